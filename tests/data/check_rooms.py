#!/usr/bin/python3
"""Check that dependencies between the rooms of the house run downwards only.

Usage: check_rooms.py [FOLDER]. Looks at every include below geo/ and viewer/ of the source tree, prints each that is not
allowed and exits with 1 when there is one. docs/architecture.md says what each room is for.
"""

import re
import sys
from pathlib import Path

# From the ground floor up: a room includes only what stands in a line above its own.
FLOORS = """
geo/bytes geo/embedded geo/files geo/parallel geo/sphere geo/text
geo/diagnostic geo/raster
geo/json
geo/arcs geo/network
geo/boundary geo/geopackage geo/written
geo/ground geo/names
geo/table
geo/gdal geo/opening geo/workbook
geo/reader
viewer/files
viewer/state viewer/words
viewer/scene
viewer/gl viewer/output viewer/ui
viewer/draw viewer/terminal viewer/visit
viewer/load viewer/platform
viewer/app
viewer/cli
"""

# What a room never includes, although it stands below it.
NEVER = {
    "viewer/gl": ["geo/network"],
    "viewer/output": ["viewer/gl"],
    "viewer/ui": ["viewer/gl"],
    "viewer/visit": ["viewer/gl"],
    "viewer/terminal": ["viewer/gl"],
}

# Libraries that only some rooms know.
LIBRARIES = {
    r"imgui\w*\.h": ["viewer/ui", "viewer/draw"],
    r"imgui_impl_opengl3\.h": ["viewer/ui", "viewer/draw"],
    r"GLFW/\S+": ["viewer/platform"],
    r"GL/glu\.h": ["geo/boundary"],  # its tessellator, which needs no OpenGL
    r"glad/\S+|EGL/\S+|GL/gl\.h": ["viewer/gl", "viewer/draw", "viewer/platform", "viewer/app", "viewer/cli"],
    r"(gdal|ogr|cpl)\w*\.h": ["geo/gdal"],
    r"sqlite3\.h": ["geo/geopackage"],
    r"zip\.h|expat\.h": ["geo/workbook"],
    r"png\.h": ["viewer/output"],
    r"unicode/\S+": ["viewer/words"],
    r"CLI/\S+": ["viewer/cli"],
}

INCLUDE = re.compile(r'^\s*#include\s+["<]([^">]+)[">]', re.MULTILINE)


def room_of(name):
    """The room of a file or an include, such as geo/text; None for what is no room."""
    parts = name.split("/")
    return "/".join(parts[:2]) if len(parts) == 3 and parts[0] in ("geo", "viewer") else None


def wrong_include(room, included, floor_of):
    """Why a room must not include something; None where it may."""
    other = room_of(included)
    if other is not None and other != room:
        if other not in floor_of:
            return f"{other} is not listed in tests/data/check_rooms.py"
        if floor_of[other] >= floor_of[room]:
            return f"{other} does not lie below {room}"
        if other in NEVER.get(room, []):
            return f"{room} never includes {other}"
    for pattern, rooms in LIBRARIES.items():
        if re.fullmatch(pattern, included) and room not in rooms:
            return f"only {', '.join(rooms)} may include it"
    return None


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    floor_of = {room: floor for floor, line in enumerate(FLOORS.split("\n")) for room in line.split()}
    findings = []
    looked_at = 0
    for path in sorted([*root.glob("geo/*/*.[ch]pp"), *root.glob("viewer/*/*.[ch]pp")]):
        name = path.relative_to(root).as_posix()
        room = room_of(name)
        looked_at += 1
        if room not in floor_of:
            findings.append(f"{name}: {room} is not listed in tests/data/check_rooms.py")
            continue
        for included in INCLUDE.findall(path.read_text(encoding="utf-8")):
            wrong = wrong_include(room, included, floor_of)
            if wrong:
                findings.append(f"{name}: {included}: {wrong}")
    for finding in findings:
        print(finding)
    if not looked_at:
        sys.exit("no sources found")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
