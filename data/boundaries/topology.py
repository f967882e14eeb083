"""Shared borders: dissolving by common edges, and simplifying arc by arc so that both sides stay the same."""

import heapq
import math
from collections import defaultdict

from rings import SCALE, SEAM, area_km2, contains, signed_area


def edges_of(polygons):
    for polygon in polygons:
        for ring in polygon:
            yield from zip(ring, ring[1:])


def dissolve(polygons):
    """The union of polygons that share their borders vertex by vertex: every edge run both ways vanishes."""
    edges = set(edges_of(polygons))
    return assemble([edge for edge in edges if edge[::-1] not in edges])


def assemble(edges):
    """Polygons from directed edges that have their inside on the left."""
    following = defaultdict(list)
    for start, end in sorted(edges):
        following[start].append(end)
    outers, holes = [], []
    for start in sorted(following):
        while following[start]:
            for ring in simple_loops(trace(following, start)):
                if len(ring) > 3:
                    (outers if signed_area(ring) > 0 else holes).append(ring)
    polygons = [[ring] for ring in sorted(outers, key=signed_area)]
    for hole in holes:
        (x1, y1), (x2, y2) = hole[0], hole[1]
        for polygon in polygons:  # the smallest first
            if contains(polygon[0], (x1 + x2) / 2, (y1 + y2) / 2):
                polygon.append(hole)
                break
        else:
            raise ValueError(f"a hole outside every ring at {hole[0]}")
    return sorted(polygons, key=lambda polygon: -signed_area(polygon[0]))


def trace(following, start):
    """One closed walk; where rings touch, the sharpest left turn keeps to the same piece of inside."""
    ring = [start, following[start].pop()]
    while ring[-1] != start or following[start]:
        here, before = ring[-1], ring[-2]
        ways = following[here]
        if not ways:
            break
        if len(ways) > 1:
            back = math.atan2(before[1] - here[1], before[0] - here[0])
            ways.sort(key=lambda way: -((back - math.atan2(way[1] - here[1], way[0] - here[0])) % (2 * math.pi)))
        ring.append(ways.pop())
    return ring


def simple_loops(walk):
    """A closed walk split wherever it meets itself."""
    loops, path, seen = [], [], {}
    for vertex in walk:
        if vertex in seen:
            cut = seen[vertex]
            loop = path[cut:] + [vertex]
            for left in path[cut + 1:]:
                del seen[left]
            del path[cut + 1:]
            if len(loop) > 3:
                loops.append(loop)
        else:
            seen[vertex] = len(path)
            path.append(vertex)
    return loops


class Arcs:
    """The borders of several shapes, cut into arcs between the places where neighbours change.

    Every arc is simplified once and used by both its sides.
    """

    def __init__(self, shapes, keep):
        """`shapes` maps a key to polygons; `keep(left, right)` says that an arc between two keys stays whole."""
        self.keep = keep
        self.shapes = shapes
        self.owner = {edge: key for key, polygons in shapes.items() for edge in edges_of(polygons)}
        self.nodes = self._find_nodes()
        self.strength = defaultdict(lambda: 1.0)  # arcs that made a shape invalid are simplified less
        self.simplified = {}

    def _sides(self, start, end):
        """What lies on both sides of an edge, in an order that does not depend on its direction."""
        one, other = self.owner.get((start, end), ""), self.owner.get((end, start), "")
        seam = (start[0] == end[0] and abs(start[0]) == SEAM) or start[1] == end[1] == -90 * SCALE
        return (min(one, other), max(one, other), seam)

    def _find_nodes(self):
        degree, sides, nodes = defaultdict(set), {}, set()
        for start, end in self.owner:
            kind = self._sides(start, end)
            for vertex, neighbour in ((start, end), (end, start)):
                degree[vertex].add(neighbour)
                if sides.setdefault(vertex, kind) != kind:
                    nodes.add(vertex)
        nodes.update(vertex for vertex, neighbours in degree.items() if len(neighbours) != 2)
        return nodes

    def cut(self, ring):
        """The arcs of a ring, one after the other."""
        body = ring[:-1]
        first = next((i for i, vertex in enumerate(body) if vertex in self.nodes), None)
        if first is None:  # no neighbour changes: an island or an enclave starts at its lowest vertex
            first = body.index(min(body))
        body = body[first:] + body[:first + 1]
        arcs, arc = [], [body[0]]
        for vertex in body[1:]:
            arc.append(vertex)
            if vertex in self.nodes:
                arcs.append(arc)
                arc = [vertex]
        if len(arc) > 1:
            arcs.append(arc)
        return arcs

    def simplify(self, arc, tolerance):
        """The arc with fewer vertices, the same from either side."""
        canonical, name = canonical_arc(arc)
        if name not in self.simplified:
            low, high, seam = self._sides(arc[0], arc[1])
            whole = seam or len(arc) < 4 or self.keep(low, high)
            limit = tolerance * self.strength[name]
            if canonical[0] == canonical[-1]:  # a small island keeps its form
                limit = min(limit, area_km2(canonical) / 100)
            self.simplified[name] = canonical if whole else visvalingam(canonical, limit)
        result = self.simplified[name]
        return result if arc == canonical else result[::-1]

    def rebuild(self, key, tolerance):
        """The polygons of a shape from simplified arcs; rings that collapse are left out."""
        out = []
        for polygon in self.shapes[key]:
            rings = []
            for ring in polygon:
                new = []
                for arc in self.cut(ring):
                    part = self.simplify(arc, tolerance)
                    new += part if not new else part[1:]
                if len(new) > 3 and signed_area(new):
                    rings.append(new)
                elif not rings:
                    break
            if rings:
                out.append(rings)
        return out

    def soften(self, key):
        """Simplify the arcs of a shape less the next time."""
        for polygon in self.shapes[key]:
            for ring in polygon:
                for arc in self.cut(ring):
                    _, name = canonical_arc(arc)
                    self.strength[name] /= 4
                    self.simplified.pop(name, None)


def canonical_arc(arc):
    """An arc in the direction that does not depend on the side it is seen from, and a name for it."""
    if arc[0] == arc[-1]:
        canonical = arc if signed_area(arc) > 0 else arc[::-1]
    else:
        canonical = min(arc, arc[::-1])
    return canonical, (canonical[0], canonical[1], len(canonical))


def visvalingam(arc, tolerance):
    """Leave out the vertices whose triangle with their neighbours is smaller than `tolerance` km²."""
    closed = arc[0] == arc[-1]
    count = len(arc)
    before, after = list(range(-1, count - 1)), list(range(1, count + 1))
    km = 111.195 / SCALE

    def triangle(i):
        (x1, y1), (x2, y2), (x3, y3) = arc[before[i]], arc[i], arc[after[i]]
        shrink = math.cos(math.radians(y2 / SCALE))
        return abs((x2 - x1) * (y3 - y1) - (x3 - x1) * (y2 - y1)) / 2 * km * km * shrink

    size = [0.0] * count
    heap = []
    for i in range(1, count - 1):
        size[i] = triangle(i)
        heap.append((size[i], i))
    heapq.heapify(heap)
    gone = [False] * count
    left = count
    fewest = 4 if closed else 2
    while heap and left > fewest:
        area, i = heapq.heappop(heap)
        if gone[i] or area != size[i]:
            continue
        if area >= tolerance:
            break
        gone[i] = True
        left -= 1
        b, a = before[i], after[i]
        after[b], before[a] = a, b
        for j in (b, a):
            if 0 < j < count - 1:
                size[j] = max(area, triangle(j))
                heapq.heappush(heap, (size[j], j))
    return [vertex for vertex, dropped in zip(arc, gone) if not dropped]
