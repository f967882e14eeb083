"""Polygons on a grid of one millionth of a degree.

A vertex is a pair of integers (longitude and latitude times 1,000,000), so equal places compare equal.
A ring is a closed list of vertices (first = last); a polygon is a list of rings, the outer one first and
counter-clockwise, holes clockwise.
"""

import math

SCALE = 1_000_000
SEAM = 180 * SCALE
SEAM_GAP = 5000  # 0.005°: how far apart the two sides of the cut may end
EARTH_RADIUS = 6371.0072  # km, the sphere of the same area as WGS 84


def quantise(ring):
    """A ring of degrees as a ring of grid vertices, without repeated vertices."""
    out = []
    for point in ring:
        vertex = (round(point[0] * SCALE), round(point[1] * SCALE))
        if not out or out[-1] != vertex:
            out.append(vertex)
    if out[0] != out[-1]:
        out.append(out[0])
    return out


def signed_area(ring):
    """Twice the planar area on the grid; positive when counter-clockwise."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:]))


def area_km2(ring):
    """The area on the sphere, always positive."""
    total = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        total += math.radians((x2 - x1) / SCALE) * (
            2 + math.sin(math.radians(y1 / SCALE)) + math.sin(math.radians(y2 / SCALE)))
    return abs(total) * EARTH_RADIUS ** 2 / 2


def polygon_area_km2(polygon):
    return area_km2(polygon[0]) - sum(area_km2(hole) for hole in polygon[1:])


def oriented(ring, counter_clockwise):
    return ring if (signed_area(ring) > 0) == counter_clockwise else ring[::-1]


def polygons_of(geometry):
    """The polygons of a GeoJSON geometry on the grid, oriented; collapsed rings are left out."""
    parts = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        parts = [parts]
    out = []
    for part in parts:
        rings = [quantise(ring) for ring in part]
        rings = [oriented(ring, index == 0) for index, ring in enumerate(rings)
                 if index == 0 or (len(ring) > 3 and signed_area(ring))]
        if len(rings[0]) > 3 and signed_area(rings[0]):
            out.append(rings)
    return out


def bounds(ring):
    """West, south, east, north."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def contains(ring, x, y):
    """Whether a point lies within a ring (even-odd rule)."""
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
            inside = not inside
    return inside


def match_seam(shapes):
    """Give both sides of the cut at ±180° the same vertices, in place.

    `shapes` maps a key to polygons. Where the coast reaches the cut at slightly different latitudes, the western
    hemisphere's moves; where an edge runs along the cut, every latitude at which the same shape has a vertex on
    either side becomes a vertex.
    """
    for polygons in shapes.values():
        moved = matched_ends(polygons)
        latitudes = sorted({moved.get((x, y), y)
                            for polygon in polygons for ring in polygon for x, y in ring if abs(x) == SEAM})
        if not latitudes:
            continue
        for polygon in polygons:
            for index, ring in enumerate(polygon):
                ring = [(x, moved.get((x, y), y)) for x, y in ring]
                out = [ring[0]]
                for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
                    if x1 == x2 and abs(x1) == SEAM:
                        between = [y for y in latitudes if min(y1, y2) < y < max(y1, y2)]
                        out += [(x1, y) for y in (between if y1 < y2 else reversed(between))]
                    out.append((x2, y2))
                polygon[index] = out


def matched_ends(polygons):
    """Where the ends of the cut's western side go: the nearest end of its eastern side, if that is near."""
    ends = {SEAM: set(), -SEAM: set()}
    for polygon in polygons:
        for ring in polygon:
            body = ring[:-1]
            for before, here, after in zip(body[-1:] + body[:-1], body, body[1:] + body[:1]):
                if abs(here[0]) == SEAM and (before[0] == here[0]) != (after[0] == here[0]):
                    ends[here[0]].add(here[1])
    moved = {}
    for y in ends[-SEAM]:
        nearest = min(ends[SEAM], key=lambda other: abs(other - y), default=None)
        if nearest is not None and abs(nearest - y) < SEAM_GAP:
            moved[(-SEAM, y)] = nearest
    return moved
