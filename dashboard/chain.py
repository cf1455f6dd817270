"""How an event was read, step by step: what the page and `dateline read --explain` both show.

A chain is steps of lines, a line is pieces of text. Words of articles, names and reasons stay apart from the words of
the page, so that each face can give them their language and keep them text. Pure functions over what a store holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from dashboard import how_many, messages, wording
from dashboard.messages import later, parts, tr, trn
from geo import event_types
from geo.errors import ConfigurationError
from geo.model import (
    Actor,
    DateInterval,
    Document,
    Event,
    Figure,
    Grounds,
    PassedOver,
    PassReason,
    Place,
    Sense,
    Toponym,
)


@dataclass(frozen=True, slots=True)
class Outside:
    """Text that comes from outside: `words` of an article, a `name`, or a `reason`, which is English."""

    kind: Literal["words", "name", "reason"]
    text: str


Piece = str | Outside


@dataclass(frozen=True, slots=True)
class Line:
    """A statement, and the list under it if there is one."""

    pieces: tuple[Piece, ...]
    under: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One question and its answer."""

    title: str
    lines: tuple[Line, ...]


_ENTRIES = {
    ("verb", True): later("The word list has {entry}, a verb that names such a deed by itself."),
    ("noun", True): later("The word list has {entry}, a noun that names such a deed by itself."),
    ("verb", False): later("The word list has {entry}, a verb of many meanings: it counts beside who, where or when."),
    ("noun", False): later("The word list has {entry}, a noun of many meanings: it counts beside where or when."),
}
_ENTRIES_IN_NEED = {
    "verb": later("The word list has {entry}, a verb."),
    "noun": later("The word list has {entry}, a noun."),
}
_NEEDS = {
    "words": later("It counts only beside certain words, and {words} is one."),
    "actor": later("It counts only beside those who do such deeds, and {words} names some."),
    "likely": later(
        "It counts only beside certain words; none of them is there, but all in all it is likely ({share})."
    ),
}
_SENSES = {
    "unless": later("not beside {words}"),
    "needs": later("only beside others, such as {words}"),
    "shorter": later("but the longer {words} is meant"),
    "unneeded": later("but it lacks a word beside it that the other has"),
    "weak": later("but the other is named by these words alone"),
    "mode": later("but words beside it tell how the other was done"),
    "order": later("and nothing tells the two apart: this may be wrong"),
}
_FORMS = {
    "verb": later("as a verb only, which it is not here"),
    "noun": later("as a noun only, which it is not here"),
}
_PLACE_TIES = {
    "clause": later("It is named in the clause of the deed."),
    "opening": later("It opens the sentence, so it is where this was said."),
    "sentence": later("The clause of the deed names none; the sentence does."),
    "antecedent": later("It is the nearest before the clause of the deed, which says more about what stands there."),
    "object": later("It is what the verb strikes."),
    "home": later("It is where the people of the deed are from; no other is named."),
    "filed": later("It is where the article was filed; no other is named."),
}
_DATE_TIES = {
    "clause": later("It is told in the clause of the deed."),
    "sentence": later("The clause of the deed tells no date; the sentence does."),
    "telling": later("It is when somebody told of the deed, which was that day or the one before."),
    "before": later("It is that of the clause before, which the clause of the deed explains."),
}
_PASSED = {
    "way": later("is where somebody goes to"),
    "speech": later("is spoken of, not where this was said"),
    "dateline": later("says where or when the article was filed"),
    "clause": later("stands in another clause"),
    "apart": later("stands in a clause of its own: a quotation, a condition, an aim or an explanation"),
    "nearer": later("stands further off than what was taken"),
    "days": later("names no days"),
    "deed": later("belongs to another deed"),
    "telling": later("is when somebody told of it"),
    "ahead": later("lies ahead, and the deed is told as done"),
}


def chain(event: Event, document: Document, *, scores: bool = False) -> tuple[Step, ...]:
    """The steps from the words to the event; for one without grounds, what is known of it.

    Args:
        event: The event.
        document: The article that it is of.
        scores: Whether the score of a place is told also where there is no other to compare it with.
    """
    steps = (
        Step(tr("Deed"), tuple(_deed(event, document))),
        Step(tr("Status"), tuple(_status(event))),
        Step(tr("Where"), tuple(_where(event, document, scores=scores))),
        Step(tr("When"), tuple(_when(event, document))),
        Step(tr("Who"), tuple(_actor(actor, document) for actor in event.actors)),
        Step(tr("How many"), tuple(_counted(figure, document) for figure in how_many.in_order(event))),
        Step(tr("Because of what"), _reasons(event.why[2:] if event.grounds else ())),
    )
    return tuple(step for step in steps if step.lines)


# --- the deed ---------------------------------------------------------------------------------------------------------


def _deed(event: Event, document: Document) -> Iterable[Line]:
    words = _words(event.trigger.of(document.text))
    yield _line(parts("{words} names it: {kind}.", words=words, kind=_kind(event)), _definition(event.event_type))
    grounds = event.grounds
    if grounds is None:
        yield Line(
            (tr("What was weighed is not kept with this event: read its article again to see it."),),
            _reasons(event.why),
        )
        return
    by_itself = grounds.strong and grounds.met == "none"
    entry = _ENTRIES[grounds.form, by_itself] if by_itself or not grounds.strong else _ENTRIES_IN_NEED[grounds.form]
    yield _line(parts(entry, entry=_words(grounds.entry)))
    if grounds.met != "none":
        yield _line(parts(_NEEDS[grounds.met], words=_words(grounds.met_words), share=_share(grounds.likelihood)))
    if grounds.mode_words and event.mode:
        mode = wording.mode(event.event_type, event.mode)
        yield _line(parts("{words} tells how: {mode}.", words=_words(grounds.mode_words), mode=mode))
    further = [_words(span.of(document.text)) for span in event.triggers if span != event.trigger]
    if further:
        yield Line((tr("Further words for it:"), " ", *_listed(further)))
    if grounds.senses:
        yield Line((tr("The same words can name other deeds:"),), tuple(map(_sense, grounds.senses)))


def _share(likelihood: float | None) -> str:
    """How likely a deed is, as the language of now writes it; empty where words leave no doubt."""
    return "" if likelihood is None else wording.percent(likelihood)


def _kind(event: Event) -> str:
    return str(wording.type_entry(event.event_type)["label"])


def _definition(event_type: str) -> tuple[Piece, ...]:
    """What the type takes in, which is written in English alone."""
    if messages.language() != messages.SOURCE:
        return ()
    try:
        return (" ", Outside("reason", event_types.load(event_type).definition))
    except ConfigurationError:  # of another installation
        return ()


def _sense(sense: Sense) -> Line:
    """Another type, and why it is not meant."""
    name = str(wording.type_entry(sense.event_type)["label"])
    message = _FORMS[sense.words] if sense.reason == "form" else _SENSES[sense.reason]
    return _line([f"{name}: "], parts(message, words=_words(sense.words)))


def _status(event: Event) -> Iterable[Line]:
    yield Line((f"{wording.status(event.status)}. {wording.status_meaning(event.status)}",))
    grounds = event.grounds
    if grounds is None:
        return
    if grounds.status_by == "date":
        yield Line((tr("Its date, beside that of the publication, says so."),))
    elif grounds.status_by == "telling":
        yield Line((tr("Another sentence that tells it says so."),), _reasons((grounds.status_why,)))
    else:
        yield from _reasons(event.why[1:2])


# --- place and date ---------------------------------------------------------------------------------------------------


def _where(event: Event, document: Document, *, scores: bool) -> Iterable[Line]:
    located, grounds = event.located, event.grounds
    if located is not None and located.place is not None:
        yield from _located(located, located.place, grounds, scores=scores)
    else:
        yield Line((tr("no place"),))
    others = [toponym for toponym in event.places if toponym is not located]
    if others:
        yield Line((tr("Also named"),), tuple(map(_also, others)))
    yield from _passed(grounds.places if grounds else (), document, tr("Named beside it, but not where it happened:"))


def _located(toponym: Toponym, place: Place, grounds: Grounds | None, *, scores: bool) -> Iterable[Line]:
    mention = toponym.mention
    yield _line([_words(mention.surface), f": {wording.place_role(mention.role)}."])
    if grounds is not None:
        rule = grounds.place_by
        yield Line((tr(_PLACE_TIES[rule] if rule else later("It is taken over from another sentence or deed.")),))
    told = _place(place, scored=scores or bool(place.alternatives))
    exact = f"{tr(', ')}{wording.precision(place.geo_precision)}{tr(', ')}"
    yield Line((*told, exact, *_key(place)), _reasons(place.why))
    if mention.why:
        yield Line((tr("That the words name a place:"),), _reasons(mention.why))
    if place.alternatives:
        yield Line((tr("Other places of that name:"),), tuple(map(_candidate, place.alternatives)))


def _key(place: Place) -> tuple[Piece, ...]:
    return (Outside("name", f"{place.gazetteer}:{place.gazetteer_id}"),)


def _place(place: Place, *, scored: bool = True) -> tuple[Piece, ...]:
    """What it is, its score, and how many live there."""
    score = [wording.percent(place.score)] if scored else []
    people = [trn("{n} inhabitant", "{n} inhabitants", place.population)] if place.population else []
    told = tr(", ").join((wording.place_kind(place.kind), *score, *people))
    return (*_named(place), f" – {told}")


def _named(place: Place) -> Iterator[Piece]:
    """The place and what it lies in, each name a piece of its own."""
    for number, name in enumerate(wording.place_names(place)):
        if number:
            yield tr(", ")
        yield Outside("name", name)


def _candidate(place: Place) -> Line:
    reasons = ("; ", Outside("reason", "; ".join(place.why))) if place.why else ()
    return Line((*_place(place), *reasons))


def _also(toponym: Toponym) -> Line:
    found = _place(toponym.place, scored=False) if toponym.place else (tr("not in the gazetteer"),)
    return Line((_words(toponym.mention.surface), ": ", *found))


def _when(event: Event, document: Document) -> Iterable[Line]:
    interval, grounds = event.interval, event.grounds
    if interval is None:
        yield Line((tr("no date"),))
    else:
        yield from _dated(interval, grounds, document)
    yield from _passed(grounds.dates if grounds else (), document, tr("Told beside it, but not when it happened:"))


def _dated(interval: DateInterval, grounds: Grounds | None, document: Document) -> Iterable[Line]:
    told = f"{wording.dates(interval)}{tr(', ')}{wording.known_to(interval)}. "
    yield Line((told, wording.basis(interval.basis)))
    words = parts("The words are {words}.", words=_words(interval.span.of(document.text))) if interval.span else []
    tie = [tr(_DATE_TIES[grounds.date_by])] if grounds and grounds.date_by else []
    if words or tie:
        yield Line((*words, *([" "] if words and tie else []), *tie))
    yield from _reasons(interval.why)


def _passed(found: Sequence[PassedOver], document: Document, title: str) -> Iterable[Line]:
    if found:
        named = (Line((_words(one.span.of(document.text)), ": ", _why_not(one.reason))) for one in found)
        yield Line((title,), tuple(named))


def _why_not(reason: PassReason) -> str:
    return tr(_PASSED[reason]) if reason in _PASSED else wording.place_role(reason)


def _actor(actor: Actor, document: Document) -> Line:
    written = actor.span.of(document.text)
    words = (" (", _words(written), ")") if written != actor.name else ()
    role = wording.role(actor.role)
    tie = " " if role.startswith(("–", "—")) else ": "  # some languages have the stroke in the word for the role
    return Line((Outside("name", actor.name), *words, f"{tie}{role}"))


def _counted(figure: Figure, document: Document) -> Line:
    """A figure, the words that tell it, and who says so."""
    source = (" – ", Outside("name", figure.source)) if figure.source else ()
    return Line((how_many.what(figure), *source, " (", _words(figure.span.of(document.text)), ")"))


# --- pieces -----------------------------------------------------------------------------------------------------------


def _words(text: str) -> Outside:
    return Outside("words", text)


def _reasons(reasons: Iterable[str]) -> tuple[Line, ...]:
    return tuple(Line((Outside("reason", reason),)) for reason in reasons if reason)


def _line(*pieces: Iterable[Piece]) -> Line:
    return Line(tuple(piece for some in pieces for piece in some if piece != ""))


def _listed(words: Sequence[Piece]) -> list[Piece]:
    return [piece for word in words for piece in (tr(", "), word)][1:]
