"""Places in a text, from Python: `locate(text)`, or `locate(text, spans)` for names that another recogniser found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo import clauses, languages, placing, sentences
from geo.clauses import Structure
from geo.dates import find_dates
from geo.detection import identify
from geo.gazetteer import build
from geo.gazetteer.index import Gazetteer
from geo.model import Document, PlaceMention, Rejected, Span, Toponym
from geo.toponyms import find_toponyms, given_toponyms


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """What the stage of the chain finds in a document."""

    toponyms: tuple[Toponym, ...]
    """Given or found, in the order of the text."""
    seats: tuple[Toponym, ...] = ()
    """Where bodies sit that are called after a place (“Kharkiv police”): no toponyms, but where such a body acts."""
    unsure: tuple[Toponym, ...] = ()
    """Names that are common words too: no toponyms, but where a deed was done whose sentence names nothing else."""
    rejected: tuple[Rejected, ...] = ()
    """Names of the gazetteer that are no places here."""


def locate(
    text: str,
    spans: Sequence[tuple[int, int]] | None = None,
    *,
    language: str | None = None,
    gazetteer: Gazetteer | None = None,
) -> tuple[Toponym, ...]:
    """The place names of a text, in its order, each with its place (WGS 84) or with None where nothing fits.

    Args:
        text: Plain text.
        spans: Names to be placed, as half-open ranges [start, end) of code points; exactly these are, repeated and
            nested ones too, in the order of the text. Without, the names are found first.
        language: ISO 639 code; told from the text where it is not given.
        gazetteer: An open one, for many calls; the one in the cache folder is opened, or built first, where not given.

    Raises:
        ValueError: a span is empty or reaches outside the text, or the text holds lone surrogates.
        GazetteerError: the gazetteer cannot be built or opened.
    """
    if any(0xD800 <= ord(char) < 0xE000 for char in text):
        raise ValueError("The text holds half of a character (a lone surrogate): decode it anew.")
    given = None if spans is None else tuple(_span(start, end, text) for start, end in spans)
    document = Document(id="", text=text, language=identify(text, language), spans=given)
    if gazetteer is not None:
        return _located(document, gazetteer)
    opened = Gazetteer.open(build.ensure())
    try:
        return _located(document, opened)
    finally:
        opened.close()


def _span(start: int, end: int, text: str) -> Span:
    if not 0 <= start < end <= len(text):
        raise ValueError(f"The span [{start}, {end}) is empty or outside the text of {len(text)} characters.")
    return Span(start=start, end=end)


def _located(document: Document, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    structures = clauses.structures(sentences.split(document), languages.load(document.language))
    dates = [] if document.spans is not None else find_dates(document, structures)
    return places_in(document, structures, [date.span for date in dates], gazetteer).toponyms


def places_in(
    document: Document, structures: Sequence[Structure], taken: Sequence[Span], gazetteer: Gazetteer
) -> Places:
    """The stage of the chain; `taken` are spans that are known to be something else, such as dates."""
    if document.spans is not None:
        mentions = given_toponyms(document, structures, gazetteer)
        return Places(toponyms=placing.resolve(mentions, document, gazetteer, structures))
    mentions, seats, unsure, no_places = find_toponyms(document, structures, taken, gazetteer)
    together = sorted((*mentions, *seats), key=lambda mention: mention.span)
    placed = placing.resolve(together, document, gazetteer, structures)
    aside = {seat.span for seat in seats}
    return Places(
        toponyms=tuple(toponym for toponym in placed if toponym.mention.span not in aside),
        seats=tuple(toponym for toponym in placed if toponym.mention.span in aside),
        unsure=_resolved_apart(unsure, mentions, document, gazetteer, structures) if unsure else (),
        rejected=no_places,
    )


def _resolved_apart(
    unsure: Sequence[PlaceMention],
    sure: Sequence[PlaceMention],
    document: Document,
    gazetteer: Gazetteer,
    structures: Sequence[Structure],
) -> tuple[Toponym, ...]:
    """The unsure names with their places, judged beside the sure ones, which they have no say in."""
    spans = {mention.span for mention in unsure}
    together = sorted((*sure, *unsure), key=lambda mention: mention.span)
    placed = placing.resolve(together, document, gazetteer, structures)
    return tuple(toponym for toponym in placed if toponym.mention.span in spans)
