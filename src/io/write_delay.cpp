// SPDX-License-Identifier: BSL-1.0
#include "page_fields.hpp"
#include "tracked_words.hpp"
#include <algorithm>
#include <chidao/io/delay_words.hpp>
#include <chidao/io/forecast_words.hpp>
#include <chidao/io/iso8601.hpp>
#include <chidao/io/status_words.hpp>
#include <chidao/io/text_table.hpp>
#include <chidao/io/write_delay.hpp>
#include <chidao/time/working_time.hpp>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chidao::io {

namespace {

/// Own time, time won back and the paper's, which add up to what one brought in.
struct shares {
  shared_minutes own = {};
  shared_minutes won_back = {};  // as it reduces the delay: not below 0
  shared_minutes of_paper = {};

  void add(const delay_share& one) {
    if (one.own.numerator() >= 0)
      own = own + one.own;
    else
      won_back = won_back + shared_minutes{-one.own.numerator(), one.own.parts()};
    of_paper = of_paper + one.of_paper;
  }
};

/// Shares of one task that are equal.
struct alike {
  const delay_share* first;
  std::vector<tracked_id> who;
  shares of;
};

bool are_alike(const delay_share& a, const delay_share& b) {
  const auto same = [](const shared_minutes& one, const shared_minutes& other) {
    return one.numerator() == other.numerator() && one.parts() == other.parts();
  };
  return a.who.plan == b.who.plan && a.who.task == b.who.task && same(a.own, b.own) &&
         same(a.of_paper, b.of_paper);
}

std::vector<alike> grouped(const divided_delay& delay) {
  std::vector<alike> out;
  for (const delay_share& each : delay.shares) {
    auto found = std::find_if(out.begin(), out.end(),
                              [&](const alike& one) { return are_alike(*one.first, each); });
    if (found == out.end())
      found = out.insert(out.end(), {&each, {}, {}});
    found->who.push_back(each.who);
    found->of.add(each);
  }
  return out;
}

/// @pre it is not below 0
message in_words(const shared_minutes& which) {
  const std::int64_t whole = which.numerator() / which.parts();
  const std::int64_t rest = which.numerator() % which.parts();
  if (rest == 0)
    return elapsed_message(whole);
  const std::int64_t shared = std::gcd(rest, which.parts());
  return say(sentences::minutes_and_part, {{"elapsed", elapsed_message(whole)},
                                           {"numerator", rest / shared},
                                           {"parts", which.parts() / shared}});
}

class delay_page {
 public:
  delay_page(std::ostream& out, const status_query& ask, tracked_id which,
             const catalogue& language, std::size_t width)
      : out_{out}, ask_{ask}, which_{which}, words_{ask.of(), language}, say_{language},
        width_{width} {}

  void write() {
    const status is = ask_(which_);
    const auto delay = delay_divider{ask_}.of(which_);
    page_heading(
        out_,
        say_(sentences::delay_title, {{"who", words_.who(which_)}, {"at", to_message(ask_.at())}}),
        words_, width_);
    field(sentences::label_due,
          delay ? words_.bound_in_words(delay->limit,
                                        is.by.declared && *is.by.declared == delay->limit)
                : words_.due_in_words(is.by));
    if (delay || is.is.complete())
      field(sentences::label_was_complete,
            is.is.complete() ? to_message(*is.is.submitted_at)
                             : say(sentences::still_open, {{"at", to_message(ask_.at())}}));
    if (delay)
      field(sentences::label_delay, elapsed_message(delay->minutes));
    if (delay && delay->open)
      field(sentences::label_why, words_.because(ask_, which_, fault_of(ask_, which_)));
    out_ << '\n';
    if (delay)
      divided(*delay);
    else
      write_wrapped(out_, "  ", say_(sentences::no_delay), width_);
  }

 private:
  void field(const sentence& label, const message& what) {
    write_field(out_, say_(label), say_(what), width_);
  }

  [[nodiscard]] std::string cell(const shared_minutes& which) const {
    return which.numerator() == 0 ? std::string{dash} : say_(in_words(which));
  }

  void divided(const divided_delay& delay) {
    text_table table{{say_(sentences::column_units), say_(sentences::column_own),
                      say_(sentences::column_won_back), say_(sentences::column_of_paper)}};
    shares total;
    for (const alike& each : grouped(delay))
      table.row({say_(words_.list(each.who, {})), cell(each.of.own), cell(each.of.won_back),
                 cell(each.of.of_paper)});
    for (const delay_share& each : delay.shares)
      total.add(each);
    table.row(
        {say_(sentences::row_total), cell(total.own), cell(total.won_back), cell(total.of_paper)});
    table.write(out_, width_);
    write_wrapped(out_, "  ",
                  say_(sentences::delay_sum, {{"own", in_words(total.own)},
                                              {"paper", in_words(total.of_paper)},
                                              {"won_back", in_words(total.won_back)},
                                              {"delay", elapsed_message(delay.minutes)}}),
                  width_);
    write_wrapped(out_, "  ", say_(sentences::legend_delay), width_);
  }

  std::ostream& out_;
  const status_query& ask_;
  tracked_id which_;
  tracked_words words_;
  phrases say_;
  std::size_t width_;
};

void put(json_output& out, std::string_view key, const shared_minutes& which) {
  out.key(key).open_object().number("numerator", which.numerator());
  out.number("parts", which.parts()).close_object();
}

}  // namespace

void write_delay_text(std::ostream& out, const status_query& ask, tracked_id which,
                      const catalogue& language, std::size_t width) {
  delay_page{out, ask, which, language, width}.write();
}

void write_delay_json(std::ostream& out, const status_query& ask, tracked_id which,
                      const catalogue& language) {
  const tracked_words words{ask.of(), language};
  const status is = ask(which);
  const auto delay = delay_divider{ask}.of(which);
  const fault why = fault_of(ask, which);
  json_output json{out};
  json.open_object().text("chidao", "delay").number("version", 1);
  json.text("language", language.language()).text("at", iso8601(ask.at()));
  words.key(json, which);
  words.put(json, is);
  if (is.is.complete())
    json.text("completed", iso8601(*is.is.submitted_at));
  words.put(json, why);
  if (!is.is.complete())
    json.text("because", words.say()(words.because(ask, which, why)));
  if (delay) {
    json.key("delay").open_object().number("minutes", delay->minutes);
    json.text("bound", phrases::machine(delay->limit));
    json.truth("open", delay->open);
    shares total;
    json.key("shares").open_list();
    for (const delay_share& each : delay->shares) {
      total.add(each);
      json.open_object();
      words.key(json, each.who);
      json.text("name", words.say()(words.unit(words.unit_of(each.who))));
      put(json, "own", each.own);
      put(json, "of_paper", each.of_paper);
      json.close_object();
    }
    json.close_list();
    put(json, "own", total.own);
    put(json, "won_back", total.won_back);
    put(json, "of_paper", total.of_paper);
    json.close_object();
  }
  json.close_object();
  out << '\n';
}

}  // namespace chidao::io
