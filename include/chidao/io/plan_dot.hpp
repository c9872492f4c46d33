// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/io/catalogue.hpp>
#include <chidao/plan/plan.hpp>
#include <iosfwd>

namespace chidao::io {

namespace sentences {
/// How producers and consumers are matched, in the order of match.
inline constexpr sentence match_names[] = {{"match-same-unit", "same unit"},
                                           {"match-from-subordinates", "from subordinates"},
                                           {"match-from-superior", "from the superior"},
                                           {"match-same-area", "same area"},
                                           {"match-from-all", "from all"},
                                           {"match-from-audience", "from some"}};
/// A feed of which a share is enough.
inline constexpr sentence match_enough{"match-enough", "{match}, {percent}% is enough"};
/// A feed of which a share is enough, or a minute to have come.
inline constexpr sentence match_enough_or_at{"match-enough-or-at",
                                             "{match}, {percent}% is enough, or from {at}"};
/// An assignment whose bound is not known.
inline constexpr sentence drawn_without_bound{"drawn-without-bound", "no known bound"};
}  // namespace sentences

/// Draws the network of tasks for Graphviz: a box per task with who leads it, an edge per feed from
/// producer to consumer with how they are matched; a feed that is not quoted is dashed.
void write_tasks_dot(std::ostream& out, const plan& from, const catalogue& language);

/// How far a drawing of assignments goes.
enum class drawn_area {
  unit_only,   ///< the assignments of the unit itself
  whole_area,  ///< those of all units that sit within it too
};

/// Draws the assignments of a unit for Graphviz, with all that waits for them down to the end of
/// each chain: a box per assignment with its earlier bound, an edge from producer to consumer;
/// those asked for are filled, those squeezed red.
void write_assignments_dot(std::ostream& out, const plan& from, unit_id of, drawn_area how_far,
                           const catalogue& language);

}  // namespace chidao::io
