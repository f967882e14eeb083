#!/usr/bin/python3
"""Check that data/region-names.tsv is what data/regions/make_names.py makes, and that no region is missing.

Usage: check_region_names.py. Prints what is wrong and exits with 1 when anything is.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"
SYSTEMS = {"JP": {"name", "kana", "latin"}, "RU": {"name", "everyday", "bgn"}}


def rows(file):
    """Rows of a table, without its comments."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def main():
    findings = []
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "region-names.tsv"
        subprocess.run([sys.executable, DATA / "regions" / "make_names.py", made], check=True)
        if made.read_bytes() != (DATA / "region-names.tsv").read_bytes():
            findings.append("data/region-names.tsv is not what data/regions/make_names.py makes")
    systems = {}
    for number, cells in enumerate(rows(DATA / "region-names.tsv"), 1):
        if len(cells) != 4 or not all(cells):
            findings.append(f"row {number}: {cells}")
            continue
        systems.setdefault(cells[0], set()).add(cells[2])
    wanted = {cells[0] for cells in rows(DATA / "boundaries" / "region-names.tsv")}
    if len(wanted) != 130 or set(systems) != wanted:
        findings.append(f"regions that are in one table only: {sorted(wanted ^ set(systems))}")
    for code, there in systems.items():
        if missing := SYSTEMS[code[:2]] - there:
            findings.append(f"{code} lacks {sorted(missing)}")
    print(*findings, sep="\n")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
