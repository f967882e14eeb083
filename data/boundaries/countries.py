"""The backdrop: all countries of the world, dissolved from the same source and simplified arc by arc."""

from collections import defaultdict

from osgeo import ogr

from rings import SCALE, area_km2, bounds, match_seam, polygon_area_km2, polygons_of
from topology import Arcs, dissolve, edges_of

TOLERANCE = 3.0  # km²: vertices whose triangle with their neighbours is smaller may go
SMALLEST = 60.0  # km²: smaller islets of the backdrop are left out,
SMALLEST_OWN = 15.0  # for Japan and Russia fewer of them,
SMALL_COUNTRY = 3000.0  # and none of a country whose largest island is smaller than this
OVERLAP = 1e-12  # square degrees: what rounding leaves
EXACT = {"JP", "RU"}  # their land borders keep every vertex


def read_countries(features, regions, names, claimed):
    """Polygons by country code; Japan and Russia come from `regions` without the `claimed` areas."""
    by_source = {source: row["code"] for row in names for source in row["source"].split(",")}
    parts, used = defaultdict(list), set()
    for feature in features:
        properties = feature["properties"]
        if properties["adm0_a3"] in ("JPN", "RUS"):
            continue
        source = next((key for key in (properties["iso_3166_2"], properties["adm0_a3"]) if key in by_source), None)
        if source is None:
            raise SystemExit(f"countries.tsv: nothing for {properties['adm0_a3']} {properties['iso_3166_2']}")
        used.add(by_source[source])
        parts[by_source[source]] += polygons_of(feature["geometry"])
    match_seam(parts)
    for code, polygons in regions.items():
        if code not in claimed:
            used.add(code[:2])
            parts[code[:2]] += polygons
    unused = [row["code"] for row in names if row["code"] not in used]
    if unused:
        raise SystemExit(f"countries.tsv: nothing in the source for {unused}")
    return {code: dissolve(parts[code]) for code in sorted(parts)}


def simplify(countries, claimed):
    """The countries with fewer vertices. Borders with Japan, Russia and claimed land stay as they are."""
    owner = {edge: code for shapes in (countries, claimed) for code, polygons in shapes.items()
             for edge in edges_of(polygons)}
    countries = {code: without_islets(code, polygons, owner) for code, polygons in countries.items()}
    exact = EXACT | set(claimed)
    arcs = Arcs({**countries, **claimed},
                lambda one, other: bool(one and other and (one in exact or other in exact)))
    for _ in range(8):
        result = {code: arcs.rebuild(code, TOLERANCE) for code in countries}
        wrong = invalid(result, claimed)
        if not wrong:
            return result
        print("  simplified less:", " ".join(sorted(wrong)), flush=True)
        for code in wrong:
            arcs.soften(code)
    raise SystemExit(f"still not valid after simplifying: {sorted(wrong)}")


def without_islets(code, polygons, owner):
    """Leave out small islands, and small holes that no other country fills."""
    def alone(ring):
        return all((end, start) not in owner for start, end in zip(ring, ring[1:]))

    largest = max(polygon_area_km2(polygon) for polygon in polygons)
    least = SMALLEST_OWN if code in EXACT else SMALLEST if largest >= SMALL_COUNTRY else 0.0
    out = []
    for polygon in polygons:
        if polygon_area_km2(polygon) >= least or not alone(polygon[0]):
            out.append([polygon[0]] + [hole for hole in polygon[1:] if area_km2(hole) >= least or not alone(hole)])
    return out


def invalid(countries, claimed):
    """The codes of countries that are not valid, have lost everything, or overlap another."""
    wrong, parts = set(), []
    for code, polygons in {**countries, **claimed}.items():
        if not polygons or not multipolygon(polygons).IsValid():
            wrong.add(code)
        for polygon in polygons:
            parts.append((bounds(polygon[0]), code, polygon))
    parts.sort(key=lambda part: part[0])
    shapes, active = {}, []

    def shape(number):
        if number not in shapes:
            shapes[number] = multipolygon([parts[number][2]])
        return shapes[number]

    for number, (box, code, _) in enumerate(parts):
        active = [other for other in active if parts[other][0][2] > box[0]]
        for other in active:
            against, name = parts[other][0], parts[other][1]
            if name == code or against[3] <= box[1] or against[1] >= box[3] or {name, code} & wrong:
                continue
            if overlap(shape(number), shape(other)) > OVERLAP:
                wrong |= {code, name}
        active.append(number)
    return wrong & set(countries)


def overlap(one, other):
    """The common area of two valid shapes in square degrees."""
    if one.Disjoint(other) or one.Touches(other):
        return 0.0
    return one.Intersection(other).Area()


def multipolygon(polygons):
    """An OGR geometry in degrees."""
    shape = ogr.Geometry(ogr.wkbMultiPolygon)
    for rings in polygons:
        part = ogr.Geometry(ogr.wkbPolygon)
        for ring in rings:
            line = ogr.Geometry(ogr.wkbLinearRing)
            for x, y in ring:
                line.AddPoint_2D(x / SCALE, y / SCALE)
            part.AddGeometryDirectly(line)
        shape.AddGeometryDirectly(part)
    return shape
