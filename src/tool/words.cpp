// SPDX-License-Identifier: BSL-1.0
#include "words.hpp"
#include <cstdlib>

namespace chidao::tool {

namespace {

constexpr struct {
  std::string_view code;
  std::string_view text;
} vietnamese_words[] = {
    {"tool-nothing-of-sort", "không có tệp loại {sort}"},
    {"tool-expected-folder", "organisation.json, calendar*.json và directive*.json trong một thư "
                             "mục, hoặc nêu tên từng tệp"},
    {"tool-second-organisation", "thừa một tệp tổ chức, đã có {first}"},
    {"tool-expected-one-organisation", "một tổ chức chung cho mọi văn bản"},
    {"tool-unknown-sort", "tệp không nêu là loại nào"},
    {"tool-expected-sort",
     "\"chidao\": \"organisation\", \"calendar\" hoặc \"directive\" ở đầu tệp"},
    {"tool-no-such-path", "không có tệp hoặc thư mục này"},
    {"tool-bad-option", "{option} không nhận \"{given}\""},
    {"tool-expected-later-end", "một thời điểm không trước --from"},
    {"tool-expected-bands", "các số ngày tăng dần, ví dụ 1,7,30"},
    {"tool-expected-open-slip", "một việc chưa xong, và thời điểm không trước --at"},
    {"tool-expected-journal", "một tệp sự kiện, mỗi dòng một đối tượng JSON"},
    {"tool-expected-event-option", "SỰ-KIỆN=NĂM-THÁNG-NGÀY, ví dụ {example}"},
    {"tool-expected-time-option",
     "NHIỆM-VỤ=SỐ kèm wd, cd, w, m, y, min hoặc wmin, hoặc NHIỆM-VỤ:CẤP=…, ví dụ 1.3:district=2wd"},
    {"tool-expected-draw-option", "tasks, line:MÃ, tiers:MÃ, unit:MÃ hoặc area:MÃ"},
    {"tool-set-by-caller", "đặt bằng --set-time"},
    {"tool-several-fit", "\"{name}\" khớp với {count} đơn vị; hãy nêu mã của một đơn vị:"},
    {"tool-under-reading", "nếu hiểu là \"{option}\" thì không lập được kế hoạch: {why}"},
    {"tool-bad-usage", "{why}; xem chidao --help"},
    {"tool-unexpected-arguments", "không dùng được: {detail}"},
    {"tool-missing-argument", "còn thiếu: {detail}"},
    {"tool-missing-command", "còn thiếu: một lệnh, ví dụ check, plan hoặc status"},
    {"tool-wrong-argument", "không hợp lệ: {detail}"},
    {"tool-expected-stretch", "một năm hoặc một tháng từ 1900 đến 2199, ví dụ 2024 hoặc 2024-04"},
    {"tool-cannot-write", "không ghi được kết quả"},
};

bool asks_for_vietnamese(const char* locale) {
  return locale != nullptr && std::string_view{locale}.substr(0, 2) == "vi";
}

}  // namespace

tongue tongue_of(int count, const char* const* arguments) {
  constexpr std::string_view option = "--lang";
  for (int i = 1; i < count; ++i) {
    const std::string_view each = arguments[i];
    std::string_view given;
    if (each == option && i + 1 < count)
      given = arguments[i + 1];
    else if (each.substr(0, option.size() + 1) == "--lang=")
      given = each.substr(option.size() + 1);
    if (given == "vi")
      return tongue::vietnamese;
    if (given == "en")
      return tongue::english;
  }
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char* locale = std::getenv(name); locale != nullptr && *locale != '\0')
      return asks_for_vietnamese(locale) ? tongue::vietnamese : tongue::english;
  return tongue::english;
}

const io::catalogue& catalogue_of(tongue which) {
  if (which == tongue::english)
    return io::english();
  static const io::catalogue made = [] {
    io::catalogue out = io::vietnamese();
    for (const auto& each : vietnamese_words)
      out = out.with(std::string{each.code}, std::string{each.text});
    return out;
  }();
  return made;
}

}  // namespace chidao::tool
