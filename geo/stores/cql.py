"""Conditions in CQL2 text (OGC 21-065r2) as conditions on the tables: “event_type = 'ASSAULT' AND score > 0.5”.

The library cql2 parses; here its tree becomes SQLAlchemy. pygeofilter, which has a back end for SQLAlchemy, was tried
and reads `a OR b AND c` as `(a OR b) AND c`, knows no quote within a text, and writes times in a form of its own. The
parser of cql2 is a native one that recurses: what could overflow the stack is refused before it sees it.

Values are typed, so that a database never compares a day with a number. A text is at most 2,000 characters long.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import cql2
from sqlalchemy import ColumnElement, and_, false, literal, not_, or_, true
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import Boolean, Text

from geo.errors import QueryError
from geo.stores import cql_places, cql_times

MOST = 2000
"""Characters of a text."""
_DEEPEST = 30
_OPEN = 60  # brackets
_COMPARED = 60  # comparisons
_WILD = 4  # wildcards in a pattern; more could take ages on a long text

# Texts are looked over, so that what stands in them counts for nothing.
_QUOTED = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"")
_RUN = re.compile(r"(?:-\s*){3}|(?:\bNOT\b\s*){3}|(?:\^[^()]*){3}", re.IGNORECASE)
_COMPARISON = re.compile(r"[<>=]+|\b(?:LIKE|IN|BETWEEN|IS)\b", re.IGNORECASE)

Kind = Literal["text", "number", "date"]
Fields = Mapping[str, tuple[Kind, ColumnElement[Any]]]
_COMPARE: Mapping[str, Callable[[Any, Any], Any]] = {
    "=": operator.eq,
    "<>": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def condition(text: str, fields: Fields) -> ColumnElement[bool]:
    """What the text says, over these fields; `geometry` stands for the point in `lon` and `lat`.

    Raises:
        QueryError: it is too long or too deep, is not CQL2, names what is not known, or compares what cannot be.
    """
    _bounded(text)
    try:
        return _Reader(fields).truth(cql2.parse_text(text).to_json(), _DEEPEST)
    except QueryError:
        raise
    except (cql2.ParseError, cql2.ValidationError, ValueError, TypeError, LookupError) as error:  # too few arguments
        raise QueryError("The filter is not CQL2 text: write it as event_type = 'ASSAULT' AND score > 0.5.") from error


def _bounded(text: str) -> None:
    bare = _QUOTED.sub("''", text)
    if len(text) > MOST or bare.count("(") > _OPEN or len(_COMPARISON.findall(bare)) > _COMPARED or _RUN.search(bare):
        raise QueryError("The filter is too long or too deep: ask for less at once.")


@dataclass(frozen=True, slots=True)
class _Value:
    kind: Kind
    sql: Any
    """A column element, or a plain value."""


class _Reader:
    """Walks a tree of CQL2 JSON."""

    def __init__(self, fields: Fields) -> None:
        self._fields = fields

    def truth(self, node: Any, depth: int) -> ColumnElement[bool]:  # noqa: ANN401, JSON
        """The condition that a node is."""
        if isinstance(node, bool):
            return true() if node else false()
        if not isinstance(node, dict) or "op" not in node:
            raise QueryError("The filter holds a value where a condition should stand, such as score > 0.5.")
        if not depth:
            raise QueryError("The filter is too long or too deep: ask for less at once.")
        name, given = str(node["op"]), list(node["args"])
        if name in {"and", "or"}:
            return (and_ if name == "and" else or_)(*(self.truth(one, depth - 1) for one in given))
        if name == "not":
            return not_(self.truth(given[0], depth - 1))
        return self._predicate(name, given)

    def _predicate(self, name: str, given: Sequence[Any]) -> ColumnElement[bool]:
        if name in cql_places.PREDICATES:
            return cql_places.predicate(name, given, self._fields["lon"][1], self._fields["lat"][1])
        if name in cql_times.PREDICATES:
            return cql_times.predicate(name, given, self._day)
        if name == "isNull":
            return _element(self._value(given[0])).is_(None)
        if name == "like":
            return self._like(*given)
        return self._comparison(name, given)

    def _comparison(self, name: str, given: Sequence[Any]) -> ColumnElement[bool]:
        if name in _COMPARE:
            one, two = self._alike(given)
            compared: ColumnElement[bool] = _COMPARE[name](_element(one), two.sql)
            return compared
        if name == "between":
            value, low, high = self._alike(given)
            return _element(value).between(low.sql, high.sql)
        if name == "in":
            value, *options = self._alike([given[0], *given[1]])
            return or_(*(_element(value) == option.sql for option in options))
        raise QueryError(f"The filter asks for “{name[:40]}”, which is not known here.")

    def _alike(self, given: Sequence[Any]) -> list[_Value]:
        """The values, all of one kind; a text beside a day is read as a day."""
        values = [self._value(one) for one in given]
        if any(one.kind == "date" for one in values):
            values = [_Value("date", cql_times.day(one.sql)) if isinstance(one.sql, str) else one for one in values]
        if len({one.kind for one in values}) > 1:
            raise QueryError("The filter compares what cannot be compared, such as a text with a number.")
        return values

    def _value(self, node: Any) -> _Value:  # noqa: ANN401, JSON
        if isinstance(node, str):
            return _Value("text", node)
        if isinstance(node, int | float) and not isinstance(node, bool):
            return _Value("number", float(node))
        if isinstance(node, dict):
            if "property" in node:
                return self._property(node["property"])
            if "date" in node or "timestamp" in node:
                return _Value("date", cql_times.day(str(node.get("date") or node.get("timestamp"))))
            if node.get("op") == "casei" and len(node["args"]) == 1:
                inner = self._value(node["args"][0])
                if inner.kind == "text":
                    return _Value("text", _without_case(_element(inner)))
        raise QueryError("The filter holds what has no value here: columns, texts, numbers, days and CASEI(...) have.")

    def _property(self, name: str) -> _Value:
        if name not in self._fields:
            raise QueryError(f"The filter names “{name[:40]}”, which no event has; see /collections/events/queryables.")
        return _Value(*self._fields[name])

    def _day(self, name: str) -> ColumnElement[Any]:
        """The column of that name, which must hold days."""
        value = self._property(name)
        if value.kind != "date":
            raise QueryError(f"The filter takes “{name[:40]}” for a time, which it is not.")
        return _element(value)

    def _like(self, tested: Any, pattern: Any) -> ColumnElement[bool]:  # noqa: ANN401, JSON
        value, folds = self._value(tested), isinstance(pattern, dict) and pattern.get("op") == "casei"
        words = pattern["args"][0] if folds else pattern
        if value.kind != "text" or not isinstance(words, str):
            raise QueryError("The filter has a LIKE that is none: write it as title LIKE 'Dron%'.")
        if words.count("%") > _WILD:
            raise QueryError(f"The filter has a pattern with more than {_WILD} wildcards.")
        return _Like(_element(value), *map(literal, _patterns(words.casefold() if folds else words)))


def _element(value: _Value) -> ColumnElement[Any]:
    return value.sql if isinstance(value.sql, ColumnElement) else literal(value.sql)


def _patterns(words: str) -> tuple[str, str]:
    r"""A pattern of CQL2 (`%`, `_`, escaped by `\`) as one of LIKE, which is the same, and as one of GLOB."""
    found, escaped = [], False
    for letter in words:
        if not escaped and letter == "\\":
            escaped = True
            continue
        wild = {"%": "*", "_": "?"}.get(letter) if not escaped else None
        found.append(wild or (f"[{letter}]" if letter in "*?[" else letter))
        escaped = False
    return words, "".join(found)


class _Like(FunctionElement[bool]):
    """Whether a text is of a pattern, by case: in SQLite LIKE does not mind the case of letters from A to Z."""

    name = "like"
    type = Boolean()
    inherit_cache = True


@compiles(_Like)
def _by_like(element: _Like, compiler: Any, **options: Any) -> str:  # noqa: ANN401, of SQLAlchemy
    text, like, _ = element.clauses
    return f"({compiler.process(text, **options)} LIKE {compiler.process(like, **options)} ESCAPE '\\')"


@compiles(_Like, "sqlite")
def _by_glob(element: _Like, compiler: Any, **options: Any) -> str:  # noqa: ANN401, of SQLAlchemy
    text, _, glob = element.clauses
    return f"({compiler.process(text, **options)} GLOB {compiler.process(glob, **options)})"


class _without_case(FunctionElement[str]):  # noqa: N801, a function of SQL
    """The text without regard to case; SQLite has it of `geo.stores.geopackage`, since its own knows A to Z only."""

    name = "without_case"
    type = Text()
    inherit_cache = True


@compiles(_without_case)
def _by_lower(element: _without_case, compiler: Any, **options: Any) -> str:  # noqa: ANN401, of SQLAlchemy
    return f"lower({compiler.process(element.clauses, **options)})"


@compiles(_without_case, "sqlite")
def _by_casefold(element: _without_case, compiler: Any, **options: Any) -> str:  # noqa: ANN401, of SQLAlchemy
    return f"casefold({compiler.process(element.clauses, **options)})"
