// SPDX-License-Identifier: BSL-1.0
// The library's plans of random worlds against the oracle's. CHIDAO_WORLDS says how many worlds,
// CHIDAO_SEED where they begin; a failing world is named by its seed and put into words.

#include "oracle_describe.hpp"
#include "plan_against_oracle.hpp"
#include "random_world.hpp"
#include "tests/support/dice.hpp"

#include <catch2/catch.hpp>
#include <chidao/plan/docket.hpp>
#include <chidao/plan/plan_rows.hpp>
#include <iostream>
#include <map>
#include <optional>

namespace {

std::uint64_t worlds_wanted() { return support::from_environment("CHIDAO_WORLDS", 3000U); }

/// Holds `law(world)`, which answers in words what is wrong, in all worlds; the first are shown.
template <class Law>
void holds_in_all_worlds(const Law& law) {
  const std::uint64_t first = support::seed();
  const std::uint64_t worlds = worlds_wanted();
  std::uint64_t broken = 0;
  for (std::uint64_t seed = first; seed < first + worlds; ++seed) {
    const oracle::world w = oracle::random_world(seed);
    const std::string wrong = law(w);
    if (wrong.empty())
      continue;
    if (++broken <= 3)
      std::cerr << "CHIDAO_SEED=" << seed << " CHIDAO_WORLDS=1\n"
                << wrong << '\n'
                << (broken == 1 ? oracle::describe(w) : std::string{});
  }
  CAPTURE(first, worlds);
  CHECK(broken == 0);
}

/// The tasks of the circle that the library names.
std::vector<oracle::task_key> circle_of(const oracle::world& w, const chidao::cyclic_feeds& error) {
  const auto text_of = [](const chidao::message& from, std::string_view name) {
    for (const chidao::argument& each : from.arguments)
      if (each.name == name)
        return std::get<std::string>(each.value);
    return std::string{};
  };
  std::vector<oracle::task_key> out;
  const chidao::message& what = error.problems().front().what;
  for (const auto& each : std::get<std::vector<chidao::message>>(what.arguments.front().value))
    for (const oracle::task_key& key : w.tasks())
      if (w.at(key).code == text_of(each, "task") &&
          w.documents[static_cast<std::size_t>(key.document)].code == text_of(each, "document"))
        out.push_back(key);
  return out;
}

/// What is wrong with a circle: its tasks feed each other in turn, inside one group that is to be
/// refused.
std::string wrong_with(const std::vector<oracle::task_key>& circle, const oracle::world& w,
                       const oracle::answer& right) {
  if (circle.empty())
    return "no circle is named";
  for (std::size_t i = 0; i < circle.size(); ++i) {
    const auto& needs = w.at(circle[(i + 1) % circle.size()]).needs;
    if (std::none_of(needs.begin(), needs.end(),
                     [&](const oracle::feed& each) { return each.producing == circle[i]; }))
      return "a task of the circle does not feed the next";
  }
  for (const auto& group : right.unlawful)
    if (std::all_of(circle.begin(), circle.end(),
                    [&](const oracle::task_key& key) { return group.count(key) != 0; }))
      return {};
  return "the circle is not inside a group to be refused";
}

/// Calls `law(plan, what it was made of)` for an accepted world; that the right ones are accepted
/// is a law of its own.
template <class Law>
std::string of_the_plan(const oracle::world& w, const Law& law) {
  const adapter::translated given = adapter::translate(w);
  std::optional<chidao::plan> planned;
  try {
    planned = given.planned();
  } catch (const chidao::cyclic_feeds&) {
    return {};
  } catch (const chidao::outside_coverage&) {
    return {};
  }
  return law(*planned, given);
}

/// All that people are shown of an assignment.
std::string all_of(const chidao::plan& in, const chidao::assignment& which) {
  std::ostringstream out;
  const auto name = [&](const chidao::assignment_id& id) {
    const chidao::assignment_key key = in.at(id).key();
    out << key.document << '/' << key.task << '/' << key.unit << ' ';
  };
  name(which.id());
  out << which.declared() << " | " << which.needed() << " | " << which.earliest() << " | "
      << which.slack() << " | " << which.explain() << " | " << which.handling().length << " | "
      << which.calendar().name();
  if (const auto squeeze = which.squeeze()) {
    out << " | " << *squeeze;
    for (const chidao::cure& each : squeeze->cures)
      out << " | " << each.in_words;
  }
  if (const auto infeasible = which.infeasible())
    out << " | " << *infeasible;
  out << " consumers ";
  for (const chidao::assignment_id& each : which.consumers())
    name(each);
  out << " producers ";
  for (const chidao::assignment_id& each : which.producers())
    name(each);
  return out.str();
}

/// The same for all assignments of a plan, by key, with its gaps.
void add_all_of(const chidao::plan& in, std::map<chidao::assignment_key, std::string>& out) {
  for (std::size_t slot = 0; slot < in.task_count(); ++slot) {
    const auto task = chidao::id_of<chidao::task_id>(slot);
    for (chidao::block_position p = 0; p < in.leads(task).count(); ++p) {
      const chidao::assignment each{in.record(), task, p};
      out[each.key()] = all_of(in, each);
    }
  }
  for (const chidao::assignment_id& each : in.unfed())
    out[in.at(each).key()] += " unfed";
  for (const chidao::assignment_id& each : in.orphans())
    out[in.at(each).key()] += " orphan";
}

std::map<chidao::assignment_key, std::string> all_of(const chidao::plan& in) {
  std::map<chidao::assignment_key, std::string> out;
  add_all_of(in, out);
  return out;
}

/// Tries the cures of a squeeze, each in a world changed by it alone.
class cure_trial {
 public:
  cure_trial(const oracle::world& w, std::shared_ptr<chidao::ground> over, const chidao::plan& in,
             const chidao::squeeze& which)
      : w_{w}, over_{std::move(over)}, in_{in}, which_{which} {}

  /// What is wrong with the cures; empty if nothing is.
  std::string verdict() const {
    using change = chidao::cure::change;
    bool moved = false;
    bool shortened = false;
    for (const chidao::cure& each : which_.cures) {
      std::string wrong;
      if (each.what == change::earlier_producer)
        wrong = earlier_producer(each);
      else if (each.what == change::later_bound)
        wrong = later_bound(each);
      else
        wrong = shorter_time(each);
      if (!wrong.empty())
        return wrong;
      moved = moved || each.what == change::later_bound;
      shortened = shortened || each.what == change::shorter_time;
    }
    const chidao::explanation chain = in_.at(which_.producer).explain();
    if (!moved && lifted(with_bound(chain.steps().back().who, end_of(chain).minutes())))
      return "moving the bound would lift the squeeze and is not told";
    if (!shortened && lifted(with_time(which_.consumer, {})))
      return "shortening the time would lift the squeeze and is not told";
    return {};
  }

 private:
  std::string earlier_producer(const chidao::cure& each) const {
    const oracle::world changed = with_bound(each.whom, each.to.minutes());
    if (each.whom != which_.producer || !lifted(changed))
      return "the producer earlier does not lift the squeeze";
    if (lifted(with_bound(each.whom, each.to.minutes() + 1)))
      return "the producer need not be so early";
    const chidao::plan now = planned(changed);
    return now.at(which_.producer).squeeze() ? "the producer is squeezed still" : "";
  }

  std::string later_bound(const chidao::cure& each) const {
    if (!lifted(with_bound(each.whom, each.to.minutes())))
      return "the bound moved does not lift the squeeze";
    return lifted(with_bound(each.whom, each.to.minutes() - 1))
               ? "the bound need not be moved so far"
               : "";
  }

  std::string shorter_time(const chidao::cure& each) const {
    const auto kind = static_cast<oracle::counts>(each.time.counts());
    if (each.time.counts() != in_.at(each.whom).handling().length.counts())
      return "the shorter time counts something else";
    if (!lifted(with_time(each.whom, {kind, each.time.count()})))
      return "the shorter time does not lift the squeeze";
    return lifted(with_time(each.whom, {kind, each.time.count() + 1}))
               ? "the time need not be so short"
               : "";
  }

  chidao::plan planned(const oracle::world& changed) const {
    return {over_, adapter::papers_of(changed)};
  }

  oracle::task& task_of(oracle::world& in, const chidao::assignment_id& whom) const {
    return in.at(in.tasks()[whom.task.slot()]);
  }
  oracle::scope one(const chidao::assignment_id& whom) const {
    const std::string& code = in_.at(whom).unit().code;
    int u = 0;
    while (w_.who(u).code != code)
      ++u;
    return {oracle::reach::unit, {}, u};
  }

  /// The world with a bound of one unit's own.
  oracle::world with_bound(const chidao::assignment_id& whom, oracle::minute limit) const {
    oracle::world changed = w_;
    task_of(changed, whom).bounds.push_back({one(whom), oracle::standing::known, limit});
    return changed;
  }
  /// The world with a handling time of one unit's own.
  oracle::world with_time(const chidao::assignment_id& whom, oracle::duration takes) const {
    oracle::world changed = w_;
    task_of(changed, whom).takes.push_back({one(whom), takes});
    return changed;
  }

  /// True if in a changed world the consumer has time enough, its producer using all it is given.
  bool lifted(const oracle::world& changed) const {
    const chidao::plan now = planned(changed);
    const chidao::assignment consumer = now.at(which_.consumer);
    const chidao::bound given = now.at(which_.producer).declared().when()->limit();
    return forward(given, consumer) <= *consumer.earlier();
  }

  static chidao::bound forward(chidao::bound from, const chidao::assignment& by) {
    return chidao::step_forward(from, by.handling().length, by.calendar()).at;
  }

  /// Where the end of the chain would have to be moved to.
  chidao::bound end_of(const chidao::explanation& chain) const {
    chidao::bound end = which_.declared;
    for (const chidao::reason& each : chain.steps())
      if (each.consumer)
        end = forward(end, in_.at(*each.consumer));
    return end;
  }

  const oracle::world& w_;
  std::shared_ptr<chidao::ground> over_;
  const chidao::plan& in_;
  const chidao::squeeze& which_;
};

}  // namespace

TEST_CASE("a plan is what the oracle finds, and refused where the oracle refuses") {
  std::uint64_t refused = 0;
  std::uint64_t assignments = 0;
  holds_in_all_worlds([&](const oracle::world& w) -> std::string {
    const oracle::answer right = oracle::solve(w);
    if (right.thrown_away)
      return {};
    const adapter::translated given = adapter::translate(w);
    try {
      const chidao::plan got = given.planned();
      if (!right.unlawful.empty())
        return "a network to be refused is planned";
      assignments += right.of.size();
      return adapter::comparison{w, right, got}.first_difference();
    } catch (const chidao::cyclic_feeds& error) {
      ++refused;
      return right.unlawful.empty() ? std::string{"refused for nothing: "} + error.what()
                                    : wrong_with(circle_of(w, error), w, right);
    }
  });
  if (worlds_wanted() >= 1000) {
    CHECK(refused > 0);
    CHECK(assignments > worlds_wanted());
  }
}

TEST_CASE("a world planned twice gives the same answers in the same words") {
  holds_in_all_worlds([](const oracle::world& w) {
    return of_the_plan(w, [&](const chidao::plan& first, const auto&) -> std::string {
      const chidao::plan second = adapter::translate(w).planned();
      return all_of(first) == all_of(second) ? "" : "the second plan differs";
    });
  });
}

TEST_CASE("a docket of papers answers as the plan of all of them together") {
  holds_in_all_worlds([](const oracle::world& w) -> std::string {
    if (w.documents.size() < 2)
      return {};
    return of_the_plan(w, [](const chidao::plan& together, const auto& given) -> std::string {
      const chidao::docket all{given.over, given.papers};
      std::map<chidao::assignment_key, std::string> answers;
      for (const chidao::plan& each : all.plans())
        add_all_of(each, answers);
      const auto expected = all_of(together);
      for (const auto& [key, text] : expected)
        if (answers[key] != text)
          return "docket: " + answers[key] + "\nplan: " + text;
      return answers.size() == expected.size() ? "" : "the docket has other assignments";
    });
  });
}

TEST_CASE("each cure of a squeeze lifts it alone, no lesser change does, and none is kept back") {
  std::uint64_t squeezes = 0;
  holds_in_all_worlds([&](const oracle::world& w) {
    return of_the_plan(w, [&](const chidao::plan& in, const auto& given) -> std::string {
      int tried = 0;
      for (std::size_t slot = 0; slot < in.task_count(); ++slot) {
        const auto task = chidao::id_of<chidao::task_id>(slot);
        for (chidao::block_position p = 0; p < in.leads(task).count() && tried < 3; ++p) {
          const auto found = chidao::assignment{in.record(), task, p}.squeeze();
          if (!found)
            continue;
          ++tried;
          ++squeezes;
          const std::string wrong = cure_trial{w, given.over, in, *found}.verdict();
          if (!wrong.empty())
            return wrong + ": " + to_string(found->in_words);
        }
      }
      return {};
    });
  });
  if (worlds_wanted() >= 1000)
    CHECK(squeezes > worlds_wanted() / 4);
}

TEST_CASE("rows hold every assignment once, and what a row shows is true of each of its units") {
  holds_in_all_worlds([](const oracle::world& w) {
    return of_the_plan(w, [](const chidao::plan& in, const auto&) -> std::string {
      std::size_t shown = 0;
      const auto text = [](const auto&... parts) {
        std::ostringstream out;
        ((out << parts << " | "), ...);
        return out.str();
      };
      for (const chidao::plan_row& row : chidao::rows_of(in))
        for (const chidao::unit_id unit : row.units) {
          ++shown;
          const chidao::assignment each = in.at(chidao::assignment_id{row.task, unit, {}});
          if (each.unit().tier != row.tier ||
              text(row.declared, row.needed, row.handling.length, row.earliest, row.slack) !=
                  text(each.declared(), each.needed(), each.handling().length, each.earliest(),
                       each.slack()) ||
              row.handling.clause != each.handling().clause ||
              row.declared.from() != each.declared().from() ||
              row.last_working_day != each.last_working_day() ||
              row.on_duty != (each.earlier() && !each.last_working_day()) ||
              row.infeasible.has_value() != each.infeasible().has_value() ||
              (row.infeasible && text(*row.infeasible) != text(*each.infeasible())))
            return "a row tells something else of " + each.unit().code;
        }
      return shown == in.size() ? "" : "the rows hold other assignments";
    });
  });
}
