// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "json_document.hpp"
#include "problem_list.hpp"
#include <chidao/io/iso8601.hpp>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace chidao::io {

namespace sentences {
/// A value of another kind than the format has there.
inline constexpr sentence wrong_kind{"wrong-kind", "found {found}"};
/// A key that must stand there.
inline constexpr sentence missing_key{"missing-key", "the key \"{key}\" is missing"};
/// A key that the format does not have there.
inline constexpr sentence unknown_key{"unknown-key", "unknown key \"{key}\""};
/// The keys that the format has there.
inline constexpr sentence expected_keys{"expected-keys", "one of the keys {keys}"};
/// Not one of the keys of which there must be one.
inline constexpr sentence none_of_keys{"none-of-keys",
                                       "the key that says what is meant is missing"};
/// Several keys of which there may be one only.
inline constexpr sentence keys_together{"keys-together", "the keys {keys} stand together"};
/// The keys of which there must be one.
inline constexpr sentence expected_one_key{"expected-one-key", "exactly one of the keys {keys}"};
/// A key that says something about another which is not there.
inline constexpr sentence key_alone{"key-alone", "the key \"{key}\" stands without \"{other}\""};
/// A text that is not a file of the library.
inline constexpr sentence no_file_of_ours{"no-file-of-ours",
                                          "the text does not say what sort of file it is"};
/// A file of another sort.
inline constexpr sentence other_file{"other-file", "this is a file of the sort \"{found}\""};
/// The sort of file wanted.
inline constexpr sentence expected_file{"expected-file",
                                        "an object with \"chidao\": \"{sort}\" and \"version\": 1"};
/// A number outside what is possible there.
inline constexpr sentence number_out_of_range{"number-out-of-range", "{number} is out of range"};
/// What a number must be there.
inline constexpr sentence expected_number_in_range{"expected-number-in-range",
                                                   "a whole number from {least} to {most}"};
/// A word that is not one of those possible.
inline constexpr sentence unknown_word{"unknown-word", "unknown word \"{word}\""};
/// The words possible there.
inline constexpr sentence expected_words{"expected-words", "one of {words}"};
/// A text without a letter in it.
inline constexpr sentence empty_text{"empty-text", "the text is empty"};
/// What a text must have.
inline constexpr sentence expected_full_text{"expected-full-text", "a text that is not empty"};
/// A code with a space before or after it.
inline constexpr sentence code_with_space{"code-with-space",
                                          "the code \"{code}\" begins or ends with a space"};
/// What a code must be.
inline constexpr sentence expected_bare_code{"expected-bare-code",
                                             "a code without spaces at its ends"};
/// More or fewer items than the format has there.
inline constexpr sentence wrong_length{"wrong-length", "the list has {count} {count:item|items}"};
/// How many items must stand there.
inline constexpr sentence expected_length{"expected-length", "{least} to {most} items"};
/// How many items must stand there at least.
inline constexpr sentence expected_length_from{"expected-length-from",
                                               "{least} {least:item|items} or more"};
/// More items than allowed.
inline constexpr sentence too_many_items{"too-many-items", "the list has more than {limit} items"};
/// How many items may stand there.
inline constexpr sentence expected_items_at_most{"expected-items-at-most", "at most {limit} items"};
/// Text.
inline constexpr sentence kind_text{"kind-text", "text in double quotes"};
/// A number.
inline constexpr sentence kind_number{"kind-number", "a whole number"};
/// true or false.
inline constexpr sentence kind_truth{"kind-truth", "true or false"};
/// null.
inline constexpr sentence kind_null{"kind-null", "null"};
/// A list.
inline constexpr sentence kind_list{"kind-list", "a list"};
/// An object.
inline constexpr sentence kind_object{"kind-object", "an object"};
}  // namespace sentences

class json_object;

/// A value that a format expects, or its absence. What it is asked for and is not, is told as a
/// problem at its place; the answer is then nothing, so that reading goes on to the next problem.
class json_field {
 public:
  /// A value that is there.
  json_field(json_value value, problem_list& problems) noexcept
      : value_{value}, problems_{&problems} {}
  /// A value that is not there: every question is answered by nothing, and no problem is told.
  explicit json_field(problem_list& problems) noexcept : problems_{&problems} {}

  /// True if there is a value, right or wrong.
  [[nodiscard]] bool present() const noexcept { return value_.has_value(); }
  /// True if the value is there and of that kind.
  [[nodiscard]] bool is(json_kind kind) const noexcept { return value_ && value_->kind() == kind; }
  /// True if it is a list without items.
  [[nodiscard]] bool is_empty_list() const noexcept {
    return is(json_kind::list) && value_->size() == 0;
  }
  /// The key it stands under.
  [[nodiscard]] std::string key() const { return value_ ? std::string{value_->key()} : ""; }

  /// The text, which must not be empty.
  [[nodiscard]] std::optional<std::string> text() const;
  /// The text as a code: without spaces at its ends.
  [[nodiscard]] std::optional<std::string> code() const;
  /// The whole number, which must lie in the range.
  [[nodiscard]] std::optional<std::int64_t> number(std::int64_t least, std::int64_t most) const;
  /// Whether it is true.
  [[nodiscard]] std::optional<bool> truth() const;
  /// The index of the text in a list of words, which must have it.
  [[nodiscard]] std::optional<std::size_t> word(const std::vector<std::string>& words) const;
  /// The day.
  [[nodiscard]] std::optional<day> as_day() const { return read_by(read_day); }
  /// The time of day.
  [[nodiscard]] std::optional<clock_time> as_clock() const { return read_by(read_clock); }
  /// The minute.
  [[nodiscard]] std::optional<instant> as_instant() const { return read_by(read_instant); }
  /// The day, with or without a time of day.
  [[nodiscard]] std::optional<written_moment> as_moment() const { return read_by(read_moment); }
  /// The items of a list of so many.
  [[nodiscard]] std::vector<json_field> items(std::size_t least = 0,
                                              std::size_t most = unlimited) const;
  /// The items of a list that a limit keeps short.
  [[nodiscard]] std::vector<json_field> items_within(std::size_t limit) const;
  /// The members of an object, whatever their keys.
  [[nodiscard]] std::vector<json_field> members() const;
  /// The object that may have these keys and no others.
  [[nodiscard]] json_object object(std::initializer_list<std::string_view> keys) const;
  /// The object that may have these keys and no others.
  [[nodiscard]] json_object object(std::span<const std::string_view> keys) const;

  /// Tells a problem with this value.
  void complain(message what, message expected = {},
                std::vector<std::string> suggestions = {}) const;
  /// Tells a problem with this value.
  void complain(problem wrong) const;
  /// Does what may be refused; what is refused is told as a problem with this value.
  template <class Change>
  void attempt(const Change& change) const {
    try {
      change();
    } catch (const time_error& refused) {
      for (const problem& each : refused.problems())
        complain(each);
    }
  }
  /// True if a further problem would only be counted.
  [[nodiscard]] bool tired() const noexcept { return problems_->full(); }
  /// True if a name may be compared with so many others.
  [[nodiscard]] bool may_compare(std::size_t names) const noexcept {
    return problems_->may_compare(names);
  }
  /// The member under a key, without a problem if there is none.
  [[nodiscard]] json_field member(std::string_view key) const;
  /// The line in which it stands.
  [[nodiscard]] std::int64_t line() const;

 private:
  friend class json_object;
  static constexpr std::size_t unlimited = static_cast<std::size_t>(-1);

  [[nodiscard]] bool check(json_kind wanted) const;
  [[nodiscard]] std::vector<json_field> children() const;

  template <class Value>
  [[nodiscard]] std::optional<Value> read_by(reading<Value> (*read)(std::string_view)) const {
    if (!check(json_kind::text))
      return std::nullopt;
    reading<Value> made = read(value_->text());
    if (const Value* value = std::get_if<Value>(&made))
      return *value;
    complain(std::get<problem>(std::move(made)));
    return std::nullopt;
  }

  std::optional<json_value> value_;
  problem_list* problems_;
};

/// An object whose keys are known.
class json_object {
 public:
  /// True if there is an object; its fields are all absent otherwise.
  explicit operator bool() const noexcept { return of_.is(json_kind::object); }
  /// The field under a key, which must be there.
  [[nodiscard]] json_field required(std::string_view key) const;
  /// The field under a key, which may be absent.
  [[nodiscard]] json_field optional(std::string_view key) const { return of_.member(key); }
  /// A field that is not there.
  [[nodiscard]] json_field absent() const noexcept { return json_field{*of_.problems_}; }
  /// The one field of these that is there; none or several are a problem.
  [[nodiscard]] json_field one_of(std::span<const std::string_view> keys) const;
  /// The one field of these that is there; none or several are a problem.
  [[nodiscard]] json_field one_of(std::initializer_list<std::string_view> keys) const {
    return one_of(std::span{keys.begin(), keys.size()});
  }
  /// Tells a problem if a key stands there without another that it belongs to.
  void needs(std::string_view key, std::string_view other) const;
  /// The object itself.
  [[nodiscard]] const json_field& field() const noexcept { return of_; }

 private:
  friend class json_field;
  explicit json_object(json_field of) noexcept : of_{of} {}
  json_field of_;
};

/// Checks the head that every file has, `"chidao": sort` and `"version": 1`, and gives the object.
/// @throws read_error if it is a file of another sort or version: nothing in it could be judged
[[nodiscard]] json_object read_head(const json_document& document, std::string_view sort,
                                    std::initializer_list<std::string_view> keys,
                                    problem_list& problems);

}  // namespace chidao::io
