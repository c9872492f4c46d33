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
from fractions import Fraction

try:
    import jsonschema
except ImportError:
    sys.exit(77)

DATA = "examples/data/binh-duong"
CONFERENCE = ["--event", "provincial-conference=2021-11-10"]
SOON = ["--event", "provincial-conference=2021-10-25", "--set-time", "1.3=9wd"]
PLANS = [[], CONFERENCE, SOON, ["--compare-readings"], CONFERENCE + ["--compare-readings"], ["--reading", "direct"]]
EXPLAINED = [("1.4", "25747"), ("1.3", "718"), ("1.7", "SYT"), ("1.12", "SNV"), ("1.14", "SYT-TT"), ("1.6", "25747")]


EVENTS = ["--events", DATA + "/events.jsonl"]
LADDERS = ["--ladders", DATA + "/ladders.json"]
INSTANTS = ["2021-10-21T17:00", "2021-10-28T08:00", "2021-10-29T08:00", "2021-11-01T08:00", "2021-11-05T08:00"]
SUPPOSED = ["--slip", "1.4", "25741", "2021-10-30", "--extend", "1.3", "720", "2021-11-03", "--day-off", "2021-10-29"]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    tool, root = sys.argv[1], pathlib.Path(sys.argv[2])
    validators = {}
    for sort in ("plan", "explanation", "check", "status", "desk", "forecast", "delay", "whatif", "notices",
                 "calendar-days", "due"):
        schema = json.loads((root / "schema" / f"{sort}.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[sort] = jsonschema.Draft202012Validator(schema)

    def run(*arguments):
        done = subprocess.run([tool, *arguments], cwd=root, capture_output=True, check=False)
        return done.stdout.decode("utf-8")

    judged, delays, wrong = 0, 0, []

    def judge(sort, *arguments):
        nonlocal judged
        judged += 1
        told = json.loads(run(*arguments, "--format", "json"))
        for error in validators[sort].iter_errors(told):
            wrong.append(f"{' '.join(arguments)}: {error.json_path}: {error.message}")
        return told

    for options in (["2024"], ["2024-04", "--known-on", "2024-04-11"], ["2030-02"], ["1900"], ["2199-12"]):
        told = judge("calendar-days", "calendar", *options)
        rows = list(csv.DictReader(io.StringIO(run("calendar", *options, "--format", "csv"))))
        if [(row["day"], row["open"] == "yes", row["kind"]) for row in rows] != [
                (each["day"], each["open"], each["kind"]) for each in told["days"]]:
            wrong.append(f"calendar {' '.join(options)}: CSV and JSON tell different days")

    for phrase in ("trong 5 ngày làm việc kể từ ngày nhận được", "within 10 days", "trước ngày 25 hằng tháng", "thường xuyên",
                   "dịp Tết Nguyên đán, Giáng sinh,...", "theo quy định", "từ 7h00 đến 17h00 hằng ngày", "trong 24 giờ kể từ khi nhận được",
                   "trước Hội nghị sơ kết", "trong dịp lễ hội lớn của tỉnh"):
        for lang in ("vi", "en"):
            judge("due", "due", phrase, "--from", "2024-04-25", "--lang", lang)

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

        for number, at in enumerate(INSTANTS):
            asked = [*EVENTS, "--lang", lang, "--at", at]
            for rows in ("area", "tier", "task"):
                told = judge("status", "status", DATA, *asked, "--by", rows)
                as_csv = list(csv.DictReader(io.StringIO(run("status", DATA, *asked, "--by", rows, "--format", "csv"), newline="")))
                for key, total in told["counts"].items():
                    if sum(r["counts"][key] for r in told["rows"]) != total or int(as_csv[-1][key]) != total:
                        wrong.append(f"status {at} by {rows}: the rows of {key} do not add up to the total")
                listed = {key: len(told[key]) for key in ("overdue", "behind")}
                if listed != {key: told["counts"][key] for key in listed}:
                    wrong.append(f"status {at}: {listed} are listed, {told['counts']} counted")
            judge("status", "status", DATA, *asked, "--within", "720", "--task", "1.4")
            told = judge("status", "status", DATA, *asked, "--bands", "1,7,30")
            if sum(told["bands"]) != told["counts"]["overdue"] or any(
                sum(r["bands"]) != r["counts"]["overdue"] for r in told["rows"]
            ) or [sum(column) for column in zip(*(r["bands"] for r in told["rows"]))] != told["bands"]:
                wrong.append(f"status {at}: the bands do not add up to what is overdue")
            for task, unit in (("1.3", "720"), ("1.3", "721"), ("1.2", "SYT"), ("1.4", "25777")):
                told = judge("delay", "delay", DATA, task, unit, *asked)
                if "delay" not in told:
                    continue
                delays += 1
                minutes = Fraction(0)
                for each in told["delay"]["shares"]:
                    minutes += sum(Fraction(each[k]["numerator"], each[k]["parts"]) for k in ("own", "of_paper"))
                total = {k: Fraction(v["numerator"], v["parts"]) for k, v in told["delay"].items() if isinstance(v, dict)}
                if not minutes == told["delay"]["minutes"] == total["own"] + total["of_paper"] - total["won_back"]:
                    wrong.append(f"delay {task} {unit} {at}: the shares do not add up to the delay")
            for unit in ("720", "SYT", "25792"):
                judge("desk", "desk", DATA, unit, *asked)
            judge("forecast", "forecast", DATA, *asked)
            judge("forecast", "forecast", DATA, "1.3", "720", *asked)
            judge("whatif", "whatif", DATA, *EVENTS, "--lang", lang, "--at", at, "--set-time", "1.3=2wd")
            if number > 0:
                judge("notices", "notices", DATA, *EVENTS, *LADDERS, "--lang", lang, "--from", INSTANTS[number - 1], "--to", at)
        early = [*EVENTS, "--lang", lang, "--at", "2021-10-25T08:00", *SUPPOSED]
        told = judge("whatif", "whatif", DATA, *early, *LADDERS, "--until", "2021-11-02T17:00")
        if not all(told[key] for key in ("moved", "newly_broken", "notices_added")):
            wrong.append("a supposition changes nothing")

    if delays == 0:
        wrong.append("no delay was divided")
    told = json.loads(run("plan", DATA, "--format", "json", "--lang", "en"))
    if validators["plan"].is_valid({**told, "more": 1}) or validators["plan"].is_valid({**told, "rows": [{}]}):
        wrong.append("the schema of plans takes anything")
    for each in wrong[:20]:
        print(each)
    print(f"{judged} answers judged, {len(wrong)} faults")
    sys.exit(1 if wrong or judged == 0 else 0)


if __name__ == "__main__":
    main()
