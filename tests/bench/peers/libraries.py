"""The libraries that Dateline is compared with: fetched once into build/bench, in the versions that are named here.

They are no dependencies of Dateline: dash-leaflet comes from PyPI, MapLibre and deck.gl come from npm.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import plotly
from _frame import BUILD, ROOT

HERE = Path(__file__).parent
LEAFLET = "dash-leaflet==1.1.3"


def leaflet() -> Path:
    """The folder that holds dash-leaflet."""
    folder = BUILD / LEAFLET.replace("==", "-")
    if not folder.exists():
        # Its dependencies are Dateline's, but for some that only its conveniences need.
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
        _fill(folder, [*command, "--target", str(folder), LEAFLET])
    return folder


def npm() -> Path:
    """The folder that holds the packages of npm, as the lock file here names them.

    Raises:
        SystemExit: there is no npm.
    """
    folder = BUILD / "npm"
    locked = "package-lock.json"
    if not (folder / locked).exists() or (folder / locked).read_bytes() != (HERE / locked).read_bytes():
        if shutil.which("npm") is None:
            sys.exit("The bench of peers fetches MapLibre and deck.gl with npm, which is not here; install npm first.")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name in ("package.json", locked, ".npmrc"):
            shutil.copy(HERE / name, folder)
        _fill(folder, ["npm", "ci", "--prefix", str(folder), "--ignore-scripts", "--no-audit", "--loglevel=error"])
    return folder / "node_modules"


def files() -> dict[str, Path]:
    """Address -> what the pages of the peers ask for beside their own scripts."""
    return {
        "/npm": npm(),
        "/plotly.min.js": Path(plotly.__file__).parent / "package_data" / "plotly.min.js",
        "/countries.json": ROOT / "assets" / "basemap" / "countries.json",
    }


def _fill(folder: Path, command: list[str]) -> None:
    """Runs what fills the folder; nothing is left of a folder that could not be filled."""
    print(f"Fetching {folder.name} for the comparison", file=sys.stderr)
    try:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
