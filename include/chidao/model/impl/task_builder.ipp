// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/core/config.hpp>
#include <chidao/model/task_builder.hpp>

namespace chidao {

CHIDAO_INLINE task_builder& task_builder::before_event(std::string event) {
  return add_bound({declaration::state::before_event, {}, std::move(event)});
}

CHIDAO_INLINE task_builder& task_builder::by_event(std::string event) {
  return add_bound({declaration::state::by_event, {}, std::move(event)});
}

CHIDAO_INLINE task_builder& task_builder::due(time_rule rule) {
  if (const auto* date = std::get_if<date_rule>(&rule); date != nullptr && !date->opens)
    return bounded(date->until);
  if (std::holds_alternative<standing_rule>(rule) || std::holds_alternative<haste_rule>(rule))
    return standing();
  if (auto* reference = std::get_if<reference_rule>(&rule))
    return unresolved(std::move(reference->to));
  return add_bound({declaration::state::by_rule, {}, {}, std::move(rule)});
}

CHIDAO_INLINE task_builder& task_builder::unresolved(std::string reference) {
  return add_bound({declaration::state::unresolved, {}, std::move(reference)});
}

CHIDAO_INLINE task_builder& task_builder::takes(duration length) {
  made_.takes.push_back({length});
  return mark(nullptr, &made_.takes.back().whom, &made_.takes.back().reading,
              &made_.takes.back().from);
}

CHIDAO_INLINE task_builder& task_builder::needs(std::string task, audience among) {
  return add_feed({{}, std::move(task), match::from_audience, {}, std::move(among)});
}

CHIDAO_INLINE task_builder& task_builder::of_document(std::string code) {
  CHIDAO_EXPECTS(feed_ != nullptr);
  return feed_->document = std::move(code), *this;
}

CHIDAO_INLINE task_builder& task_builder::along(std::string line) {
  CHIDAO_EXPECTS(feed_ != nullptr);
  return feed_->line = std::move(line), *this;
}

CHIDAO_INLINE task_builder& task_builder::when_in(quorum enough) {
  CHIDAO_EXPECTS(feed_ != nullptr);
  return feed_->enough = enough, *this;
}

CHIDAO_INLINE task_builder& task_builder::over(feed_periods which) {
  CHIDAO_EXPECTS(feed_ != nullptr);
  return feed_->over = which, *this;
}

CHIDAO_INLINE task_builder& task_builder::only_for(tier level) {
  CHIDAO_EXPECTS(scope_ != nullptr);
  return *scope_ = std::move(level), *this;
}

CHIDAO_INLINE task_builder& task_builder::only_for(only unit) {
  CHIDAO_EXPECTS(scope_ != nullptr);
  return *scope_ = std::move(unit), *this;
}

CHIDAO_INLINE task_builder& task_builder::if_read(std::string option) {
  CHIDAO_EXPECTS(reading_ != nullptr);
  return *reading_ = std::move(option), *this;
}

CHIDAO_INLINE task_builder::task_builder(std::string code, std::string name) {
  made_.code = std::move(code);
  made_.name = std::move(name);
  from_ = &made_.from;
}

CHIDAO_INLINE task_builder& task_builder::mark(feed* fed, scope* whom, std::string* reading,
                                               provenance* from) {
  feed_ = fed;
  scope_ = whom;
  reading_ = reading;
  from_ = from;
  return *this;
}

CHIDAO_INLINE task_builder& task_builder::set(role& part, audience who) {
  part.who = std::move(who);
  return mark(nullptr, nullptr, nullptr, &part.from);
}

CHIDAO_INLINE task_builder& task_builder::add_bound(declaration what) {
  made_.bounds.push_back({std::move(what)});
  return mark(nullptr, &made_.bounds.back().whom, &made_.bounds.back().reading,
              &made_.bounds.back().from);
}

CHIDAO_INLINE task_builder& task_builder::add_feed(feed what) {
  made_.needs.push_back(std::move(what));
  feed& last = made_.needs.back();
  return mark(&last, nullptr, &last.reading, &last.from);
}

CHIDAO_INLINE task_builder& task_builder::opened(moment when) {
  made_.opens = when;
  return mark(nullptr, nullptr, nullptr, &made_.opens_from);
}

CHIDAO_INLINE task_builder& task_builder::known(provenance::status how, std::string text) {
  *from_ = {how, std::move(text)};
  return *this;
}

}  // namespace chidao
