"""An open gazetteer for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from geo.gazetteer import build
from geo.gazetteer.index import Gazetteer


@pytest.fixture(scope="session")
def gazetteer(cache_dir: Path) -> Iterator[Gazetteer]:
    with Gazetteer.open(build.default_path(cache_dir)) as opened:
        yield opened
