"""What a person can set, where it comes from and what is refused."""

from __future__ import annotations

import pickle
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from geo.errors import ConfigurationError
from geo.settings import Settings


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory without a dateline.toml of anybody."""
    monkeypatch.chdir(tmp_path)


def loaded(
    overrides: dict[str, object] | None = None, environment: dict[str, str] | None = None, **given: Any
) -> Settings:
    return Settings.load(overrides, environment=environment or {}, **given)


def test_defaults_hold_without_anything() -> None:
    """A fresh machine needs no file and no variable, and nothing leaves it."""
    assert loaded() == Settings()
    assert (Settings().geocoder, Settings().host) == ("offline", "127.0.0.1")


def test_later_sources_win(tmp_path: Path) -> None:
    """Defaults < file < environment < what is handed in."""
    (tmp_path / "dateline.toml").write_text('port = 1\nhost = "a"\nworkers = 1\n')
    settings = loaded({"port": 3}, {"DATELINE_PORT": "2", "DATELINE_HOST": "b"})
    assert (settings.port, settings.host, settings.workers, settings.online_timeout) == (3, "b", 1, 10.0)


def test_none_handed_in_is_not_given() -> None:
    """An option that was left out does not hide what the environment says."""
    assert loaded({"port": None}, {"DATELINE_PORT": "2"}).port == 2


def test_a_file_may_be_named(tmp_path: Path) -> None:
    """By the caller, else by DATELINE_CONFIG, else dateline.toml in the working directory."""
    for number, name in enumerate(("mine.toml", "theirs.toml", "dateline.toml")):
        (tmp_path / name).write_text(f"port = {number}")
    environment = {"DATELINE_CONFIG": "theirs.toml"}
    assert loaded(config=tmp_path / "mine.toml", environment=environment).port == 0
    assert loaded(environment=environment).port == 1
    assert loaded().port == 2


def test_every_setting_can_come_from_text(tmp_path: Path) -> None:
    """The environment has text alone, and each type is made from it."""
    environment = {
        "DATELINE_CACHE_DIR": str(tmp_path / "cache"),
        "DATELINE_PUBLISHED": "2025-12-22",
        "DATELINE_ONLINE_TIMEOUT": "2.5",
        "DATELINE_MAX_DOCUMENT_BYTES": "1_000",
        "DATELINE_GEOCODER": "photon",
        "DATELINE_ONLINE_USER_AGENT": "me",
        "HOME": "/root",
    }
    settings = loaded(environment=environment)
    assert settings.cache_dir == tmp_path / "cache"
    assert settings.published == date(2025, 12, 22)
    assert (settings.online_timeout, settings.max_document_bytes, settings.geocoder) == (2.5, 1000, "photon")


def test_toml_values_keep_their_types(tmp_path: Path) -> None:
    """A date of TOML is a date, and a tilde in a path is the home folder."""
    (tmp_path / "dateline.toml").write_text('published = 2025-12-22\ncache_dir = "~/x"\nonline_timeout = 3\n')
    settings = loaded()
    assert (settings.published, settings.cache_dir, settings.online_timeout) == (
        date(2025, 12, 22),
        Path.home() / "x",
        3,
    )


@pytest.mark.parametrize(
    ("overrides", "words"),
    [
        ({"prot": 1}, "Unknown setting prot in the command; the known ones are .*port"),
        ({"port": "x"}, "port in the command must be a whole number, not 'x'"),
        ({"port": 1.5}, "whole number"),
        ({"port": True}, "whole number"),
        ({"port": 70_000}, "port is 70000; set it between 0 and 65,535"),
        ({"port": -1}, "between"),
        ({"online_timeout": "nan"}, "online_timeout is nan"),
        ({"max_document_bytes": 0}, "between 1 and"),
        ({"workers": 9999}, "between 0 and"),
        ({"published": "22.12.2025"}, "a date such as 2025-12-22"),
        ({"geocoder": "google"}, "one of offline, nominatim, photon, pelias, not 'google'"),
        ({"geocoder": "nominatim"}, "set online_user_agent"),
        ({"geocoder": "pelias", "online_user_agent": "me"}, "set online_domain"),
        ({"cache_dir": ""}, "a path"),
        ({"host": 1}, "text"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do(overrides: dict[str, object], words: str) -> None:
    """An unknown key, a wrong type and a figure out of its range are one sentence each."""
    with pytest.raises(ConfigurationError, match=words) as caught:
        loaded(overrides)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


def test_the_source_of_a_wrong_value_is_named(tmp_path: Path) -> None:
    """A person finds the place to mend."""
    with pytest.raises(ConfigurationError, match="the environment"):
        loaded(environment={"DATELINE_PORT": "x"})
    with pytest.raises(ConfigurationError, match="the environment"):
        loaded(environment={"DATELINE_PROT": "1"})
    (tmp_path / "dateline.toml").write_text("prot = 1")
    with pytest.raises(ConfigurationError, match=r"dateline\.toml"):
        loaded()


@pytest.mark.parametrize("content", [b"port 1", b"\xff\xfe", b"port = 1\nport = 2"])
def test_a_file_that_is_no_toml_is_refused(content: bytes, tmp_path: Path) -> None:
    """A broken file is named, not passed over."""
    (tmp_path / "dateline.toml").write_bytes(content)
    with pytest.raises(ConfigurationError, match="is not TOML"):
        loaded()


def test_a_named_file_must_be_there(tmp_path: Path) -> None:
    """A missing file that was asked for is an error; without asking there need be none."""
    with pytest.raises(ConfigurationError, match="cannot be read"):
        loaded(config=tmp_path / "gone.toml")


def test_secrets_are_not_shown() -> None:
    """Neither a repr nor an error repeats a password or a key."""
    settings = loaded({"store": "postgresql://u:secret@h/d", "online_api_key": "secret"})
    assert "secret" not in repr(settings)
    with pytest.raises(ConfigurationError) as caught:
        loaded({"online_api_key": ["secret"]})
    assert "secret" not in str(caught.value)


def test_settings_travel_to_workers() -> None:
    """A pickled copy is equal, and nothing can be changed after the making."""
    settings = loaded({"port": 1})
    assert pickle.loads(pickle.dumps(settings)) == settings
    with pytest.raises(AttributeError):
        settings.port = 2  # type: ignore[misc]


def test_every_setting_has_a_default() -> None:
    """Settings() is complete, so that a new setting breaks nobody."""
    assert {one.name for one in fields(Settings)} == set(Settings.__slots__)


@pytest.mark.parametrize("origins", ["", "*", "https://example.org", "http://127.0.0.1:8000 https://*.news.example"])
def test_sites_that_may_frame_the_page_are_origins(origins: str) -> None:
    """None, all, or some by scheme and host."""
    assert loaded({"embed_origins": origins}).embed_origins == origins


@pytest.mark.parametrize("origins", ["example.org", "https://example.org/page", "https://a; script-src *", "'self'"])
def test_what_is_no_site_may_frame_nothing(origins: str) -> None:
    """A host without its scheme, a path, and whatever could end the policy that the browser is told."""
    with pytest.raises(ConfigurationError, match="write sites as https://example"):
        loaded({"embed_origins": origins})
