"""Fixtures that every test may use: one gazetteer for the whole run, settings that point at it."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from geo.gazetteer import build
from geo.pipeline import Tools, build_tools
from geo.settings import Settings

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

sys.path.insert(0, str(Path(__file__).parent))  # `from builders import a_document`
from small_world import small_world  # noqa: E402, F401, a fixture of several test files

# A shell has its background jobs ignore Ctrl-C, and all that they start; programs under test are to hear it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def cache_dir() -> Path:
    """The cache folder of the tests, with the gazetteer in it; kept between runs, since its name tells its inputs."""
    folder = ROOT / "build" / "test-cache"
    build.ensure(folder)
    return folder


@pytest.fixture(scope="session")
def settings(cache_dir: Path) -> Settings:
    """Plain settings with the cache of the tests."""
    return Settings(cache_dir=cache_dir)


@pytest.fixture(scope="session")
def tools(settings: Settings) -> Tools:
    """Everything that reading a document needs."""
    return build_tools(settings)
