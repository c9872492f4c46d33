// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chidao/model/hierarchy.hpp>
#include <iosfwd>

namespace chidao::io {

/// How a drawing of a line is laid out.
enum class line_layout {
  clusters_by_seat,  ///< units in boxes, one for each unit in which others sit
  ranks_by_tier      ///< units of one tier on one level
};

/// Draws a line of authority for Graphviz: a box per unit on it, an edge from superior to
/// subordinate.
void write_line_dot(std::ostream& out, const hierarchy& units, line_id which, line_layout layout);

}  // namespace chidao::io
