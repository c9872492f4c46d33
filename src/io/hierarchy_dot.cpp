// SPDX-License-Identifier: BSL-1.0
#include <chidao/io/dot_text.hpp>
#include <chidao/io/hierarchy_dot.hpp>
#include <ostream>
#include <vector>

namespace chidao::io {

namespace {

class line_drawing {
 public:
  line_drawing(std::ostream& out, const hierarchy& units, line_id which)
      : out_{out}, units_{units}, line_{which} {}

  void clusters() {
    // Units stand in preorder of the seat tree, so clusters open and close like brackets.
    std::vector<std::size_t> ends;
    for (std::size_t slot = 0; slot < units_.size(); ++slot) {
      for (; !ends.empty() && ends.back() == slot; ends.pop_back())
        out_ << std::string(2 * ends.size(), ' ') << "}\n";
      const auto id = id_of<unit_id>(slot);
      const std::size_t end = units_.seat_end(id).slot();
      if (end > slot + 1 && holds_several(slot, end)) {
        const std::string before(2 * ends.size() + 2, ' ');
        out_ << before << "subgraph " << dot_text("cluster " + units_.units()[slot].code) << " {\n"
             << before << "  label=" << dot_text(units_.units()[slot].name) << ";\n";
        ends.push_back(end);
      }
      if (units_.is_on(id, line_))
        box(id, std::string(2 * ends.size() + 2, ' '));
    }
    for (; !ends.empty(); ends.pop_back())
      out_ << std::string(2 * ends.size(), ' ') << "}\n";
  }

  void ranks() {
    for (std::size_t slot = 0; slot < units_.size(); ++slot)
      if (units_.is_on(id_of<unit_id>(slot), line_))
        box(id_of<unit_id>(slot), "  ");
    for (const std::string& tier : units_.tiers()) {
      out_ << "  { rank=same;";
      for (std::size_t slot = 0; slot < units_.size(); ++slot)
        if (units_.units()[slot].tier == tier && units_.is_on(id_of<unit_id>(slot), line_))
          out_ << ' ' << dot_text(units_.units()[slot].code) << ';';
      out_ << " }\n";
    }
  }

  void edges() {
    for (std::size_t slot = 0; slot < units_.size(); ++slot)
      if (const auto above = units_[line_].superiors.parent(static_cast<forest::node>(slot)))
        out_ << "  " << dot_text(units_.units()[*above].code) << " -> "
             << dot_text(units_.units()[slot].code) << ";\n";
  }

 private:
  [[nodiscard]] bool holds_several(std::size_t first, std::size_t end) const {
    std::size_t on_line = 0;
    for (std::size_t slot = first; slot < end && on_line < 2; ++slot)
      on_line += units_.is_on(id_of<unit_id>(slot), line_) ? 1 : 0;
    return on_line > 1;
  }

  void box(unit_id which, const std::string& before) {
    const unit& each = units_.units()[which.slot()];
    out_ << before << dot_text(each.code) << " [label=" << dot_text(each.name) << "];\n";
  }

  std::ostream& out_;
  const hierarchy& units_;
  line_id line_;
};

}  // namespace

void write_line_dot(std::ostream& out, const hierarchy& units, line_id which, line_layout layout) {
  const line& drawn = units[which];
  out << "digraph " << dot_text(drawn.name) << " {\n"
      << "  label=" << dot_text(drawn.title) << ";\n"
      << "  node [shape=box];\n";
  if (layout == line_layout::ranks_by_tier)
    out << "  newrank=true;\n";
  else
    out << "  rankdir=LR;\n";
  line_drawing drawing{out, units, which};
  if (layout == line_layout::clusters_by_seat)
    drawing.clusters();
  else
    drawing.ranks();
  drawing.edges();
  out << "}\n";
}

}  // namespace chidao::io
