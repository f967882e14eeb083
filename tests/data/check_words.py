#!/usr/bin/python3
"""Check that the program's words are all used, and that all the words it asks for are there.

Usage: check_words.py. Looks for the keys of data/languages/en.json in the sources of viewer/ and for what looks like a
key there in the catalogue; prints each that has no counterpart and exits with 1 when there is one. That the languages
have the same keys is a unit test.
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


def main():
    sources = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "viewer").glob("*/*.[ch]pp")))
    literals = set(re.findall(r'"([a-z_]+(?:\.[a-z_0-9]+)*)"', sources))
    catalogue = json.loads((ROOT / "data/languages/en.json").read_text(encoding="utf-8"))
    findings = [
        f"data/languages: nobody says “{key}”"
        for key in catalogue
        if key not in literals and not any(key.startswith(beginning) for beginning in PUT_TOGETHER)
    ]
    for beginning, who in PUT_TOGETHER.items():
        if f'"{beginning}' not in sources:
            findings.append(f"{sys.argv[0]}: no source begins a key with “{beginning}” for {who}")
    rooms = {key.split(".")[0] for key in catalogue if "." in key}
    for literal in sorted(literals):
        if literal.split(".")[0] in rooms and "." in literal and literal not in catalogue:
            if literal.count(".") and not re.search(r"\.(json|tsv|hpp|cpp|frag|vert|glsl)$", literal):
                findings.append(f"viewer: “{literal}” is asked for and is not in the catalogue")
    for finding in findings:
        print(finding)
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
