"""The wheel holds everything: installed elsewhere, without the checkout, it reads an article and serves the map."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[1]
SUFFIXES = {".toml", ".tsv", ".gz", ".css", ".js", ".json", ".po", ".txt"}


def wheel_of(folder: Path) -> Path:
    """The wheel that `pip wheel .` makes."""
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT]
    subprocess.run(command, check=True, timeout=240)
    return next(folder.glob("dateline-*.whl"))


def environment_of(wheel: Path, folder: Path) -> Path:
    """An environment with Dateline from the wheel, and its libraries from this one, without this one's Dateline.

    Libraries are linked rather than installed, which saves a minute and half a gigabyte. This environment's own Dateline is
    an editable one, which stands in a `.pth` file, and those are not read in a folder that a `.pth` file names.
    """
    folder = folder / "venv"
    venv.create(folder, with_pip=False)
    paths = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", "venv", paths))
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "pip", "--python", folder, "install", "--quiet", "--no-deps", "--no-index", wheel]
    subprocess.run(command, check=True, timeout=240)
    return folder


@contextmanager
def serving(elsewhere: Path, cache_dir: Path, folder: Path) -> Iterator[str]:
    """Where the map of one article is served by the installed command, in a folder of its own."""
    (folder / "article.txt").write_text(
        "date 2025-12-22 Un atac cu drone a avut loc luni la Krasnodar, în Rusia.\n", encoding="utf-8"
    )
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("DATELINE_", "PYTHON"))}
    with subprocess.Popen(
        [elsewhere / "bin" / "dateline", "serve", "article.txt", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=folder,
        env={**plain, "DATELINE_CACHE_DIR": str(cache_dir)},
    ) as server:
        try:
            assert server.stdout is not None
            yield server.stdout.readline().split()[-1]
        finally:
            server.kill()


def test_the_wheel_is_whole_and_runs_elsewhere(tmp_path: Path, cache_dir: Path) -> None:
    """One test, since the wheel and its environment take long and tests may be dealt out to several processes."""
    wheel = wheel_of(tmp_path)
    holds_every_data_file(wheel)
    elsewhere = environment_of(wheel, tmp_path)
    takes_nothing_from_the_checkout(elsewhere, tmp_path)
    with serving(elsewhere, cache_dir, tmp_path) as address:
        shows_the_article(address)


def holds_every_data_file(wheel: Path) -> None:
    """Languages, event types, tables, assets and seeds are in it under the packages' names."""
    held = set(zipfile.ZipFile(wheel).namelist())
    moved = {"geo": "geo", "dashboard": "dashboard", "assets": "dashboard/assets", "seeds": "geo/seeds"}
    files = [path for folder in moved for path in (ROOT / folder).rglob("*") if path.suffix in SUFFIXES]
    names = [path.relative_to(ROOT).parts for path in files if "__pycache__" not in path.parts]
    assert len(names) > 10
    assert ["/".join((moved[top], *rest)) for top, *rest in names if "/".join((moved[top], *rest)) not in held] == []


def takes_nothing_from_the_checkout(elsewhere: Path, folder: Path) -> None:
    """Nothing comes from the checkout."""
    program = "import geo, dashboard; print(geo.__file__, dashboard.__file__)"
    shown = subprocess.run(
        [elsewhere / "bin" / "python", "-c", program], capture_output=True, text=True, cwd=folder, check=True
    )
    assert all(Path(path).is_relative_to(elsewhere) for path in shown.stdout.split())


def shows_the_article(address: str) -> None:
    """The page comes with its scripts, styles and basemap, and the article's event is on it."""
    page = httpx.get(address)
    assert page.status_code == 200
    assets = re.findall(r'(?:src|href)="(/assets/[^"]+\.(?:js|css)[^"]*)"', page.text)
    assert any(".css" in path for path in assets)
    assert any(".js" in path for path in assets)
    assert {httpx.get(address + path).status_code for path in assets} == {200}
    assert httpx.get(f"{address}/assets/basemap/countries.json").status_code == 200
    geojson = httpx.get(f"{address}/api/export/geojson")
    assert geojson.status_code == 200
    assert geojson.json()["features"]
