#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Runs the tool on the example and holds its answers against the schemas and against each other.

usage: judge_answers.py TOOL PROJECT_ROOT

Ends with 77 where the module jsonschema is missing.
"""
import csv
import io
import json
import pathlib
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    sys.exit(77)

DATA = "examples/data/binh-duong"
CONFERENCE = ["--event", "provincial-conference=2021-11-10"]
SOON = ["--event", "provincial-conference=2021-10-25", "--set-time", "1.3=9wd"]
PLANS = [[], CONFERENCE, SOON, ["--compare-readings"], CONFERENCE + ["--compare-readings"], ["--reading", "direct"]]
EXPLAINED = [("1.4", "25747"), ("1.3", "718"), ("1.7", "SYT"), ("1.12", "SNV"), ("1.14", "SYT-TT"), ("1.6", "25747")]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    tool, root = sys.argv[1], pathlib.Path(sys.argv[2])
    validators = {}
    for sort in ("plan", "explanation", "check"):
        schema = json.loads((root / "schema" / f"{sort}.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[sort] = jsonschema.Draft202012Validator(schema)

    def run(*arguments):
        done = subprocess.run([tool, *arguments], cwd=root, capture_output=True, check=False)
        return done.stdout.decode("utf-8")

    judged, wrong = 0, []

    def judge(sort, *arguments):
        nonlocal judged
        judged += 1
        told = json.loads(run(*arguments, "--format", "json"))
        for error in validators[sort].iter_errors(told):
            wrong.append(f"{' '.join(arguments)}: {error.json_path}: {error.message}")
        return told

    for lang in ("vi", "en"):
        for options in PLANS:
            told = judge("plan", "plan", DATA, *options, "--lang", lang)
            rows = list(csv.DictReader(io.StringIO(run("plan", DATA, *options, "--lang", lang, "--format", "csv"), newline="")))
            as_json = [
                (r["task"]["code"], r["who"], str(r["count"]), " ".join(r["units"]), r["declared"].get("bound", ""),
                 r["needed"].get("bound", ""), r.get("last_working_day", ""), str(int(r["squeezed"])))
                for r in told["rows"]
            ]
            as_csv = [
                (r["task"], r["who"], r["count"], r["units"], r["declared"], r["needed"], r["last_working_day"], r["squeezed"])
                for r in rows
            ]
            if as_json != as_csv:
                wrong.append(f"plan {options}: CSV and JSON tell different rows")
        for task, unit in EXPLAINED:
            judge("explanation", "explain", DATA, task, unit, "--lang", lang)
            judge("explanation", "explain", DATA, task, unit, *CONFERENCE, "--lang", lang)
            judge("explanation", "explain", DATA, task, unit, *SOON, "--lang", lang)
        for paths in ([DATA], [DATA + "/nothing"], [DATA + "/calendar.json"], [DATA + "/README.md"]):
            judge("check", "check", *paths, "--lang", lang)
        judge("check", "check", DATA, *SOON, "--lang", lang)
        judge("check", "check", DATA, "--reading", "diret", "--lang", lang)

    told = json.loads(run("plan", DATA, "--format", "json", "--lang", "en"))
    if validators["plan"].is_valid({**told, "more": 1}) or validators["plan"].is_valid({**told, "rows": [{}]}):
        wrong.append("the schema of plans takes anything")
    for each in wrong[:20]:
        print(each)
    print(f"{judged} answers judged, {len(wrong)} faults")
    sys.exit(1 if wrong or judged == 0 else 0)


if __name__ == "__main__":
    main()
