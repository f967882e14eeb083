#!/usr/bin/python3
"""Check data/seas.tsv: columns, ids, scripts, and that every name stands in open water.

Usage: check_seas.py. Prints what is wrong and exits with 1 when anything is.
"""

import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from osgeo import ogr  # noqa: E402

ogr.UseExceptions()
DATA = Path(__file__).resolve().parents[2] / "data"
SCRIPTS = {
    "ja": re.compile(r"[\u3005\u3040-\u30ff\u3400-\u9fff（）]+"),
    "ru": re.compile(r"[А-Яа-яЁё -]+"),
    "en": re.compile(r"[A-Za-zÀ-ɏ ()-]+"),
}


def land():
    """Every shape that is not water, with what it is called."""
    source = ogr.Open(str(DATA / "boundaries.gpkg"))
    for name in ("regions", "claimed", "countries"):
        for feature in source.GetLayer(name):
            yield feature.GetField("code"), feature.GetGeometryRef().Clone()


def main():
    findings, seen = [], set()
    shapes = list(land())
    for number, line in enumerate((DATA / "seas.tsv").read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 7:
            findings.append(f"line {number}: {len(cells)} columns instead of 7")
            continue
        key, lon, lat, radius_km = cells[0], float(cells[1]), float(cells[2]), float(cells[3])
        if key in seen:
            findings.append(f"line {number}: {key} is there twice")
        seen.add(key)
        if not (-180 <= lon <= 180 and -90 <= lat <= 90 and 5 <= radius_km <= 3500):
            findings.append(f"line {number}: {key} is out of range")
        for language, name in zip(("ja", "ru", "en"), cells[4:]):
            if not SCRIPTS[language].fullmatch(name):
                findings.append(f"line {number}: {language} name {name!r}")
        point = ogr.CreateGeometryFromWkt(f"POINT({lon} {lat})")
        for code, shape in shapes:
            if shape.Contains(point):
                findings.append(f"line {number}: {key} stands on {code}")
    print(*findings, sep="\n")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
