// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json_document.hpp"
#include <boost/json/basic_parser.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chidao::io {

/// Makes a document of what Boost.JSON's parser finds. The parser tells what it has read, but not
/// where; so the builder walks over the same text, one token behind.
class json_builder {
 public:
  json_builder(json_document& into, const limits& allowed, problem_list& problems);

  /// Tells why the parser stopped. @param read the bytes it had read
  void refuse(const boost::json::error_code& failed, std::size_t read);

  // What the parser calls. Its limits are set so wide that ours are met first.
  using error_code = boost::json::error_code;
  using string_view = boost::json::string_view;
  static constexpr std::size_t max_object_size = std::size_t{1} << 32U;
  static constexpr std::size_t max_array_size = std::size_t{1} << 32U;
  static constexpr std::size_t max_key_size = std::size_t{1} << 32U;
  static constexpr std::size_t max_string_size = std::size_t{1} << 32U;
  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }
  bool on_object_begin(error_code& stop) { return open(json_kind::object, stop); }
  bool on_object_end(std::size_t, error_code&);
  bool on_array_begin(error_code& stop) { return open(json_kind::list, stop); }
  bool on_array_end(std::size_t, error_code&) { return close(); }
  bool on_key_part(string_view part, std::size_t, error_code&) { return gather(part); }
  bool on_key(string_view part, std::size_t, error_code&);
  bool on_string_part(string_view part, std::size_t, error_code&) { return gather(part); }
  bool on_string(string_view part, std::size_t, error_code& stop);
  bool on_number_part(string_view, error_code&) { return true; }
  bool on_int64(std::int64_t number, string_view written, error_code& stop);
  bool on_uint64(std::uint64_t, string_view written, error_code& stop);
  bool on_double(double, string_view written, error_code& stop);
  bool on_bool(bool truth, error_code& stop);
  bool on_null(error_code& stop) { return add(json_kind::null, 4, stop); }
  bool on_comment_part(string_view, error_code&) { return true; }
  bool on_comment(string_view, error_code&) { return true; }

 private:
  using node = json_document::node;
  using stretch = json_document::stretch;
  struct key_at {
    std::string_view key;
    std::uint32_t index;
  };

  bool add(json_kind kind, std::size_t bytes, error_code& stop);
  bool add_refused_number(const sentence& why, string_view written, error_code& stop);
  bool open(json_kind kind, error_code& stop);
  bool close();
  bool gather(string_view part);
  std::optional<problem> keep(string_view last_part, stretch& kept);
  void check_keys(std::uint32_t object);
  void tell(message what, message expected, std::size_t at);
  void tell_of_last(problem wrong);
  [[nodiscard]] std::size_t skip_space(std::size_t from) const noexcept;
  [[nodiscard]] std::size_t next_token() const noexcept;
  [[nodiscard]] std::size_t bytes_of_text(std::size_t at) const noexcept;
  [[nodiscard]] message found_at(std::size_t at) const;
  void refuse_inside_text(std::size_t read);
  void refuse_syntax(std::size_t read);

  json_document& into_;
  problem_list& problems_;
  std::string_view text_;
  std::size_t most_depth_;
  std::size_t most_values_;
  std::size_t passed_ = 0;    // the text before it is done with
  std::uint32_t inside_ = 0;  // the innermost open list or object
  std::size_t depth_ = 0;     // of open lists and objects
  bool key_waits_ = false;    // a key was read, its value was not
  bool bad_key_ = false;      // that key was refused
  bool over_limit_ = false;   // more values than allowed
  stretch key_{};
  std::vector<key_at> keys_;  // of the object just closed, kept for its memory
  std::string gathered_;      // parts of a text that came in parts
};

}  // namespace chidao::io
