// SPDX-License-Identifier: BSL-1.0
#pragma once

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
inline constexpr std::string_view months_in_words[] = {
    "mười hai", "mười một", "mười", "một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín"};

/// The first or last six months of a year, its first nine.
inline constexpr std::string_view parts_of_year[] = {
    "6 tháng đầu",    "06 tháng đầu", "sáu tháng đầu", "6 tháng cuối", "06 tháng cuối",
    "sáu tháng cuối", "9 tháng đầu",  "09 tháng đầu",  "9 tháng",      "09 tháng"};

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

/// Holidays by their names.
inline constexpr std::string_view holidays[] = {"tết nguyên đán",
                                                "tết âm lịch",
                                                "tết cổ truyền",
                                                "tết dương lịch",
                                                "năm mới",
                                                "giỗ tổ hùng vương",
                                                "quốc khánh 2 / 9",
                                                "quốc khánh 02 / 9",
                                                "quốc khánh",
                                                "2 / 9",
                                                "02 / 9",
                                                "30 / 4",
                                                "giải phóng miền nam",
                                                "quốc tế lao động 1 / 5",
                                                "quốc tế lao động 01 / 5",
                                                "quốc tế lao động",
                                                "1 / 5",
                                                "01 / 5",
                                                "giáng sinh",
                                                "noel"};

/// A month of a period: four for the last, four for the first.
inline constexpr std::string_view months_of_period[] = {
    "tháng cuối cùng của", "tháng cuối của", "tháng cuối cùng", "tháng cuối",
    "tháng đầu tiên của",  "tháng đầu của",  "tháng đầu tiên",  "tháng đầu"};

/// Which open day is meant: five for the one before, the others for the next.
inline constexpr std::string_view roll_words[] = {
    "liền trước", "trước đó", "trước liền kề", "liền kề trước", "trước",  "tiếp theo",
    "kế tiếp",    "liền sau", "sau liền kề",   "liền kề sau",   "sau đó", "sau"};

}  // namespace chidao::io::vietnamese_words
