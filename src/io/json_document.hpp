// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "problem_list.hpp"
#include <chidao/io/limits.hpp>
#include <chidao/io/source.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chidao::io {

namespace sentences {
/// What JSON has no place for.
inline constexpr sentence json_unexpected{"json-unexpected", "unexpected {found}"};
/// A text that stops in the middle.
inline constexpr sentence json_ends_early{"json-ends-early", "the text ends too early"};
/// A byte-order mark.
inline constexpr sentence json_byte_order_mark{"json-byte-order-mark",
                                               "byte-order mark at the start of the text"};
/// A control character inside a JSON string.
inline constexpr sentence json_raw_control{"json-raw-control",
                                           "control character or line end inside a text"};
/// An escape sequence that JSON does not know.
inline constexpr sentence json_bad_escape{"json-bad-escape", "wrong escape sequence"};
/// Any value may stand here.
inline constexpr sentence expected_json_value{
    "expected-json-value",
    "a value: text in double quotes, a whole number, true, false, null, a list "
    "or an object"};
/// A text is not closed.
inline constexpr sentence expected_json_quote{"expected-json-quote", "a closing double quote"};
/// A key must stand here.
inline constexpr sentence expected_json_key{"expected-json-key", "a key in double quotes"};
/// A colon must stand here.
inline constexpr sentence expected_json_colon{"expected-json-colon",
                                              "a colon between key and value"};
/// The list or object goes on, or ends.
inline constexpr sentence expected_json_comma{"expected-json-comma", "a comma or \"{end}\""};
/// The list or object begins, or ends.
inline constexpr sentence expected_json_item{"expected-json-item", "{item}, or \"{end}\""};
/// Nothing may stand here.
inline constexpr sentence expected_json_end{"expected-json-end", "the end of the text"};
/// What may follow a backslash.
inline constexpr sentence expected_json_escape{
    "expected-json-escape", "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t, or \\u and four hexadecimal "
                            "digits that make a character"};
/// A key that stands twice in one object.
inline constexpr sentence duplicate_key{"duplicate-key",
                                        "the key \"{key}\" stands already in line {line}"};
/// How often a key may stand.
inline constexpr sentence expected_key_once{"expected-key-once", "each key once"};
/// A number with a fraction or an exponent, or one that is no number.
inline constexpr sentence not_whole_number{"not-whole-number", "{number} is not a whole number"};
/// A number that no integer of 64 bits holds.
inline constexpr sentence number_too_great{"number-too-great", "{number} is too great"};
/// What a number must be.
inline constexpr sentence expected_whole_number{
    "expected-whole-number", "a whole number, written without point and exponent"};
/// More lists and objects in each other than allowed.
inline constexpr sentence too_deep{"too-deep", "more than {limit} lists and objects in each other"};
/// How deep a text may be.
inline constexpr sentence expected_depth_at_most{"expected-depth-at-most",
                                                 "at most {limit} in each other"};
/// More values than allowed.
inline constexpr sentence too_many_values{"too-many-values", "more than {limit} values"};
/// How many values a text may have.
inline constexpr sentence expected_values_at_most{"expected-values-at-most",
                                                  "at most {limit} values"};
}  // namespace sentences

/// What a JSON value is.
enum class json_kind : std::uint8_t {
  null,
  truth,
  number,  ///< a whole number
  text,
  list,
  object,
  refused  ///< a problem has been told already
};

class json_value;

/// A JSON text, read strictly: UTF-8, no key twice, whole numbers only, texts that can be shown.
/// Texts are in Unicode's composed form. Every value knows where it stands.
class json_document {
 public:
  /// Reads a text. What is wrong but does not hide what follows is added to the problems.
  /// @throws read_error with the problems found so far if the text is not JSON or over a limit
  json_document(const source& from, const limits& allowed, problem_list& problems);

  /// The same without throwing.
  /// @returns nothing if the text is not JSON or over a limit; the problems say why
  [[nodiscard]] static std::optional<json_document> read(const source& from, const limits& allowed,
                                                         problem_list& problems);

  /// The outermost value.
  [[nodiscard]] json_value root() const& noexcept;
  json_value root() const&& = delete;

 private:
  friend class json_value;
  friend class json_builder;

  /// A stretch of the text, or of the texts made beside it (those with escapes or not composed).
  struct stretch {
    std::uint32_t begin;
    std::uint32_t size;
  };

  struct node {
    std::uint32_t at = 0;      ///< where it starts in the text
    std::uint32_t parent = 0;  ///< its list or object; its own index at the top
    std::uint32_t after = 0;   ///< index of the first node that is not inside it
    json_kind kind = json_kind::null;
    bool bad_key = false;  ///< its key was refused, and told
    stretch key{};
    union {
      std::int64_t number = 0;
      stretch text;
      std::uint32_t count;  ///< of items or members
    };
  };

  explicit json_document(const source& from) noexcept : source_{&from} {}
  bool fill(const limits& allowed, problem_list& problems);
  [[nodiscard]] std::string_view content(stretch which) const noexcept;

  const source* source_;
  std::string made_;
  std::vector<node> nodes_;
};

/// A value of a document; a light handle that must not outlive it.
class json_value {
 public:
  /// What it is.
  [[nodiscard]] json_kind kind() const noexcept { return node().kind; }
  /// The number it is. @pre it is a number
  [[nodiscard]] std::int64_t number() const noexcept { return node().number; }
  /// True if it is `true`. @pre it is a truth
  [[nodiscard]] bool truth() const noexcept { return node().number != 0; }
  /// The text it is. @pre it is a text
  [[nodiscard]] std::string_view text() const noexcept { return of_->content(node().text); }
  /// The key it stands under; empty outside objects.
  [[nodiscard]] std::string_view key() const noexcept { return of_->content(node().key); }
  /// True if its key was refused; the problem has been told.
  [[nodiscard]] bool has_bad_key() const noexcept { return node().bad_key; }
  /// Number of items of a list or members of an object; 0 of anything else.
  [[nodiscard]] std::size_t size() const noexcept;
  /// The first item or member.
  [[nodiscard]] std::optional<json_value> first() const noexcept;
  /// The one after it in its list or object.
  [[nodiscard]] std::optional<json_value> next() const noexcept;
  /// The member under a key.
  [[nodiscard]] std::optional<json_value> member(std::string_view key) const noexcept;
  /// The byte of the text at which it starts.
  [[nodiscard]] std::size_t at() const noexcept { return node().at; }
  /// The byte at which its key starts, or where it starts itself if the key was written otherwise
  /// than it is kept.
  [[nodiscard]] std::size_t key_at() const noexcept;
  /// Where it stands, as a JSON pointer (RFC 6901); long keys are cut.
  [[nodiscard]] std::string pointer() const;

 private:
  friend class json_document;
  friend class json_builder;
  json_value(const json_document& of, std::uint32_t index) noexcept : of_{&of}, index_{index} {}
  [[nodiscard]] const json_document::node& node() const noexcept { return of_->nodes_[index_]; }

  const json_document* of_;
  std::uint32_t index_;
};

}  // namespace chidao::io
