"""“The roof fell in on Sunday. It happened in Ferrara”: where a deed was that only the next sentence says.

An article opens with what happened and says a sentence later where. “It happened in X” and “the epicentre was near X”
tell the place of the deeds of the sentence before, and so do those who “met in X” of what the same people agreed there.
The words stand in `[places.took_place]` of a language's pack, in the syntax of `geo.event_words`:

    verbs = ["happen"]          # what only deeds do
    deeds = ["incident"]        # what says no more than that it was a deed
    centres = ["epicentre"]     # what lies in the midst of one
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from geo.carried_places import kindred
from geo.clauses import Clause, Structure
from geo.event_merging import Happening, compatible, stands_for_a_speaker
from geo.event_places import carried
from geo.event_types import load as load_type
from geo.languages import load
from geo.model import Place, Span, Toponym
from geo.named import function_words
from geo.offices import ACTS
from geo.phrases import Match, PhraseBook, book_of
from geo.place_order import on_the_way
from geo.tellings import Telling
from geo.verbs import is_auxiliary

_NEXT = 1  # sentences, and ends of paragraphs, between a deed and the words that say where it was
_MEETINGS = 4  # happenings behind an agreement among which the meeting is sought
_OTHERS = ("relative", "condition", "infinitive", "subjunctive")  # clauses that tell of something else
_TO_COME = ("planned", "hypothetical")
_WIDE = frozenset({"country", "admin1", "admin2"})


def places_ahead(
    happenings: Sequence[Happening], structures: Sequence[Structure], toponyms: Sequence[Toponym], text: str
) -> dict[int, tuple[Toponym, ...]]:
    """The places that a later sentence gives to happenings whose own sentences name none, or only the country or region.

    Args:
        happenings: All of a document, in order.
        structures: Its sentences.
        toponyms: Its places.
        text: The text of the document.

    Returns:
        Index of a happening -> where it was, as the words say.
    """
    found: dict[int, tuple[Toponym, ...]] = {}
    for structure in structures:
        scene = _scene(structure, toponyms, text)
        if scene is None:
            continue
        clause, toponym = scene
        told = [t for h in happenings for t in h.tellings if t.structure is structure and t.clause is clause]
        kinds = {t.trigger.event_type for t in told if t.trigger.span < toponym.mention.span}
        for number, happening in enumerate(happenings):
            alike = all(kindred(happening.event_type, kind) for kind in kinds)
            is_new = number not in found and _is_just_before(happening, structure, clause)
            if is_new and alike and _may_be_there(happening, toponym):
                found[number] = (toponym,)
    for number, happening in enumerate(happenings):
        met = _where_they_met(happening, happenings[number + 1 : number + 1 + _MEETINGS], text)
        if met and number not in found:
            found[number] = met
    return found


def _scene(structure: Structure, toponyms: Sequence[Toponym], text: str) -> tuple[Clause, Toponym] | None:
    """The clause of a sentence that says where something took place, and the place."""
    for match in _book(structure.pack.code, "verbs", "centres").find(structure.tokens, 0, len(structure.tokens)):
        clause = structure.clauses[structure.clause_at(match.start)]
        if clause.quoted or clause.opener in _OTHERS or not _speaks_of_the_deed(structure, clause, match):
            continue
        place = _place_in(structure, clause, toponyms)
        if place is not None:
            words = Span(start=structure.tokens[match.start].span.start, end=structure.tokens[match.end - 1].span.end)
            return clause, carried(place, f"“{words.of(text)}” says where the deed before it was")
    return None


def _place_in(structure: Structure, clause: Clause, toponyms: Sequence[Toponym]) -> Toponym | None:
    """The first place of a clause, or the smallest of those that lie in it (“in Minas Gerais, in the town of Itabira”)."""
    here = [
        t
        for t in toponyms
        if t.mention.sentence == structure.sentence.index
        and t.mention.role == "location"
        and clause.start <= structure.tokens_of(t.mention.span)[0] < clause.end
        and not on_the_way(t, structure)
    ]
    if not here or here[0].place is None:
        return None
    first = here[0].place
    inside = [t for t in here if t.place is not None and compatible(t.place, first)]
    return min(inside, key=lambda t: t.place.radius_m if t.place else 0)


def _speaks_of_the_deed(structure: Structure, clause: Clause, match: Match[str]) -> bool:
    """Whether the subject is no more than “it” or “the incident”, and not a second one or a wedding.

    What stands behind the verb is not looked at, but for words that say that it is another one, or none.
    """
    code, tokens = structure.pack.code, structure.tokens
    apart = _cues(code, "separate").first(tokens, clause.start, clause.end)
    if apart is not None or _cues(code, "negation").first(tokens, clause.start, clause.end) is not None:
        return False
    indefinite = {entry.lstrip("=") for entry in structure.pack.section("cues").get("indefinite", ())}
    deeds = {i for m in _book(code, "deeds").find(tokens, clause.start, match.start) for i in range(m.start, m.end)}
    for index in range(clause.start, match.start):
        word = tokens[index].text.lower()
        if word in indefinite:
            return False
        small = word in function_words(code) or is_auxiliary(word, structure.pack)
        if tokens[index].is_word and index not in deeds and not small:
            return False
    return True


def _is_just_before(happening: Happening, structure: Structure, clause: Clause) -> bool:
    """Whether a deed is told in the sentence before, or in an earlier clause of the same one."""
    here = structure.sentence
    for telling in happening.tellings:
        there = telling.structure.sentence
        if here.index == there.index and telling.trigger.tokens[0] < clause.start:
            return True
        if 0 < here.index - there.index <= _NEXT and here.paragraph - there.paragraph <= _NEXT:
            return True
    return False


def _may_be_there(happening: Happening, toponym: Toponym) -> bool:
    """Whether a deed has no place, or one that is so wide that the other is in it.

    Of a trial “it happened in X” tells where the crime was.
    """
    if load_type(happening.event_type).speech or any(t.trigger.mode in ACTS for t in happening.tellings):
        return False
    own = [t.place for telling in happening.tellings for t in telling.places[:1] if t.place is not None]
    return all(_is_inside(toponym.place, place) for place in own)


def _is_inside(inner: Place | None, outer: Place) -> bool:
    return inner is not None and outer.kind in _WIDE and inner.radius_m < outer.radius_m and compatible(inner, outer)


def _where_they_met(happening: Happening, after: Sequence[Happening], text: str) -> tuple[Toponym, ...]:
    """Where those met who agreed, when their meeting is told behind it: “They saw each other in La Paz”."""
    kind = load_type(happening.event_type)
    if not kind.mutual or any(telling.places for telling in happening.tellings):
        return ()
    last = happening.tellings[-1]
    for other in after:
        for telling in other.tellings:
            if not load_type(other.event_type).mutual or not telling.places or _is_another_time(telling, last):
                continue
            if _is_told_next(telling, last) and _same_people(telling, happening):
                words = telling.trigger.span.of(text)
                return tuple(carried(t, f"the same people: “{words}”, told behind it") for t in telling.places[:1])
    return ()


def _is_another_time(telling: Telling, last: Telling) -> bool:
    """Whether a meeting was before, or is yet to come for those who have agreed: “signed. They meet again in X in May”."""
    return telling.status == "background" or (telling.status in _TO_COME and last.status not in _TO_COME)


def _is_told_next(telling: Telling, last: Telling) -> bool:
    here, there = telling.structure.sentence, last.structure.sentence
    return 0 < here.index - there.index <= _NEXT and here.paragraph == there.paragraph


def _same_people(telling: Telling, happening: Happening) -> bool:
    names = {actor.name for actor in happening.actors}
    return stands_for_a_speaker(telling) or any(actor.name in names for actor in telling.actors)


@cache
def _book(code: str, *keys: str) -> PhraseBook[str]:
    words = load(code).section("places").get("took_place", {})
    return book_of(tuple(entry for key in keys for entry in words.get(key, ())))


@cache
def _cues(code: str, key: str) -> PhraseBook[str]:
    return book_of(load(code).section("cues").get(key, ()))
