#!/usr/bin/python3
"""Check that a network holds every fact of its source that the coverage list names, and cites it.

Usage: check_feature_coverage.py [NETWORK [COVERAGE]]. Prints what is wrong and exits with 1 when anything is.

The coverage list is an array of entries:

  {"article": "4", "heading": "4.1", "fact": "…", "at": ["/partnerships/…"], "holds": [1990, "2016-12-15", "…"]}

article  the part of the source that the fact stands in: the heading up to its first dot
heading  the key of that part in the source's "parts"
fact     the fact in a few English words
at       where the network holds it: JSON pointers, in which "@id" picks the member of an array with that id
holds    numbers, true, or pieces of text that must occur there, in any language

Every place named must cite the heading: the value itself, or the nearest object around it that has a "source".
A part of the source that is named as such ("/sources/ID/parts/KEY") cites itself.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NETWORK = ROOT / "data" / "japan-russia.json"
COVERAGE = Path(__file__).resolve().parent / "feature_coverage.json"
SOURCE = "feature-2017"
MEMBERS = {"article": str, "heading": str, "fact": str, "at": list, "holds": list}


class Unresolved(Exception):
    """A pointer that leads nowhere."""


def steps_to(network, pointer):
    """The values on the way to a pointer, and the pointer with every "@id" and index written as an index."""
    if not pointer.startswith("/"):
        raise Unresolved("does not begin with “/”")
    values = [network]
    plain = []
    for step in pointer[1:].split("/"):
        value = values[-1]
        if isinstance(value, dict) and step in value:
            plain.append(step)
            values.append(value[step])
        elif isinstance(value, list) and step.startswith("@"):
            found = [n for n, member in enumerate(value) if isinstance(member, dict) and member.get("id") == step[1:]]
            if len(found) != 1:
                raise Unresolved(f"{len(found)} members have the id “{step[1:]}”")
            plain.append(str(found[0]))
            values.append(value[found[0]])
        elif isinstance(value, list) and step.isdigit() and int(step) < len(value):
            plain.append(step)
            values.append(value[int(step)])
        else:
            raise Unresolved(f"there is no “{step}”")
    return values, "/" + "/".join(plain)


def leaves(value):
    """Every number, text and truth value inside a value."""
    if isinstance(value, dict):
        for member in value.values():
            yield from leaves(member)
    elif isinstance(value, list):
        for member in value:
            yield from leaves(member)
    else:
        yield value


def occurs(wanted, inside):
    if isinstance(wanted, bool):
        return any(leaf is wanted for leaf in inside)
    if isinstance(wanted, (int, float)):
        return any(isinstance(leaf, (int, float)) and not isinstance(leaf, bool) and leaf == wanted for leaf in inside)
    return any(isinstance(leaf, str) and wanted in leaf for leaf in inside)


def cited(values, plain):
    """The parts of the source that the last of the values cites, or the nearest object around it that cites any."""
    start = f"/sources/{SOURCE}/parts/"
    if plain.startswith(start):
        return {plain.removeprefix(start).split("/")[0]}
    for value in reversed(values):
        if isinstance(value, dict) and "source" in value:
            sources = value["source"] if isinstance(value["source"], list) else [value["source"]]
            return {source.get("part") for source in sources if source.get("id") == SOURCE}
    return set()


def corrections(value, plain=""):
    """The pointers of all corrections in the network."""
    if isinstance(value, dict):
        for key, member in value.items():
            if key == "correction":
                yield f"{plain}/{key}"
            else:
                yield from corrections(member, f"{plain}/{key}")
    elif isinstance(value, list):
        for number, member in enumerate(value):
            yield from corrections(member, f"{plain}/{number}")


def readable(network, plain):
    """A pointer with the ids of array members instead of their indexes."""
    values, _ = steps_to(network, plain)
    steps = []
    for step, holder, value in zip(plain[1:].split("/"), values, values[1:]):
        has_id = isinstance(holder, list) and isinstance(value, dict) and "id" in value
        steps.append("@" + value["id"] if has_id else step)
    return "/" + "/".join(steps)


def malformed(entry):
    if not isinstance(entry, dict):
        return "is no object"
    for member, kind in MEMBERS.items():
        if not isinstance(entry.get(member), kind) or not entry[member]:
            return f"lacks “{member}”, or it is empty or of the wrong kind"
    for member in entry.keys() - MEMBERS.keys():
        return f"has an unknown member “{member}”"
    if not all(isinstance(pointer, str) for pointer in entry["at"]):
        return "names a place that is no text"
    if not all(isinstance(wanted, (str, int, float)) and wanted != "" for wanted in entry["holds"]):
        return "holds something that is neither a number, a text nor true"
    return ""


def check(network, entries):
    problems = []
    parts = network["sources"][SOURCE]["parts"]
    seen_headings = set()
    seen_facts = set()
    seen_places = set()
    for number, entry in enumerate(entries, 1):
        wrong = malformed(entry)
        if wrong:
            problems.append(f"entry {number} {wrong}")
            continue
        name = f"entry {number} ({entry['heading']}: {entry['fact']})"
        heading = entry["heading"]
        if heading not in parts:
            problems.append(f"{name}: the source has no part “{heading}”")
        if entry["article"] != heading.split(".")[0]:
            problems.append(f"{name}: the heading does not belong to article “{entry['article']}”")
        if (heading, entry["fact"]) in seen_facts:
            problems.append(f"{name}: the fact is listed twice")
        seen_headings.add(heading)
        seen_facts.add((heading, entry["fact"]))
        inside = []
        resolved = True
        for pointer in entry["at"]:
            try:
                values, plain = steps_to(network, pointer)
            except Unresolved as reason:
                problems.append(f"{name}: {pointer}: {reason}")
                resolved = False
                continue
            seen_places.add(plain)
            inside += leaves(values[-1])
            parts_cited = cited(values, plain)
            if heading not in parts_cited:
                others = ", ".join(sorted(str(part) for part in parts_cited)) or "nothing"
                problems.append(f"{name}: {pointer} does not cite part {heading}; it cites {others}")
        for wanted in entry["holds"] if resolved else []:
            if not occurs(wanted, inside):
                problems.append(f"{name}: {json.dumps(wanted, ensure_ascii=False)} occurs nowhere in "
                                + ", ".join(entry["at"]))
    for heading in parts:
        if heading not in seen_headings:
            problems.append(f"part {heading} of the source has no entry")
    for plain in corrections(network):
        if plain not in seen_places:
            problems.append(f"no entry names the correction {readable(network, plain)}")
    return problems


def main():
    if len(sys.argv) > 3:
        sys.exit(__doc__)
    network_path = Path(sys.argv[1]) if len(sys.argv) > 1 else NETWORK
    coverage_path = Path(sys.argv[2]) if len(sys.argv) > 2 else COVERAGE
    loaded = []
    for path in (network_path, coverage_path):
        try:
            loaded.append(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError) as reason:
            sys.exit(f"{path}: {reason}")
    network, entries = loaded
    if not isinstance(entries, list):
        sys.exit(f"{coverage_path}: expected an array of entries")
    problems = check(network, entries)
    for problem in problems:
        print(problem)
    if problems:
        sys.exit(1)
    parts = len({entry["heading"] for entry in entries})
    print(f"{len(entries)} facts in {parts} parts of the source are held and cited")


if __name__ == "__main__":
    main()
