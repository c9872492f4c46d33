#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Plants one violation at a time in a small tree and expects check_layers to name its line; and no complaint without."""
import pathlib
import sys
import tempfile

from check_layers import violations

WITH_BODIES = "\n#ifndef CHIDAO_COMPILED\n#include <chidao/model/impl/unit.ipp>\n#endif\n"
CLEAN = {
    "include/chidao/chidao.hpp": "#include <chidao/plan/plan.hpp>\n",
    "include/chidao/fwd.hpp": "#include <chidao/core/id.hpp>\n",
    "include/chidao/version.hpp": "",
    "include/chidao/src.hpp": "#include <chidao/model/impl/unit.ipp>\n",
    "include/chidao/core/id.hpp": "#include <vector>\n",
    "include/chidao/time/day.hpp": "#include <boost/date_time/gregorian/gregorian_types.hpp>\n#include <chidao/core/id.hpp>\n",
    "include/chidao/graph/network.hpp": "",
    "include/chidao/graph/network_bgl.hpp": "#include <boost/graph/graph_traits.hpp>\n",
    "include/chidao/graph/order.hpp": "#include <chidao/graph/network_bgl.hpp>\n#include <boost/graph/strong_components.hpp>\n",
    "include/chidao/model/unit.hpp": "#include <chidao/time/day.hpp>\n#include <chidao/graph/network.hpp>\n" + WITH_BODIES,
    "include/chidao/model/impl/unit.ipp": "#include <chidao/model/unit.hpp>\n#include <chidao/time/day.hpp>\n",
    "src/core/bodies.cpp": "#include <chidao/src.hpp>\n",
    "include/chidao/model/hierarchy_bgl.hpp": "#include <boost/graph/graph_traits.hpp>\n#include <chidao/model/unit.hpp>\n",
    "include/chidao/plan/plan.hpp": "#include <chidao/model/unit.hpp>\n#include <chidao/fwd.hpp>\n",
    "include/chidao/plan/plan_bgl.hpp": "#include <chidao/model/hierarchy_bgl.hpp>\n",
    "include/chidao/io/read.hpp": "#include <chidao/plan/plan.hpp>\n",
    "src/io/place.hpp": "",
    "src/io/read.cpp": '#include "place.hpp"\n#include <boost/json.hpp>\n#include <utf8proc.h>\n#include <chidao/io/read.hpp>\n',
    "src/tool/main.cpp": "#include <CLI/CLI.hpp>\n#include <chidao/chidao.hpp>\n#include <chidao/io/read.hpp>\n",
}

# file, its new text, and what the complaint must begin with
PLANTED = [
    ("include/chidao/core/id.hpp", "\n#include <chidao/time/day.hpp>\n", "include/chidao/core/id.hpp:2: core (1) does not see time (2)"),
    ("include/chidao/time/day.hpp", "#include <chidao/graph/network.hpp>\n", "include/chidao/time/day.hpp:1: time (2) does not see graph (2)"),
    ("include/chidao/graph/network.hpp", "#  include <chidao/time/day.hpp>\n", "include/chidao/graph/network.hpp:1: graph (2) does not see time (2)"),
    ("include/chidao/model/unit.hpp", "#include <chidao/plan/plan.hpp>\n", "include/chidao/model/unit.hpp:1: model (3) does not see plan (4)"),
    ("include/chidao/plan/plan.hpp", "#include <chidao/io/read.hpp>\n", "include/chidao/plan/plan.hpp:1: plan (4) does not see io (7)"),
    ("include/chidao/plan/plan.hpp", "#include <chidao/model/hierarchy_bgl.hpp>\n", "include/chidao/plan/plan.hpp:1: a Boost.Graph face"),
    ("include/chidao/model/unit.hpp", "#include <chidao/graph/network_bgl.hpp>\n", "include/chidao/model/unit.hpp:1: a Boost.Graph face"),
    ("include/chidao/plan/plan.hpp", "#include <chidao/chidao.hpp>\n", "include/chidao/plan/plan.hpp:1: the umbrella is for users"),
    ("include/chidao/plan/plan.hpp", '#include "unit.hpp"\n', "include/chidao/plan/plan.hpp:1: a public header is named in angle brackets"),
    ("include/chidao/plan/plan.hpp", "#include <boost/json.hpp>\n", "include/chidao/plan/plan.hpp:1: JSON belongs to io"),
    ("include/chidao/model/unit.hpp", "#include <boost/graph/adjacency_list.hpp>\n", "include/chidao/model/unit.hpp:1: Boost.Graph enters"),
    ("include/chidao/time/day.hpp", "#include <boost/date_time/gregorian/gregorian.hpp>\n", "include/chidao/time/day.hpp:1: of Boost.Date_Time only"),
    ("include/chidao/model/unit.hpp", "#include <boost/date_time/gregorian/gregorian_types.hpp>\n", "include/chidao/model/unit.hpp:1: Boost.Date_Time enters"),
    ("include/chidao/chidao.hpp", "#include <chidao/io/read.hpp>\n", "include/chidao/chidao.hpp:1: io is not part of the umbrella"),
    ("include/chidao/chidao.hpp", "#include <chidao/plan/plan_bgl.hpp>\n", "include/chidao/chidao.hpp:1: a Boost.Graph face"),
    ("include/chidao/fwd.hpp", "#include <chidao/model/unit.hpp>\n", "include/chidao/fwd.hpp:1: below the umbrella only core"),
    ("include/chidao/utils/text.hpp", "", "include/chidao/utils/text.hpp:1: the folder utils has no place"),
    ("include/chidao/core/id.hpp", "\n" * 401, "include/chidao/core/id.hpp:401: a header has at most 400 lines"),
    ("src/tool/main.cpp", '#include "../io/place.hpp"\n#include "place.hpp"\n', "src/tool/main.cpp:2: a quoted include names a file of its own folder"),
    ("src/tool/main.cpp", "#include <boost/json.hpp>\n", "src/tool/main.cpp:1: JSON belongs to io"),
    ("src/io/read.cpp", "#include <chidao/src.hpp>\n", "src/io/read.cpp:1: the bodies belong to one unit"),
    ("include/chidao/src.hpp", "", "include/chidao/model/impl/unit.ipp:1: chidao/src.hpp does not include it"),
    ("include/chidao/model/impl/lost.ipp", "", "include/chidao/model/impl/lost.ipp:1: bodies without a header"),
    ("include/chidao/model/impl/unit.ipp", "#include <chidao/plan/plan.hpp>\n", "include/chidao/model/impl/unit.ipp:1: model (3) does not see plan (4)"),
    ("include/chidao/time/day.hpp", "#include <chidao/model/unit.hpp>\n", "include/chidao/model/impl/unit.ipp:1: bodies include chidao/time/day.hpp, which includes their header"),
    ("include/chidao/model/unit.hpp", "", "include/chidao/model/unit.hpp:1: the header does not end with its bodies"),
    ("src/io/read.cpp", "#include <CLI/CLI.hpp>\n", "src/io/read.cpp:1: CLI11 belongs to the tool"),
]


def check(files):
    with tempfile.TemporaryDirectory() as root:
        for name, text in files.items():
            path = pathlib.Path(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return violations(root)


def main():
    failures = 0
    clean = check(CLEAN)
    if clean:
        failures += 1
        print("the clean tree is blamed:", *clean, sep="\n  ")
    for name, text, expected in PLANTED:
        found = check({**CLEAN, name: text})
        if not any(line.startswith(expected) for line in found):
            failures += 1
            print(f"not caught: {name}: {text.strip()!r}; expected {expected!r}, found {found}")
    print(f"{len(PLANTED)} planted, {failures} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
