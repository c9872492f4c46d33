// SPDX-License-Identifier: BSL-1.0
#include "phrase_words.hpp"
#include <algorithm>
#include <chidao/io/unicode.hpp>
#include <utility>

namespace chidao::io {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Signs and blanks that stand outside ASCII, and what they are read as.
struct sign {
  std::string_view written;
  std::string_view read;
};
constexpr sign signs[] = {
    {"\xc2\xa0", " "},     {"\xe2\x80\x82", " "},  {"\xe2\x80\x83", " "},  {"\xe2\x80\x89", " "},
    {"\xe2\x80\xaf", " "}, {"\xe2\x80\x90", "-"},  {"\xe2\x80\x91", "-"},  {"\xe2\x80\x93", "-"},
    {"\xe2\x80\x94", "-"}, {"\xe2\x80\x9c", "\""}, {"\xe2\x80\x9d", "\""}, {"\xe2\x80\xa6", "..."},
};

const sign* sign_at(std::string_view text) {
  for (const sign& each : signs)
    if (text.substr(0, each.written.size()) == each.written)
      return &each;
  return nullptr;
}

}  // namespace

phrase_words::phrase_words(std::string composed) : written_{std::move(composed)} {
  const std::string_view all = written_;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t begin = at;
    if (const sign* known = sign_at(all.substr(at))) {
      at += known->written.size();
      if (known->read != " ")
        words_.push_back({std::string{known->read}, begin, at});
      continue;
    }
    if (all.substr(at, 3) == "...") {
      at += 3;
      words_.push_back({"...", begin, at});
      continue;
    }
    if (is_digit(all[at])) {
      while (at < all.size() && is_digit(all[at]))
        ++at;
    } else if (is_letter(all[at])) {
      while (at < all.size() && is_letter(all[at]) && !sign_at(all.substr(at)))
        ++at;
    } else {
      ++at;
      if (all[begin] == ' ')
        continue;
    }
    words_.push_back({lower_case(all.substr(begin, at - begin)), begin, at});
  }
}

bool phrase_words::closes(std::size_t place) const {
  const std::string& text = words_[place].text;
  return text == "." || text == ";" || text == "," || text == ":" || text == "\"" || text == "!";
}

bool phrase_words::at_end() const {
  for (std::size_t place = next_; place < words_.size(); ++place)
    if (!closes(place))
      return false;
  return true;
}

std::size_t phrase_words::matched(std::string_view words, std::size_t from) const {
  std::size_t place = from;
  while (!words.empty()) {
    const std::size_t blank = words.find(' ');
    if (place >= words_.size() || words_[place].text != words.substr(0, blank))
      return from;
    ++place;
    words = blank == std::string_view::npos ? std::string_view{} : words.substr(blank + 1);
  }
  return place;
}

bool phrase_words::take(std::string_view words) {
  const std::size_t place = matched(words, next_);
  const bool found = place != next_;
  next_ = place;
  return found;
}

bool phrase_words::take_any(std::span<const std::string_view> choices) {
  return take_which(choices).has_value();
}

std::optional<std::size_t> phrase_words::take_which(std::span<const std::string_view> choices) {
  std::size_t index = 0;
  for (const std::string_view each : choices) {
    if (take(each))
      return index;
    ++index;
  }
  return std::nullopt;
}

std::optional<int> phrase_words::number(std::size_t most_digits) {
  if (next_ >= words_.size())
    return std::nullopt;
  const std::string& text = words_[next_].text;
  if (text.size() > most_digits || !is_digit(text.front()))
    return std::nullopt;
  int out = 0;
  for (const char each : text)
    out = out * 10 + (each - '0');
  ++next_;
  return out;
}

bool phrase_words::at_letters() const {
  return next_ < words_.size() && is_letter(words_[next_].text.front());
}

bool phrase_words::at_any(std::span<const std::string_view> choices) const {
  return std::any_of(choices.begin(), choices.end(),
                     [&](std::string_view each) { return matched(each, next_) != next_; });
}

std::string phrase_words::between(std::size_t first, std::size_t last) const {
  while (last > first && closes(last - 1))
    --last;
  while (first < last && closes(first))
    ++first;
  if (first >= last)
    return {};
  return written_.substr(words_[first].begin, words_[last - 1].end - words_[first].begin);
}

}  // namespace chidao::io
