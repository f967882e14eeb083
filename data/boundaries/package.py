"""Writing the GeoPackage, the same bytes every time."""

from pathlib import Path

from osgeo import gdal, ogr, osr

from countries import multipolygon

DATE = "2024-01-01T00:00:00.000Z"


def create(path):
    """An empty GeoPackage whose time stamps are fixed."""
    gdal.SetConfigOption("OGR_CURRENT_DATE", DATE)
    Path(path).unlink(missing_ok=True)
    driver = gdal.GetDriverByName("GPKG")
    return driver.Create(str(path), 0, 0, 0, gdal.GDT_Unknown, options=["VERSION=1.2", "ADD_GPKG_OGR_CONTENTS=NO"])


def add_layer(dataset, name, fields, rows):
    """Write one layer; `rows` are pairs of values by field and polygons."""
    wgs84 = osr.SpatialReference()
    wgs84.ImportFromEPSG(4326)
    wgs84.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = dataset.CreateLayer(name, wgs84, ogr.wkbMultiPolygon, ["SPATIAL_INDEX=NO", "GEOMETRY_NAME=geom"])
    for field in fields:
        kind = ogr.OFTReal if field.startswith("label_l") else ogr.OFTString
        layer.CreateField(ogr.FieldDefn(field, kind))
    layer.StartTransaction()
    for values, polygons in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for field in fields:
            feature.SetField(field, values[field])
        feature.SetGeometry(multipolygon(polygons))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
