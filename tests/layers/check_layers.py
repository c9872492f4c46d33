#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Reads every #include of include/chidao and src, and prints the lines that break the order of the folders, or of headers
and their bodies.

usage: check_layers.py PROJECT_ROOT
"""
import pathlib
import re
import sys

RANK = {"core": 1, "time": 2, "graph": 2, "model": 3, "plan": 4, "track": 5, "query": 6, "io": 7, "store": 7, "tool": 8}
LONGEST = 400  # lines of a header

# Outside libraries, and the folders that may see them. The first match decides.
OUTSIDE = [
    (re.compile(r"boost/date_time/.*_types\.hpp$"), {"time"}, "Boost.Date_Time enters through time/"),
    (re.compile(r"boost/date_time"), set(), "of Boost.Date_Time only the *_types.hpp headers"),
    (re.compile(r"boost/(graph|property_map)/"), {"graph"}, "Boost.Graph enters through graph/ and the *_bgl.hpp faces"),
    (re.compile(r"boost/json"), {"io", "store"}, "JSON belongs to io"),
    (re.compile(r"utf8proc"), {"io"}, "utf8proc belongs to io"),
    (re.compile(r"CLI/"), {"tool"}, "CLI11 belongs to the tool"),
]
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def folder_of(path):
    """The folder a header of ours belongs to; None for the three at the top."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else None


def is_face(path):
    return path.endswith("_bgl.hpp")


def why_not(name, folder, quote, target, root):
    """Why this include breaks the order, or None. `name` is the including file below include/ or src/."""
    in_header = name.startswith("chidao/")
    if quote == '"':
        if in_header:
            return "a public header is named in angle brackets, from chidao/ on"
        if not (root / "src" / folder / target).is_file():
            return f"a quoted include names a file of its own folder, src/{folder}"
        return None
    if target.startswith("chidao/"):
        theirs = folder_of(target)
        ordering = folder == theirs == "graph"  # networks are ordered by Boost.Graph, through their face
        if is_face(target) and not is_face(name) and not ordering:
            return "a Boost.Graph face is included by tests and examples only"
        if target == "chidao/chidao.hpp" and in_header:
            return "the umbrella is for users, not for headers"
        if target == "chidao/src.hpp":
            return None if name == "core/bodies.cpp" else "the bodies belong to one unit, src/core/bodies.cpp"
        if theirs is None:
            return None
        if theirs not in RANK:
            return f"the folder {theirs} has no place in the order"
        if name == "chidao/src.hpp":
            return None
        if folder is None:  # chidao.hpp, fwd.hpp, version.hpp
            if theirs in ("io", "store", "tool"):
                return f"{theirs} is not part of the umbrella"
            if name != "chidao/chidao.hpp" and theirs != "core":
                return "below the umbrella only core"
            return None
        if theirs != folder and RANK[theirs] >= RANK[folder]:
            return f"{folder} ({RANK[folder]}) does not see {theirs} ({RANK[theirs]})"
        return None
    for pattern, folders, rule in OUTSIDE:
        if pattern.match(target):
            face_of_graph = is_face(name) and "graph" in folders
            return None if folder in folders or face_of_graph else rule
    return None


def body_violations(root):
    """Where headers and bodies do not fit: a header without its last lines, bodies that chidao/src.hpp does not know, and
    bodies that include a header which includes theirs: it could not be included first."""
    base = root / "include"
    includes = {}
    for file in sorted(p for p in base.rglob("*") if p.suffix in (".hpp", ".ipp")):
        text = file.read_text(encoding="utf-8")
        includes[file] = [base / name for name in re.findall(r"^#include <(chidao/[^>]+)>", text, re.M)]

    def reached(file, seen):
        for each in includes.get(file, ()):
            if each.suffix == ".hpp" and each not in seen:
                seen.add(each)
                reached(each, seen)
        return seen

    known = includes.get(base / "chidao/src.hpp", [])
    for file in includes:
        shown = file.relative_to(root).as_posix()
        if file.suffix == ".ipp":
            header = file.parent.parent / (file.stem + ".hpp")
            if header not in includes:
                yield f"{shown}:1: bodies without a header"
            elif not header.read_text(encoding="utf-8").endswith(
                f"\n#ifndef CHIDAO_COMPILED\n#include <{file.relative_to(base).as_posix()}>\n#endif\n"
            ):
                yield f"{header.relative_to(root).as_posix()}:1: the header does not end with its bodies, #ifndef CHIDAO_COMPILED"
            if file not in known:
                yield f"{shown}:1: chidao/src.hpp does not include it"
            for each in includes[file]:
                if each != header and header in reached(each, set()):
                    yield f"{shown}:1: bodies include {each.relative_to(base).as_posix()}, which includes their header"


def violations(root):
    """Lines "file:line: reason: text", in the order of the files."""
    root = pathlib.Path(root)
    found = list(body_violations(root))
    for top in ("include", "src"):
        base = root / top
        for file in sorted(p for p in base.rglob("*") if p.suffix in (".hpp", ".cpp", ".ipp")):
            name = file.relative_to(base).as_posix()
            shown = file.relative_to(root).as_posix()
            folder = folder_of(name) if top == "include" else name.split("/")[0]
            if folder is not None and folder not in RANK:
                found.append(f"{shown}:1: the folder {folder} has no place in the order")
                continue
            lines = file.read_text(encoding="utf-8").splitlines()
            if file.suffix == ".hpp" and len(lines) > LONGEST:
                found.append(f"{shown}:{len(lines)}: a header has at most {LONGEST} lines")
            for number, line in enumerate(lines, 1):
                match = INCLUDE.match(line)
                if not match:
                    continue
                reason = why_not(name, folder, match.group(1), match.group(2), root)
                if reason:
                    found.append(f"{shown}:{number}: {reason}: {line.strip()}")
    return found


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    root = pathlib.Path(sys.argv[1])
    found = violations(root)
    for line in found:
        print(line)
    headers = len(list((root / "include").rglob("*.hpp")))
    print(f"{headers} headers read, {len(found)} violations")
    sys.exit(1 if found or headers == 0 else 0)


if __name__ == "__main__":
    main()
