"""Run as a program by `geo.stores.by_gdal`: what a statement finds in a GeoPackage, written to standard output as Arrow.

It takes `path`, `sql`, `batch` and `immutable` as JSON on standard input, and imports nothing of Dateline, so that it
is ready soon.
"""

from __future__ import annotations

import json
import sys
from typing import Any


def main() -> None:
    """Answer one question."""
    asked = json.load(sys.stdin.buffer)
    unneeded: dict[str, Any] = dict.fromkeys(("geopandas", "pandas", "shapely"))
    sys.modules.update(unneeded)  # pyogrio would import them where they are, which takes half a second
    import pyarrow as pa  # noqa: PLC0415, after what stands above
    from pyogrio.raw import open_arrow  # noqa: PLC0415

    how = {"sql": asked["sql"], "batch_size": asked["batch"], "use_pyarrow": True, "IMMUTABLE": asked["immutable"]}
    with (
        open_arrow(asked["path"], **how) as (_, found),
        pa.ipc.new_stream(sys.stdout.buffer, found.schema) as out,
    ):
        for batch in found:
            out.write_batch(batch)


if __name__ == "__main__":
    main()
