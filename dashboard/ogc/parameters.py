"""What may be asked, as types: FastAPI refuses all else with status 400, and tells it in the OpenAPI document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, create_model
from pydantic.json_schema import SkipJsonSchema

from dashboard.boxes import Box, box
from geo.frames import Column

MOST = 1000
"""Features on a page; who asks for more gets so many (`fc-limit-response-1`)."""
_LONGEST = 2000  # characters of a value
_GREATEST = 2**53  # beyond, a number of JSON is no longer exact

Window = tuple[date | None, date | None]

_STAMP = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[Tt]|([Tt]\d{2}(?::\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?(?:[Zz]|[+-]\d{2}:\d{2})))?", re.ASCII
)
"""A day or a stamp of RFC 3339; GDAL writes a day with a `T` behind it, and leaves out minutes and seconds that it was not told."""


def windows(given: str | Sequence[str]) -> Window:
    """What several instants and intervals ask for together: GDAL writes one for each condition on a day.

    What meets an open beginning and an open end may last over both, so here the first day may come after the last.

    Raises:
        ValueError: as `window`.
    """
    told = [window(one) for one in ([given] if isinstance(given, str) else given)]
    return max((one[0] for one in told if one[0]), default=None), min((one[1] for one in told if one[1]), default=None)


def window(given: str) -> Window:
    """The first and last day of an instant or an interval, None where it is open; stamps are taken in UTC.

    Raises:
        ValueError: anything else, in words that follow “cannot be used: ”.
    """
    parts = given.split("/")
    if len(parts) > 2 or not set(parts) - {"", ".."}:
        raise ValueError(
            "an interval is written as 2025-12-01T00:00:00Z/2025-12-24T00:00:00Z, or with .. for an open end"
        )
    first, last = _day(parts[0]), _day(parts[-1])
    if first and last and _moment(parts[0]) > _moment(parts[-1]):
        raise ValueError("the interval ends before it starts")
    return first, last


def _day(text: str) -> date | None:
    return None if text in {"", ".."} else _moment(text).date()


def _moment(text: str) -> datetime:
    told = _STAMP.fullmatch(text)
    try:
        moment = datetime.fromisoformat((told[1] + (told[2] or "")).upper() if told else "")
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError("a time is written as 2025-12-22T00:00:00Z, or as the day 2025-12-22") from None


def _whole(given: Any) -> Any:  # noqa: ANN401, what FastAPI takes from an address
    """The value in one piece, of a parameter that is a list to the framework."""
    return ",".join(map(str, given)) if isinstance(given, list | tuple) else given


def _plain(text: str) -> str:
    if "\0" in text:
        raise ValueError("it holds a control character")
    return text


Nothing = SkipJsonSchema[None]
"""Not given; OpenAPI 3.0 knows no null."""
Text = Annotated[str, Field(max_length=_LONGEST), AfterValidator(_plain)]
BoxParameter = Annotated[
    Box | Nothing,
    BeforeValidator(lambda given: given if given is None else box(_whole(given))),
    WithJsonSchema(
        {
            "type": "array",
            "oneOf": [{"minItems": 4, "maxItems": 4}, {"minItems": 6, "maxItems": 6}],
            "items": {"type": "number"},
        }
    ),
    Field(
        description="Only what lies in the box: west,south,east,north in degrees; a west beyond its east crosses 180"
    ),
]
WindowParameter = Annotated[
    Window | Nothing,
    BeforeValidator(lambda given: given if given is None else windows(given)),
    WithJsonSchema({"type": "string"}),
    Field(description="Only what meets the instant or the interval: 2025-12-22T00:00:00Z, START/END, ../END, START/.."),
]


class Known(BaseModel):
    """What an address takes. A name that is not known is refused (`query-param-unknown`)."""

    model_config = ConfigDict(extra="forbid")


class OfLayer(Known):
    """What every address takes whose answer may be of one layer."""

    layer: Annotated[
        Annotated[str, Field(max_length=60, pattern="^[a-z0-9-]+$")] | Nothing,
        Field(description="`articles` for what was read from articles, or the name of a dataset"),
    ] = None


class Plain(Known):
    """What every address of two forms takes."""

    f: Annotated[
        Literal["json", "html"] | Nothing,
        Field(description="Data or a page for people; without it the header “Accept” decides"),
    ] = None


class Items(Plain):
    """What every collection takes."""

    bbox: BoxParameter = None
    datetime: WindowParameter = None
    limit: Annotated[
        int,
        Field(ge=1, description="The most features on the page", json_schema_extra={"maximum": MOST}),
    ] = 100
    after: Annotated[Text | Nothing, Field(description="Set by the link to the next page; not for making up")] = None

    properties: ClassVar[Sequence[str]] = ()
    """The parameters that are properties of features."""

    @property
    def most(self) -> int:
        """How many features the page holds at most."""
        return min(self.limit, MOST)

    @property
    def days(self) -> Window:
        """First and last day, None where nothing is asked."""
        return self.datetime or (None, None)

    @property
    def values(self) -> dict[str, Any]:
        """The properties that are asked for, with the value that each must have."""
        return {name: value for name in self.properties if (value := getattr(self, name)) is not None}


_KINDS: dict[str, Any] = {
    "text": Text,
    "real": Annotated[float, Field(allow_inf_nan=False)],
    "integer": Annotated[int, Field(ge=-_GREATEST, le=_GREATEST)],
    "date": date,
}


def with_properties(base: type[Items], columns: Iterable[Column]) -> type[Items]:
    """The parameters of `base`, and one for each column: the value that a feature must have there."""
    fields: dict[str, Any] = {
        column.name: (Annotated[_KINDS[column.dtype] | Nothing, Field(description=column.description)], None)
        for column in columns
    }
    made: type[Items] = create_model(f"{base.__name__}WithProperties", __base__=base, **fields)
    made.properties = tuple(sorted(fields))
    return made
