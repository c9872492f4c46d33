#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Holds the readers against the schemas: what a reader refused the schema must refuse, what it took the schema must take.

usage: judge_by_schema.py SCHEMA_FOLDER VERDICTS

A line of VERDICTS is {"sort": name of the schema, "verdict": "refused" or "taken", "codes": why, "file": the JSON}.
"""
import json
import pathlib
import sys

import jsonschema


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    validators = {}
    for path in pathlib.Path(sys.argv[1]).glob("*.json"):
        schema = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[path.stem] = jsonschema.Draft202012Validator(schema)
    judged = 0
    wrong = 0
    for line in pathlib.Path(sys.argv[2]).read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        verdict = json.loads(line)
        taken = validators[verdict["sort"]].is_valid(verdict["file"])
        judged += 1
        if taken != (verdict["verdict"] == "taken"):
            wrong += 1
            if wrong <= 20:
                print(f"{verdict['sort']}: the reader has {verdict['verdict']} it ({verdict['codes']}), "
                      f"the schema not: {json.dumps(verdict['file'], ensure_ascii=False)}")
    print(f"{judged} files judged, {wrong} differently")
    sys.exit(1 if wrong or judged == 0 else 0)


if __name__ == "__main__":
    main()
