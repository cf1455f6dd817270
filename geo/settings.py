"""What a person can set, and the only reader of the environment and of configuration files.

    Settings.load({"port": 8051})      defaults < dateline.toml < environment (DATELINE_PORT) < what is handed in

A configuration file is TOML with the field names below as keys. It is `dateline.toml` in the working directory, or the
one named by `config` or by DATELINE_CONFIG. A `Settings` is frozen and picklable: workers build their tools from it.
"""

from __future__ import annotations

import os
import re
import tomllib
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

import platformdirs

from geo.errors import ConfigurationError

GeocoderName = Literal["offline", "nominatim", "photon", "pelias"]
PointOfView = Literal[
    "international", "AR", "BD", "BR", "CN", "DE", "EG", "ES", "FR", "GB", "GR", "ID", "IL", "IN", "IT", "JP", "KR", "MA",
    "NL", "NP", "PK", "PL", "PS", "PT", "RU", "SA", "SE", "TR", "TW", "UA", "US", "VN",
]  # fmt: skip
"""The countries whose view of disputed borders Natural Earth tells."""

_FILE = "dateline.toml"
_PREFIX = "DATELINE_"
_SECRET = frozenset({"online_api_key", "store"})


def _cache_dir() -> Path:
    return platformdirs.user_cache_path("dateline", appauthor=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting with its default. Made by `load`; made directly, it checks ranges but not types."""

    cache_dir: Path = field(default_factory=_cache_dir)
    """Folder for the gazetteer and for answers of online geocoders; made when first written to."""
    store: str = field(default="dateline.gpkg", repr=False)
    """A GeoPackage file, or a `postgresql://` address, which may hold a password and is therefore not in the repr."""
    host: str = "127.0.0.1"
    port: int = 8050
    embed_origins: str = ""
    """Sites whose pages may frame the page, `https://example.org`, with spaces between; `*` for all, empty for none."""
    cors_origins: str = ""
    """Sites whose pages may read the live layer under `/ogc`, as in `embed_origins`; empty for none where `host` is the
    machine's own address, and for all elsewhere."""
    point_of_view: PointOfView = "international"
    """Whose view of disputed borders the map draws; the default is that of the United Nations' maps."""
    tiles: str = ""
    """Address of map tiles with `{z}`, `{x}` and `{y}` in it; empty for the map that Dateline brings along."""
    tiles_attribution: str = ""
    """Whom the map names for the tiles; their terms of use ask for it."""
    geocoder: GeocoderName = "offline"
    """The others are asked, over the network, for what the offline one does not know."""
    online_user_agent: str = ""
    """Names you to an online geocoder; their rules of use ask for it."""
    online_domain: str = ""
    """Host of your own Nominatim, Photon or Pelias; empty for the public one."""
    online_api_key: str = field(default="", repr=False)
    online_timeout: float = 10.0
    """Seconds."""
    published: date | None = None
    """Publication date of documents that name none."""
    max_document_bytes: int = 50_000_000
    """Largest file, or line of JSON Lines, that is read."""
    max_text_chars: int = 1_000_000
    """Longest article, code points."""
    workers: int = 0
    """Processes that read documents; 0: as many as there are processors."""

    def __post_init__(self) -> None:
        """Refuse what no part of the program could work with.

        Raises:
            ConfigurationError: a number is out of its range, or an online geocoder is chosen without a user agent.
        """
        for name, (low, high) in _RANGES.items():
            if not low <= getattr(self, name) <= high:
                raise ConfigurationError(f"{name} is {getattr(self, name)}; set it between {low:,} and {high:,}.")
        for name in ("embed_origins", "cors_origins"):
            for origin in getattr(self, name).split():
                if not _ORIGIN.fullmatch(origin):
                    raise ConfigurationError(
                        f"{name} holds {origin!r}; write sites as https://example.org, with spaces between, or *."
                    )
        _check_tiles(self.tiles, self.tiles_attribution)
        if self.geocoder != "offline" and not self.online_user_agent:
            raise ConfigurationError(
                f"The geocoder {self.geocoder} needs to know who asks; set online_user_agent to your project and address."
            )
        if self.geocoder == "pelias" and not self.online_domain:
            raise ConfigurationError("The geocoder pelias has no public host; set online_domain to yours.")

    @classmethod
    def load(
        cls,
        overrides: Mapping[str, object] | None = None,
        *,
        config: str | Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> Settings:
        """The settings that hold: defaults < file < environment < `overrides`; None in `overrides` means not given.

        Args:
            overrides: What was given on the command line.
            config: A configuration file; it must exist. None: DATELINE_CONFIG, else dateline.toml here if there is one.
            environment: Stands for `os.environ`.

        Raises:
            ConfigurationError: an unknown key, a value of the wrong type or out of range, or a file that cannot be read.
        """
        environment = os.environ if environment is None else environment
        values: dict[str, Any] = {}
        path = _configuration_file(config, environment)
        if path is not None:
            values |= _checked(_parsed(path), path.name)
        values |= _checked(_from_environment(environment), "the environment")
        given = {key: value for key, value in (overrides or {}).items() if value is not None}
        return cls(**(values | _checked(given, "the command")))


_TILES = re.compile(r"https?://([\w.-]+|\[[0-9a-fA-F:]+\])(:\d{1,5})?/[\w.~%!$&'()*+=:@/?{}-]*", re.ASCII)
_ORIGIN = re.compile(r"\*|https?://(\*\.)?([\w.-]+|\[[0-9a-fA-F:]+\])(:\d{1,5})?", re.ASCII)
"""A source of a content security policy, and nothing that could end it."""


def _check_tiles(url: str, attribution: str) -> None:
    """Refuses an address that no tile comes from, and tiles of nobody."""
    if not url:
        return
    if not _TILES.fullmatch(url) or not all(part in url for part in ("{z}", "{x}", "{y}")):
        raise ConfigurationError(
            f"tiles is {url!r}; write an address such as https://tiles.example.org/{{z}}/{{x}}/{{y}}.png."
        )
    if not attribution.strip():
        raise ConfigurationError("tiles is set without tiles_attribution; set it to whom the map must name for them.")


_RANGES: Mapping[str, tuple[float, float]] = types.MappingProxyType(
    {
        "port": (0, 65_535),  # 0: any free port
        "online_timeout": (0.1, 600),
        "max_document_bytes": (1, 10**12),
        "max_text_chars": (1, 10**9),
        "workers": (0, 1024),
    }
)


@cache
def _types() -> Mapping[str, Any]:
    hints = typing.get_type_hints(Settings)
    return {entry.name: hints[entry.name] for entry in fields(Settings)}


def _configuration_file(named: str | Path | None, environment: Mapping[str, str]) -> Path | None:
    chosen = named or environment.get(f"{_PREFIX}CONFIG")
    if chosen:
        return Path(chosen)
    return Path(_FILE) if Path(_FILE).is_file() else None


def _parsed(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigurationError(
            f"The configuration file {path} cannot be read ({error.strerror}); name one that exists."
        ) from error
    except ValueError as error:  # not UTF-8, or not TOML
        raise ConfigurationError(f"The configuration file {path} is not TOML ({error}); mend it.") from error


def _from_environment(environment: Mapping[str, str]) -> dict[str, object]:
    return {
        key.removeprefix(_PREFIX).lower(): value
        for key, value in environment.items()
        if key.startswith(_PREFIX) and key != f"{_PREFIX}CONFIG"
    }


def _checked(values: Mapping[str, object], source: str) -> dict[str, Any]:
    """The values in the types of the fields.

    Raises:
        ConfigurationError: a key that is no field, or a value that cannot be one of its type. Secrets are not repeated.
    """
    known = _types()
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise ConfigurationError(
            f"Unknown setting {', '.join(unknown)} in {source}; the known ones are {', '.join(sorted(known))}."
        )
    return {key: _converted(key, value, known[key], source) for key, value in values.items()}


def _converted(key: str, value: object, kind: object, source: str) -> object:
    choices = typing.get_args(kind)
    wanted, convert = _CONVERSIONS.get(kind) or (f"one of {', '.join(choices)}", lambda given: _choice(given, choices))
    try:
        return convert(value)
    except (TypeError, ValueError) as error:
        shown = "" if key in _SECRET else f", not {value!r}"
        raise ConfigurationError(f"{key} in {source} must be {wanted}{shown}; change it.") from error


def _choice(value: object, choices: tuple[str, ...]) -> str:
    if value not in choices:
        raise ValueError
    return _text(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _path(value: object) -> Path:
    if not isinstance(value, str | Path) or not str(value):
        raise TypeError
    return Path(value).expanduser()


def _whole(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise TypeError
    return int(value)


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise TypeError
    return float(value)


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else date.fromisoformat(_text(value))


_CONVERSIONS: Mapping[object, tuple[str, Callable[[object], object]]] = types.MappingProxyType(
    {
        str: ("text", _text),
        Path: ("a path", _path),
        int: ("a whole number", _whole),
        float: ("a number", _number),
        date | None: ("a date such as 2025-12-22", _day),
    }
)
