#!/usr/bin/python3
"""Check that the program's words and sentences are all used, and that all it asks for are there.

Usage: check_words.py. Looks for the keys of data/languages/en.json and the codes of data/findings/en.json in the sources
of geo/ and viewer/, and there for what looks like a key or a code in these files; prints each that has no counterpart
and exits with 1 if there is one. That the languages have the same keys and codes is a unit test.
"""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# Keys that are put together while the program runs: what comes before the last part, and who does it.
PUT_TOGETHER = {
    "type.": "partnership types (Catalog::type)",
    "status.": "statuses (Catalog::status)",
    "unit.": "units of figures (Catalog::figure)",
    "language.": "names of languages (toolbar)",
    "kind.place.": "kinds of places (search, cards)",
}

# Where a finding's code stands in the sources: after its severity, or in one of the functions that make findings.
CODE = re.compile(
    r"(?:Severity::\w+,(?:[^\"();]|\([^()]*\))*?|\b(?:refuse|refused|fail|failure|error|warn|warning|note|problem|"
    r"report_error|report|find|add|about|malformed|no_\w+)\((?:[^\"();]|\([^()]*\))*?|\.code = )"
    r'"([a-z0-9]+(?:-[a-z0-9]+)+)"'
)


def read_json(name):
    return json.loads((ROOT / name).read_text(encoding="utf-8"))


def read_sources(*folders):
    files = [path for folder in folders for path in sorted((ROOT / folder).glob("*/*.[ch]pp"))]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def check_catalogue():
    sources = read_sources("viewer")
    literals = set(re.findall(r'"([a-z_]+(?:\.[a-z_0-9]+)*)"', sources))
    catalogue = read_json("data/languages/en.json")
    for key in catalogue:
        if key not in literals and not any(key.startswith(beginning) for beginning in PUT_TOGETHER):
            yield f"data/languages: nobody says “{key}”"
    for beginning, who in PUT_TOGETHER.items():
        if f'"{beginning}' not in sources:
            yield f"{sys.argv[0]}: no source begins a key with “{beginning}” for {who}"
    rooms = {key.split(".")[0] for key in catalogue if "." in key}
    for literal in sorted(literals):
        if literal.split(".")[0] in rooms and "." in literal and literal not in catalogue:
            if not re.search(r"\.(json|tsv|hpp|cpp|frag|vert|glsl)$", literal):
                yield f"viewer: “{literal}” is asked for and is not in the catalogue"


def check_findings():
    sources = read_sources("geo", "viewer")
    literals = set(re.findall(r'"([^"\\\n]+)"', sources))
    findings = read_json("data/findings/en.json")
    for kind in ("sentences", "words"):
        for code in findings[kind]:
            if code not in literals:
                yield f"data/findings: no source has the code “{code}” of the {kind}"
    for code in sorted(set(CODE.findall(sources))):
        if code not in findings["sentences"] and code not in findings["words"]:
            yield f"a source reports “{code}”, which data/findings does not say"


def main():
    problems = [*check_catalogue(), *check_findings()]
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
