#!/usr/bin/python3
"""Makes flows to measure with: COUNT links between prefectures of Japan and subjects of Russia, as CSV.

    tests/bench/make_arcs.py COUNT > arcs.csv

Each begins and ends within a degree of its region's label point, so that many lie between the same two regions, as
in real statistics. The same COUNT gives the same file.
"""
import random
import sys
from pathlib import Path

from osgeo import ogr

CATEGORIES = ["trade", "culture", "tourism", "science", "sport"]


def label_points(country):
    """Longitude and latitude of a point in each region of a country."""
    path = Path(__file__).resolve().parents[2] / "data" / "boundaries.gpkg"
    data = ogr.Open(str(path))
    layer = data.GetLayerByName("regions")
    points = []
    for feature in layer:
        if feature.GetField("code").startswith(country + "-"):
            inside = feature.GetGeometryRef().PointOnSurface()
            points.append((inside.GetX(), inside.GetY()))
    return points


def main():
    count = int(sys.argv[1])
    chance = random.Random(count)
    japan, russia = label_points("JP"), label_points("RU")

    def near(point):
        lon = (point[0] + chance.uniform(-1, 1) + 180) % 360 - 180
        return f"{lon:.4f},{point[1] + chance.uniform(-0.5, 0.5):.4f}"

    print("lon1,lat1,lon2,lat2,weight,category")
    for _ in range(count):
        ends = near(chance.choice(japan)), near(chance.choice(russia))
        print(f"{ends[0]},{ends[1]},{chance.expovariate(0.02):.1f},{chance.choice(CATEGORIES)}")


if __name__ == "__main__":
    main()
