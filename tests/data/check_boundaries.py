#!/usr/bin/python3
"""Check data/boundaries.gpkg: layers, codes, names, shapes, shared borders, places and areas.

Usage: check_boundaries.py [FILE]. Prints what is wrong and exits with 1 when anything is.
"""

import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.dont_write_bytecode = True

from osgeo import gdal, ogr  # noqa: E402

DATA = Path(__file__).resolve().parents[2] / "data"
LARGEST_FILE = 8_000_000
EARTH_RADIUS = 6371.0072
LAYERS = {
    "regions": ["code", "country", "kind", "name_ja", "name_ru", "name_en", "label_lon", "label_lat"],
    "claimed": ["code", "grp", "administered_by", "claimed_by", "status", "name_ja", "name_ru", "name_en",
                "group_ja", "group_ru", "group_en", "label_lon", "label_lat"],
    "countries": ["code", "code3", "name_ja", "name_ru", "name_en", "label_lon", "label_lat"],
    "lakes": ["id", "name_ja", "name_ru", "name_en"],
}
KINDS = {"prefecture": 47, "republic": 21, "krai": 9, "oblast": 46, "federal_city": 2,
         "autonomous_oblast": 1, "autonomous_okrug": 4}
RUSSIAN = """AD AL ALT AMU ARK AST BA BEL BRY BU CE CHE CHU CU DA IN IRK IVA KAM KB KC KDA KEM KGD KGN KHA KHM KIR KK
KL KLU KO KOS KR KRS KYA LEN LIP MAG ME MO MOS MOW MUR NEN NGR NIZ NVS OMS ORE ORL PER PNZ PRI PSK ROS RYA SA SAK SAM
SAR SE SMO SPE STA SVE TA TAM TOM TUL TVE TY TYU UD ULY VGG VLA VLG VOR YAN YAR YEV ZAB""".split()
ISO = {f"JP-{number:02}" for number in range(1, 48)} | {f"RU-{code}" for code in RUSSIAN}
KINDS_JA = {"republic": "共和国", "krai": "地方", "oblast": "州", "federal_city": "市",
            "autonomous_oblast": "自治州", "autonomous_okrug": "自治管区"}
SCRIPTS = {
    "ja": re.compile(r"[\u3005\u3040-\u30ff\u3400-\u9fff（）・]+"),
    "ru": re.compile(r"[А-Яа-яЁё «»()’—-]+"),
    "en": re.compile(r"[A-Za-zÀ-ɏ ()/,.’–-]+"),
}
AREAS = {"kuril-iturup": 3027, "kuril-kunashir": 1563, "kuril-shikotan": 263, "kuril-habomai": 106,
         "UA-43": 26285, "UA-40": 748}
RUSSIAN_NEIGHBOURS = {"NO", "FI", "EE", "LV", "LT", "PL", "BY", "UA", "GE", "AZ", "KZ", "CN", "MN", "KP"}


class Report:
    """Collects what is wrong."""

    def __init__(self):
        self.problems = []

    def check(self, right, message):
        if not right:
            self.problems.append(message)


class Shape:
    """A feature with its geometry, its vertices in millionths of a degree, and its edges."""

    def __init__(self, feature, names):
        self.values = {name: feature.GetField(name) for name in names}
        self.geometry = feature.GetGeometryRef().Clone()
        self.code = feature.GetField(0)
        west, east, south, north = self.geometry.GetEnvelope()
        self.box = (west, south, east, north)
        self.rings, self.exact = [], True
        for i in range(self.geometry.GetGeometryCount()):
            polygon = self.geometry.GetGeometryRef(i)
            for j in range(polygon.GetGeometryCount()):
                points = polygon.GetGeometryRef(j).GetPoints()
                self.rings.append([(round(p[0] * 1e6), round(p[1] * 1e6)) for p in points])
                self.exact &= all(point[:2] == (x / 1e6, y / 1e6) for point, (x, y) in zip(points, self.rings[-1]))

    def edges(self):
        return {frozenset(edge) for ring in self.rings for edge in zip(ring, ring[1:])}

    def vertices(self):
        return {vertex for ring in self.rings for vertex in ring}

    def contains(self, lon, lat):
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(lon, lat)
        west, south, east, north = self.box
        return west <= lon <= east and south <= lat <= north and self.geometry.Contains(point)

    def area(self):
        """On the sphere, in km²; holes run the other way round and subtract themselves."""
        total = 0.0
        for ring in self.rings:
            for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
                total += math.radians((x2 - x1) / 1e6) * (
                    2 + math.sin(math.radians(y1 / 1e6)) + math.sin(math.radians(y2 / 1e6)))
        return abs(total) * EARTH_RADIUS ** 2 / 2


def read(path, report):
    """The shapes of every layer, by code."""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR, allowed_drivers=["GPKG"])
    found = {dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())}
    report.check(found == set(LAYERS), f"layers are {sorted(found)}")
    layers = {}
    for name, fields in LAYERS.items():
        layer = dataset.GetLayerByName(name)
        if layer is None:
            continue
        definition = layer.GetLayerDefn()
        have = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
        report.check(have == fields, f"{name}: fields are {have}")
        report.check(layer.GetGeomType() == ogr.wkbMultiPolygon, f"{name}: not multipolygons")
        report.check(layer.GetSpatialRef().GetAuthorityCode(None) == "4326", f"{name}: not EPSG:4326")
        shapes = [Shape(feature, fields) for feature in layer]
        codes = [shape.code for shape in shapes]
        report.check(codes == sorted(set(codes)), f"{name}: codes are not unique and in order")
        layers[name] = {shape.code: shape for shape in shapes}
    return layers


def check_codes(layers, report):
    regions, claimed, countries = layers["regions"], layers["claimed"], layers["countries"]
    report.check(set(regions) == ISO, f"regions: codes differ from ISO 3166-2: {sorted(set(regions) ^ ISO)}")
    kinds = Counter(shape.values["kind"] for shape in regions.values())
    report.check(kinds == KINDS, f"regions: kinds are {dict(kinds)}")
    for code, shape in regions.items():
        report.check(shape.values["country"] == code[:2], f"{code}: country is {shape.values['country']}")
    report.check(set(claimed) == set(AREAS), f"claimed: codes are {sorted(claimed)}")
    for code, shape in claimed.items():
        group, claims = ("kuril", "JP,RU") if code.startswith("kuril") else ("crimea", "RU,UA")
        values = shape.values
        report.check((values["grp"], values["claimed_by"], values["administered_by"], values["status"])
                     == (group, claims, "RU", "disputed"), f"{code}: claims are {values}")
    report.check(240 <= len(countries) <= 260, f"countries: {len(countries)} of them")
    for code, shape in countries.items():
        report.check(re.fullmatch(r"[A-Z]{2}|X-[A-Z]{3}", code), f"countries: code {code}")
        report.check(re.fullmatch(r"[A-Z]{3}", shape.values["code3"]), f"{code}: code3 {shape.values['code3']}")
    missing = (RUSSIAN_NEIGHBOURS | {"JP", "RU", "US", "CA"}) - set(countries)
    report.check(not missing, f"countries: missing {sorted(missing)}")
    report.check(len(layers["lakes"]) >= 40 and {"baikal", "ladoga", "onega", "khanka"} <= set(layers["lakes"]),
                 "lakes: too few")


def check_names(layers, report):
    for layer, shapes in layers.items():
        for language, script in SCRIPTS.items():
            names = [shape.values[f"name_{language}"] for shape in shapes.values()]
            names_once = {name for name, count in Counter(names).items() if count > 1}
            report.check(not names_once, f"{layer}: {language} names more than once: {names_once}")
            for code, name in zip(shapes, names):
                report.check(name and name == name.strip() and script.fullmatch(name),
                             f"{layer} {code}: {language} name {name!r}")
    for code, shape in layers["claimed"].items():
        for language, script in SCRIPTS.items():
            group = shape.values[f"group_{language}"]
            report.check(group and script.fullmatch(group), f"{code}: {language} group {group!r}")
    for code, shape in layers["regions"].items():
        ending, name = KINDS_JA.get(shape.values["kind"]), shape.values["name_ja"]
        right = name[-1] in "都道府県" if ending is None else name.endswith(ending)
        report.check(right, f"{code}: {name} is no {shape.values['kind']}")
    expected = {"JP-04": ("宮城県", "Мияги", "Miyagi"), "JP-01": ("北海道", "Хоккайдо", "Hokkaido"),
                "RU-NIZ": ("ニジェゴロド州", "Нижегородская область", "Nizhny Novgorod Oblast"),
                "RU-PRI": ("沿海地方", "Приморский край", "Primorsky Krai"),
                "RU-KHA": ("ハバロフスク地方", "Хабаровский край", "Khabarovsk Krai"),
                "RU-SAK": ("サハリン州", "Сахалинская область", "Sakhalin Oblast"),
                "RU-KDA": ("クラスノダール地方", "Краснодарский край", "Krasnodar Krai"),
                "RU-ALT": ("アルタイ地方", "Алтайский край", "Altai Krai"),
                "RU-AL": ("アルタイ共和国", "Республика Алтай", "Altai Republic"),
                "RU-MOW": ("モスクワ市", "Москва", "Moscow"),
                "RU-MOS": ("モスクワ州", "Московская область", "Moscow Oblast")}
    for code, names in expected.items():
        found = tuple(layers["regions"][code].values[f"name_{language}"] for language in SCRIPTS)
        report.check(found == names, f"{code}: names are {found}")


def check_shapes(layers, report):
    for layer, shapes in layers.items():
        for code, shape in shapes.items():
            report.check(shape.geometry.IsValid(), f"{layer} {code}: not valid")
            report.check(shape.exact, f"{layer} {code}: more than 6 decimals")
            west, south, east, north = shape.box
            report.check(-180 <= west and east <= 180 and -90 <= south and north <= 90,
                         f"{layer} {code}: reaches {shape.box}")
            if "label_lon" in shape.values:
                lon, lat = shape.values["label_lon"], shape.values["label_lat"]
                report.check(shape.contains(lon, lat), f"{layer} {code}: label {lon}, {lat} lies outside")


def check_overlaps(one_layer, other_layer, report):
    """Shapes of one or two layers have no land in common."""
    shapes = sorted({id(s): s for s in [*one_layer.values(), *other_layer.values()]}.values(), key=lambda s: s.box)
    for number, one in enumerate(shapes):
        for other in shapes[number + 1:]:
            if other.box[0] >= one.box[2]:
                break
            if other.box[1] >= one.box[3] or other.box[3] <= one.box[1]:
                continue
            if one.geometry.Disjoint(other.geometry) or one.geometry.Touches(other.geometry):
                continue
            common = one.geometry.Intersection(other.geometry).GetArea()
            report.check(common < 1e-9, f"{one.code} and {other.code} overlap by {common:.3g} square degrees")


def check_all_overlaps(layers, report):
    regions, claimed, countries = layers["regions"], layers["claimed"], layers["countries"]
    others = {code: shape for code, shape in countries.items() if code not in ("JP", "RU")}
    neighbours = {code: shape for code, shape in others.items() if code in RUSSIAN_NEIGHBOURS}
    russian = {code: shape for code, shape in regions.items() if shape.values["country"] == "RU"}
    check_overlaps(regions, claimed, report)
    check_overlaps(countries, {}, report)
    check_overlaps(others, claimed, report)
    check_overlaps(neighbours, russian, report)


def shared(one, other):
    """How many vertices and edges two shapes have in common."""
    return len(one.vertices() & other.vertices()), len(one.edges() & other.edges())


def check_borders(layers, report):
    regions, claimed, countries = layers["regions"], layers["claimed"], layers["countries"]
    pairs = [("JP-04", "JP-06", 20), ("JP-04", "JP-03", 20), ("JP-34", "JP-35", 10), ("RU-NIZ", "RU-VLA", 50),
             ("RU-MOW", "RU-MOS", 50), ("RU-KHA", "RU-PRI", 100), ("RU-KHA", "RU-AMU", 100), ("RU-KDA", "RU-AD", 100)]
    for one, other, least in pairs:
        vertices, edges = shared(regions[one], regions[other])
        report.check(vertices >= least and edges >= least - 1,
                     f"{one} and {other} share {vertices} vertices and {edges} edges")
    for one, other, least in (("RU-PRI", "CN", 200), ("RU-AMU", "CN", 200), ("RU-PRI", "KP", 2), ("RU-MUR", "NO", 20),
                              ("RU-ZAB", "MN", 100), ("RU-BRY", "UA", 100), ("RU-KGD", "PL", 10)):
        vertices, edges = shared(regions[one], countries[other])
        report.check(vertices >= least and edges >= least - 1,
                     f"{one} and {other} share {vertices} vertices and {edges} edges")
    vertices, edges = shared(claimed["UA-43"], countries["UA"])
    report.check(edges >= 5, f"Crimea and Ukraine share {edges} edges")
    vertices, edges = shared(claimed["UA-43"], claimed["UA-40"])
    report.check(edges >= 5, f"Crimea and Sevastopol share {edges} edges")
    check_land_borders(regions, countries, report)


def check_land_borders(regions, countries, report):
    """Every edge between Russia and a neighbour in `countries` is an edge of exactly one region."""
    of_regions = Counter(edge for shape in regions.values() for edge in shape.edges())
    report.check(max(of_regions.values()) == 2, "regions: an edge belongs to more than two")
    russia = countries["RU"].edges()
    neighbours = defaultdict(int)
    for code, shape in countries.items():
        if code == "RU":
            continue
        for edge in shape.edges() & russia:
            neighbours[code] += 1
            if of_regions[edge] != 1:
                report.check(False, f"the border of RU and {code} at {sorted(edge)} is not a region's")
                break
        if code in RUSSIAN_NEIGHBOURS:
            along_regions = sum(1 for edge in shape.edges() if of_regions[edge])
            report.check(along_regions == neighbours[code],
                         f"{code}: {along_regions} edges with the regions, {neighbours[code]} with RU")
    report.check(set(neighbours) == RUSSIAN_NEIGHBOURS, f"RU borders on {sorted(neighbours)}")


def check_seam(layers, report):
    """The two sides of the cut at ±180° have the same vertices."""
    for layer, code in (("regions", "RU-CHU"), ("countries", "RU"), ("countries", "AQ")):
        vertices = layers[layer][code].vertices()
        east = {y for x, y in vertices if x == 180_000_000}
        west = {y for x, y in vertices if x == -180_000_000}
        report.check(east and east == west, f"{code}: {len(east ^ west)} vertices at ±180° without a partner")


def check_places(layers, report):
    """The control places lie where the table says; a region or a claimed area excludes all others."""
    exclusive = {**layers["regions"], **layers["claimed"]}
    have = set()
    for line in (DATA / "boundaries/control-places.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        layer, code, lon, lat, place = line.split("\t")
        shapes = layers["countries"] if layer == "countries" else exclusive
        found = [other for other, shape in shapes.items() if shape.contains(float(lon), float(lat))]
        have.update(found)
        report.check(found == ([] if code == "-" else [code]), f"{place} lies in {found or 'nothing'}, not in {code}")
    report.check(ISO <= have, f"no control place in {sorted(ISO - have)}")


def check_areas(layers, report):
    for code, expected in AREAS.items():
        area = layers["claimed"][code].area()
        report.check(abs(area - expected) <= expected * 0.02, f"{code}: {area:.0f} km² instead of {expected}")
    report.check(len(layers["claimed"]["kuril-habomai"].rings) == 4, "Habomai: not four islands")
    for country, expected in (("JP", 378_000 - 4960), ("RU", 17_098_000 - 75_000)):
        area = sum(shape.area() for shape in layers["regions"].values() if shape.values["country"] == country)
        report.check(abs(area - expected) <= expected * 0.03, f"{country}: {area:.0f} km² instead of {expected}")
    for code, least in (("JP-04", 6), ("JP-35", 19)):
        parts = layers["regions"][code].geometry.GetGeometryCount()
        report.check(parts >= least, f"{code}: {parts} parts instead of {least}")


def main():
    gdal.UseExceptions()
    ogr.UseExceptions()
    gdal.PushErrorHandler("CPLQuietErrorHandler")  # what is wrong is said below
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA / "boundaries.gpkg"
    if not path.is_file():
        raise SystemExit(f"{path}: no such file")
    report = Report()
    size = path.stat().st_size
    report.check(size < LARGEST_FILE, f"{path.name} has {size} bytes")
    layers = read(path, report)
    # Each stage takes for granted what the ones before it have found to be right.
    for check in (check_codes, check_names, check_shapes, check_borders, check_seam, check_places, check_areas,
                  check_all_overlaps):
        if report.problems:
            break
        check(layers, report)
    for problem in report.problems:
        print(f"{path.name}: {problem}", file=sys.stderr)
    if report.problems:
        raise SystemExit(f"{len(report.problems)} problems")
    print(f"{path.name}: {', '.join(f'{len(shapes)} {name}' for name, shapes in layers.items())}, {size} bytes: good")


if __name__ == "__main__":
    main()
