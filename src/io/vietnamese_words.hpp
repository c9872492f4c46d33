// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "phrase_grammar.hpp"
#include <string_view>

/// The words of deadlines in Vietnamese, in small letters, each as the reader takes it apart. Of
/// words that begin alike the longer stand first, for the first that fits is taken.
namespace chidao::io::vietnamese_words {

/// Verbs before a time, which say nothing about it.
inline constexpr std::string_view verbs[] = {"hoàn thành xong",
                                             "thực hiện xong",
                                             "hoàn thành việc",
                                             "hoàn thành",
                                             "thực hiện",
                                             "gửi báo cáo",
                                             "báo cáo kết quả",
                                             "báo cáo",
                                             "gửi về",
                                             "gửi kết quả",
                                             "gửi",
                                             "nộp",
                                             "trình",
                                             "xong",
                                             "phải",
                                             "đảm bảo",
                                             "bảo đảm",
                                             "yêu cầu",
                                             "thời gian hoàn thành",
                                             "thời hạn hoàn thành",
                                             "thời gian thực hiện",
                                             "thời hạn thực hiện",
                                             "thời hạn báo cáo",
                                             "thời gian báo cáo",
                                             "thời hạn gửi",
                                             "thời gian gửi",
                                             "thời hạn nộp",
                                             "thời gian nộp",
                                             ":",
                                             ","};

/// Haste without a date.
inline constexpr std::string_view haste[] = {"càng sớm càng tốt",
                                             "trong thời gian sớm nhất",
                                             "sớm nhất",
                                             "kịp thời",
                                             "khẩn trương",
                                             "ngay lập tức",
                                             "quyết liệt",
                                             "nhanh chóng",
                                             "khẩn cấp",
                                             "gấp",
                                             "sớm",
                                             "ngay"};

/// Months by their names.
inline constexpr meaning_of<int> months_in_words[] = {
    {"mười hai", 12}, {"mười một", 11}, {"mười", 10}, {"một", 1}, {"hai", 2}, {"ba", 3},
    {"tư", 4},        {"năm", 5},       {"sáu", 6},   {"bảy", 7}, {"tám", 8}, {"chín", 9}};

/// Parts of a year.
inline constexpr meaning_of<months_of_year> parts_of_year[] = {
    {"6 tháng đầu", months_of_year::first_six},   {"06 tháng đầu", months_of_year::first_six},
    {"sáu tháng đầu", months_of_year::first_six}, {"6 tháng cuối", months_of_year::last_six},
    {"06 tháng cuối", months_of_year::last_six},  {"sáu tháng cuối", months_of_year::last_six},
    {"9 tháng đầu", months_of_year::first_nine},  {"09 tháng đầu", months_of_year::first_nine},
    {"9 tháng", months_of_year::first_nine},      {"09 tháng", months_of_year::first_nine}};

/// What a paper is called.
inline constexpr std::string_view kinds_of_paper[] = {
    "văn bản chỉ đạo", "văn bản",      "công văn",  "kế hoạch",   "chỉ thị",
    "quyết định",      "thông báo",    "công điện", "nghị quyết", "hướng dẫn",
    "kết luận",        "phiếu chuyển", "thông tư",  "nghị định"};

/// A date that is in time itself.
inline constexpr std::string_view by_words[] = {"chậm nhất là đến hết",
                                                "chậm nhất đến hết",
                                                "chậm nhất là hết",
                                                "chậm nhất là đến",
                                                "chậm nhất đến",
                                                "chậm nhất là vào",
                                                "chậm nhất vào",
                                                "chậm nhất là trong",
                                                "chậm nhất trong",
                                                "chậm nhất là",
                                                "chậm nhất",
                                                "muộn nhất là vào",
                                                "muộn nhất vào",
                                                "muộn nhất là",
                                                "muộn nhất",
                                                "trễ nhất là",
                                                "trễ nhất",
                                                "không muộn hơn",
                                                "không chậm quá",
                                                "không quá",
                                                "hạn cuối cùng là",
                                                "hạn cuối cùng",
                                                "hạn cuối là",
                                                "hạn cuối",
                                                "hạn chót là",
                                                "hạn chót",
                                                "hạn nộp",
                                                "thời hạn đến hết",
                                                "thời hạn cuối là",
                                                "thời hạn cuối",
                                                "đến hết",
                                                "tới hết",
                                                "xong trong",
                                                "ngay trong",
                                                "hết",
                                                "trong"};

/// What events are called by.
inline constexpr std::string_view event_words[] = {
    "hội nghị",   "kỳ họp",   "kì họp", "cuộc họp", "phiên họp", "buổi họp", "đại hội", "lễ",
    "khai giảng", "khai mạc", "kỳ thi", "bầu cử",   "tết",       "năm học",  "mùa"};

/// What stands before an occasion.
inline constexpr std::string_view occasion_words[] = {"trước , trong và sau dịp",
                                                      "trước , trong và sau",
                                                      "trước và trong dịp",
                                                      "trước và trong",
                                                      "trong và sau dịp",
                                                      "trong và sau",
                                                      "trong các dịp",
                                                      "trong dịp",
                                                      "vào các dịp",
                                                      "vào dịp",
                                                      "nhân dịp",
                                                      "các dịp",
                                                      "dịp",
                                                      "trong thời gian nghỉ",
                                                      "trong những ngày"};

/// Holidays by their names, and their codes.
inline constexpr meaning_of<std::string_view> holidays[] = {
    {"tết nguyên đán", "lunar-new-year"},
    {"tết âm lịch", "lunar-new-year"},
    {"tết cổ truyền", "lunar-new-year"},
    {"tết dương lịch", "new-year"},
    {"năm mới", "new-year"},
    {"giỗ tổ hùng vương", "hung-kings"},
    {"quốc khánh 2 / 9", "national-day"},
    {"quốc khánh 02 / 9", "national-day"},
    {"quốc khánh", "national-day"},
    {"2 / 9", "national-day"},
    {"02 / 9", "national-day"},
    {"30 / 4", "victory-day"},
    {"giải phóng miền nam", "victory-day"},
    {"quốc tế lao động 1 / 5", "labour-day"},
    {"quốc tế lao động 01 / 5", "labour-day"},
    {"quốc tế lao động", "labour-day"},
    {"1 / 5", "labour-day"},
    {"01 / 5", "labour-day"},
    {"giáng sinh", "christmas"},
    {"noel", "christmas"}};

/// A month of a period: four for the last, four for the first.
inline constexpr std::string_view months_of_period[] = {
    "tháng cuối cùng của", "tháng cuối của", "tháng cuối cùng", "tháng cuối",
    "tháng đầu tiên của",  "tháng đầu của",  "tháng đầu tiên",  "tháng đầu"};

/// Which open day is meant: five for the one before, the others for the next.
inline constexpr std::string_view roll_words[] = {
    "liền trước", "trước đó", "trước liền kề", "liền kề trước", "trước",  "tiếp theo",
    "kế tiếp",    "liền sau", "sau liền kề",   "liền kề sau",   "sau đó", "sau"};

/// Periods by their names.
inline constexpr meaning_of<recurrence::period> periods[] = {
    {"ngày", recurrence::period::day},    {"tuần", recurrence::period::week},
    {"tháng", recurrence::period::month}, {"quý", recurrence::period::quarter},
    {"quí", recurrence::period::quarter}, {"năm", recurrence::period::year}};

/// Periods by how many months they have.
inline constexpr meaning_of<recurrence::period> periods_of_months[] = {
    {"6 tháng", recurrence::period::half_year},    {"06 tháng", recurrence::period::half_year},
    {"sáu tháng", recurrence::period::half_year},  {"9 tháng", recurrence::period::nine_months},
    {"09 tháng", recurrence::period::nine_months}, {"03 tháng", recurrence::period::quarter},
    {"3 tháng", recurrence::period::quarter},      {"nửa năm", recurrence::period::half_year},
    {"1 tháng", recurrence::period::month},        {"01 tháng", recurrence::period::month}};

}  // namespace chidao::io::vietnamese_words
