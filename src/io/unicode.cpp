// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <chidao/io/read_error.hpp>
#include <chidao/io/unicode.hpp>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <utf8proc.h>

namespace chidao::io {

namespace {

/// One character of a text: what it is, and how many bytes it takes; none if it is not UTF-8.
struct character {
  char32_t code = 0;
  std::size_t bytes = 0;
};

/// The character at the start of a text that is not empty (RFC 3629, section 4).
character first_character(std::string_view text) noexcept {
  const auto byte = [&text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80)
    return {lead, 1};
  const std::size_t bytes = lead < 0xc2   ? 0
                            : lead < 0xe0 ? 2
                            : lead < 0xf0 ? 3
                            : lead < 0xf5 ? 4
                                          : 0;
  if (bytes == 0 || text.size() < bytes)
    return {};
  char32_t code = lead & (0xffU >> (bytes + 1));
  for (std::size_t i = 1; i < bytes; ++i) {
    if ((byte(i) & 0xc0U) != 0x80)
      return {};
    code = code << 6U | (byte(i) & 0x3fU);
  }
  constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
  if (code < least[bytes] || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
    return {};
  return {code, bytes};
}

bool turns_the_direction(char32_t code) noexcept {
  return code == 0x061c || code == 0x200e || code == 0x200f || (code >= 0x202a && code <= 0x202e) ||
         (code >= 0x2066 && code <= 0x2069);
}

bool is_plain_ascii(std::string_view text) noexcept {
  for (const char each : text) {
    const auto byte = static_cast<unsigned char>(each);
    if (byte < 0x20 || byte > 0x7e)
      return false;
  }
  return true;
}

/// True if the character stands in composed texts as it is, and does not compose with the one
/// before it: all below U+0300, and the letters of Vietnamese.
bool is_composed_already(char32_t code) noexcept {
  return code < 0x300 || (code >= 0x1ea0 && code <= 0x1eff);
}

/// The character as "U+202E".
std::string number_of(char32_t code) {
  std::string digits;
  for (; code != 0 || digits.size() < 4; code >>= 4U)
    digits.insert(digits.begin(), "0123456789ABCDEF"[code & 0xfU]);
  return "U+" + digits;
}

problem wrong_at(const sentence& form, char32_t code, std::size_t byte) {
  return {say(form, {{"character", number_of(code)}, {"byte", static_cast<std::int64_t>(byte)}}),
          say(sentences::expected_plain_text)};
}

const sentence* fault_of(char32_t code) noexcept {
  if (turns_the_direction(code))
    return &sentences::direction_character;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code))) {
  case UTF8PROC_CATEGORY_CC:
  case UTF8PROC_CATEGORY_ZL:
  case UTF8PROC_CATEGORY_ZP:
    return &sentences::control_character;
  case UTF8PROC_CATEGORY_CN:
    return &sentences::unassigned_character;
  default:
    return nullptr;
  }
}

bool is_mark(char32_t code) noexcept {
  if (code < 0x300)
    return false;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code));
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
         category == UTF8PROC_CATEGORY_ME;
}

/// The marks on a letter up to and including a character, taken apart: a text has as many whether
/// it is composed or not.
int marks_up_to(char32_t code, int before) noexcept {
  if (code < 0xc0)
    return 0;
  std::array<utf8proc_int32_t, 8> parts{};  // four is the most a character has
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), parts.data(),
                                             static_cast<utf8proc_ssize_t>(parts.size()),
                                             UTF8PROC_DECOMPOSE, nullptr);
  for (utf8proc_ssize_t i = 0; i < count; ++i)
    before = is_mark(static_cast<char32_t>(parts[static_cast<std::size_t>(i)])) ? before + 1 : 0;
  return before;
}

std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* made = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &made,
                   static_cast<utf8proc_option_t>(options | UTF8PROC_STABLE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner{made, &std::free};
  // The text has been checked: nothing but memory can fail.
  if (size < 0)
    throw std::bad_alloc{};
  return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(size)};
}

/// NFC, piece by piece around U+11A7: it composes with nothing, but utf8proc up to 2.8 takes it for
/// the empty last letter of a Hangul syllable and loses it.
std::string composed_in_pieces(std::string_view text) {
  constexpr std::string_view lost = "\xe1\x86\xa7";
  std::string out;
  for (std::size_t end = text.find(lost); end != text.npos; end = text.find(lost)) {
    out += mapped(text.substr(0, end), UTF8PROC_COMPOSE);
    out += lost;
    text.remove_prefix(end + lost.size());
  }
  return out + mapped(text, UTF8PROC_COMPOSE);
}

void refuse_bad(std::string_view text) {
  if (auto wrong = wrong_with_text(text))
    throw read_error{std::move(*wrong)};
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) noexcept {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t bytes = first_character(text.substr(at)).bytes;
    if (bytes == 0)
      return at;
    at += bytes;
  }
  return std::nullopt;
}

std::string mended_utf8(std::string_view text) {
  std::string out;
  while (const auto bad = first_invalid_utf8(text)) {
    out += text.substr(0, *bad);
    out += "\xef\xbf\xbd";
    text.remove_prefix(*bad + 1);
  }
  out += text;
  return out;
}

std::optional<problem> wrong_with_text(std::string_view text) {
  constexpr int most_marks = 30;  // Unicode Standard Annex 15, Stream-Safe Text Format
  if (is_plain_ascii(text))
    return std::nullopt;
  int marks = 0;
  for (std::size_t at = 0; at < text.size();) {
    const character here = first_character(text.substr(at));
    if (here.bytes == 0)
      return problem{say(sentences::not_utf8, {{"byte", static_cast<std::int64_t>(at)}}),
                     say(sentences::expected_utf8)};
    if (const sentence* fault = fault_of(here.code))
      return wrong_at(*fault, here.code, at);
    marks = marks_up_to(here.code, marks);
    if (marks > most_marks)
      return problem{say(sentences::too_many_marks, {{"limit", std::int64_t{most_marks}},
                                                     {"byte", static_cast<std::int64_t>(at)}}),
                     say(sentences::expected_plain_text)};
    at += here.bytes;
  }
  return std::nullopt;
}

std::string composed(std::string_view text) {
  refuse_bad(text);
  for (std::string_view rest = text; !rest.empty();) {
    const character here = first_character(rest);
    if (!is_composed_already(here.code))
      return composed_in_pieces(text);
    rest.remove_prefix(here.bytes);
  }
  return std::string{text};
}

std::string lower_case(std::string_view text) {
  refuse_bad(text);
  std::string out;
  while (!text.empty()) {
    const character here = first_character(text);
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto count = utf8proc_encode_char(
        utf8proc_tolower(static_cast<utf8proc_int32_t>(here.code)), bytes.data());
    out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(count));
    text.remove_prefix(here.bytes);
  }
  return out;
}

std::string folded(std::string_view text) {
  refuse_bad(text);
  // Taken apart first: the small letter of U+1FBC is two letters, that of its parts loses a mark.
  const std::string plain = mapped(mapped(text, UTF8PROC_DECOMPOSE),
                                   UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_CASEFOLD |
                                       UTF8PROC_LUMP | UTF8PROC_IGNORE);
  std::string out;
  bool space_due = false;
  for (std::string_view rest = plain; !rest.empty();) {
    const character here = first_character(rest);
    const std::string_view written = rest.substr(0, here.bytes);
    rest.remove_prefix(here.bytes);
    if (here.code == ' ') {
      space_due = !out.empty();
      continue;
    }
    if (space_due)
      out += ' ';
    space_due = false;
    // U+0111 has no decomposition. U+00F0 and U+0256 look alike in capitals and stand in its
    // place in older texts.
    if (here.code == 0x111 || here.code == 0xf0 || here.code == 0x256)
      out += 'd';
    else
      out += written;
  }
  return out;
}

}  // namespace chidao::io
