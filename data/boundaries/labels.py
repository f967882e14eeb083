"""Label points: the pole of inaccessibility of a shape's largest part, in an equal-area projection around it.

Lakes count as outside, so that no name lies in the water when there is room on land.
"""

import heapq
import math

import numpy as np

from rings import SCALE, bounds, polygon_area_km2

PRECISION = 0.004  # of the part's size


def label_point(polygons, lakes):
    """Longitude and latitude of the point of the largest part that lies farthest from its border and from lakes."""
    largest = max(polygons, key=polygon_area_km2)
    west, south, east, north = bounds(largest[0])
    lon0, lat0 = middle(largest[0])
    outline = Outline([project(ring, lon0, lat0) for ring in largest])
    shores = []
    for lake in lakes:
        box = bounds(lake[0])
        if box[0] < east and box[2] > west and box[1] < north and box[3] > south:
            shores.append(Outline([project(ring, lon0, lat0) for ring in lake]))

    def room(x, y):
        return min([outline.depth(x, y)] + [-shore.depth(x, y) for shore in shores])

    return unproject(*pole(outline.low, outline.high, room), lon0, lat0)


def middle(ring):
    """The mean direction of a ring's vertices; a centre that works near the pole and at ±180°."""
    lon, lat = np.radians(np.array(ring[:-1], dtype=float).T / SCALE)
    x, y, z = (np.cos(lat) * np.cos(lon)).sum(), (np.cos(lat) * np.sin(lon)).sum(), np.sin(lat).sum()
    return math.atan2(y, x), math.atan2(z, math.hypot(x, y))


def project(ring, lon0, lat0):
    """Lambert's azimuthal equal-area projection on the unit sphere."""
    lon, lat = np.radians(np.array(ring, dtype=float).T / SCALE)
    cosine = math.sin(lat0) * np.sin(lat) + math.cos(lat0) * np.cos(lat) * np.cos(lon - lon0)
    scale = np.sqrt(2 / np.maximum(1 + cosine, 1e-9))
    x = scale * np.cos(lat) * np.sin(lon - lon0)
    y = scale * (math.cos(lat0) * np.sin(lat) - math.sin(lat0) * np.cos(lat) * np.cos(lon - lon0))
    return np.column_stack((x, y))


def unproject(x, y, lon0, lat0):
    radius = math.hypot(x, y)
    if radius == 0:
        return math.degrees(lon0), math.degrees(lat0)
    c = 2 * math.asin(min(1.0, radius / 2))
    lat = math.asin(math.cos(c) * math.sin(lat0) + y * math.sin(c) * math.cos(lat0) / radius)
    lon = lon0 + math.atan2(x * math.sin(c), radius * math.cos(lat0) * math.cos(c) - y * math.sin(lat0) * math.sin(c))
    return (math.degrees(lon) + 540) % 360 - 180, math.degrees(lat)


class Outline:
    """The rings of a polygon in the plane, for distances."""

    def __init__(self, rings):
        self.starts = np.concatenate([ring[:-1] for ring in rings])
        self.ends = np.concatenate([ring[1:] for ring in rings])
        self.along = self.ends - self.starts
        self.squared = np.maximum((self.along ** 2).sum(axis=1), 1e-30)
        self.low, self.high = self.starts.min(axis=0), self.starts.max(axis=0)

    def depth(self, x, y):
        """The distance of a point to the nearest border, negative outside."""
        offset = np.array((x, y)) - self.starts
        t = np.clip((offset * self.along).sum(axis=1) / self.squared, 0, 1)
        nearest = math.sqrt(((offset - t[:, None] * self.along) ** 2).sum(axis=1).min())
        crosses = (self.starts[:, 1] > y) != (self.ends[:, 1] > y)
        with np.errstate(divide="ignore", invalid="ignore"):
            at = self.starts[:, 0] + (y - self.starts[:, 1]) * self.along[:, 0] / self.along[:, 1]
        inside = np.count_nonzero(crosses & (x < at)) % 2 == 1
        return nearest if inside else -nearest


def pole(low, high, room):
    """The point of a box with the most room around it, by quartering squares."""
    size = (high - low).min()
    precision = PRECISION * size
    half = size / 2
    centre = (low + high) / 2
    best = (room(*centre), *centre)
    squares = []

    def push(x, y, half):
        nonlocal best
        here = room(x, y)
        if here > best[0]:
            best = (here, x, y)
        heapq.heappush(squares, (-(here + half * math.sqrt(2)), x, y, half))

    for x in np.arange(low[0] + half, high[0] + half, size):
        for y in np.arange(low[1] + half, high[1] + half, size):
            push(x, y, half)
    while squares:
        bound, x, y, half = heapq.heappop(squares)
        if -bound - best[0] <= precision:
            break
        half /= 2
        for dx in (-half, half):
            for dy in (-half, half):
                push(x + dx, y + dy, half)
    return best[1], best[2]
