"""“Kyiv was bombed”, “Москву атаковали беспилотники”, “Kabul was rocked by a blast”: a capital that a deed strikes is its place.

Without a preposition of place a capital is read as its government (`geo.place_roles`), which stands for no place. Here
each deed that strikes is asked whether it is the town itself that it strikes:

    was bombed, attacked by drones     the subject of a passive
    Москву атаковал, Moskwę            an object by its case; before a verb in the plural any name that stands alone
    hat Beirut bombardiert             an object where verbs bracket their clause, behind the subject
    bombed on Sunday Beirut            or behind its verb, a day and a weapon between
    against Moscow, Bombardierung Kiews   behind a noun what it aims at, or what befalls (`befalling`)
    was rocked by, came under          the subject of a verb (`hit_by`, `undergoing`) with the deed behind it

A town named together with such a capital shares its part. `[places.struck]` of a language's pack lists the words, in the
syntax of `geo.event_words`:

    befalling = ["bombing"]            # nouns for what befalls the town that stands in their genitive
    hit_by = ["rock"]                  # verbs whose object a deed strikes
    undergoing = ["come =under"]       # what stands between a town and the deed that befalls it
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from geo.clauses import Structure
from geo.event_types import load as load_type
from geo.model import Actor, Span, Toponym, Trigger
from geo.names_beside_deeds import NameByDeed, are_together, has_subject, is_aimed_at, is_bare, is_passive
from geo.place_roles import ADDRESSED, is_capital
from geo.struck_by_nouns import is_befallen, is_hit_by_it, stands_before, undergoes
from geo.struck_by_verbs import is_done_to, is_object_behind, is_object_by_case, is_object_in_bracket

STRUCK = "what the deed strikes"
"""The reason of a capital that is the scene of a deed, though no preposition says so."""
STRIKES = "strikes another place"
"""The reason of a capital that does the deed, though it stands where a scene does."""
_STATES = ("country", "continent")
_NEAR = 30  # tokens between a deed and a name that may be a part of it
_BESIDE = 2  # tokens between the capital that strikes and the preposition of what it strikes


def with_the_struck(toponyms: Sequence[Toponym], trigger: Trigger, structure: Structure) -> Sequence[Toponym]:
    """The toponyms of a sentence, with the capitals that a deed strikes as scenes, and what is named together with them."""
    kind = load_type(trigger.event_type)
    if not toponyms or (not kind.strikes and not (kind.befalls and trigger.form == "noun")):
        return toponyms
    kept, asked = structure.tokens.kept, ("struck", trigger.span, trigger.event_type)
    if asked not in kept:  # kept with the sentence, as several ask
        kept[asked] = _with_the_struck(toponyms, trigger, structure)
    found: Sequence[Toponym] = kept[asked]
    return found


def _with_the_struck(toponyms: Sequence[Toponym], trigger: Trigger, structure: Structure) -> Sequence[Toponym]:
    at, index = trigger.tokens[0], structure.sentence.index
    here = [t for t in toponyms if t.mention.sentence == index]
    told = [t for t in here if abs(structure.tokens_of(t.mention.span)[0] - at) <= _NEAR]
    names = [NameByDeed(t, trigger, structure, told) for t in told]
    doers = {n.toponym.mention.span for n in names if _may_do_it(n.toponym) and _does_it(n)}
    hidden = [n for n in names if _may_be(n.toponym) and n.toponym.mention.span not in doers]
    struck = {n.toponym.mention.span for n in hidden if _is_struck(n)}
    others = [n for n in hidden if is_bare(n)]
    struck |= {n.toponym.mention.span for n in others if any(are_together(n, other) for other in _of(names, struck))}
    if not struck and not doers:
        return toponyms
    return [_as(t, struck, doers) for t in toponyms]


def without_the_doers(
    toponyms: Sequence[Toponym], trigger: Trigger, structure: Structure, triggers: Sequence[Trigger]
) -> Sequence[Toponym]:
    """The toponyms, without the capitals that do what the noun for another deed of the same kind tells.

    “Kyiv's attack on Belgorod killed three”, “l'attaque de Kiev contre Belgorod a fait trois morts”: both words are of one deed.
    """
    if not toponyms or not load_type(trigger.event_type).strikes:
        return toponyms
    at = trigger.tokens[0]
    nouns = (t for t in triggers if t.form == "noun" and t.event_type == trigger.event_type and t is not trigger)
    near = (noun for noun in nouns if abs(noun.tokens[0] - at) <= _NEAR)
    doers = frozenset(span for noun in near for span in _doers_of(noun, toponyms, structure))
    return [_as(t, frozenset(), doers) for t in toponyms] if doers else toponyms


def _doers_of(noun: Trigger, toponyms: Sequence[Toponym], structure: Structure) -> frozenset[Span]:
    """The capitals in the genitive of a noun for a deed that aims further; kept with the sentence, as each deed asks."""
    kept, asked = structure.tokens.kept, ("doers", noun.span, noun.event_type)
    if asked not in kept:
        here = [t for t in toponyms if t.mention.sentence == structure.sentence.index]
        told = [t for t in here if 0 <= structure.tokens_of(t.mention.span)[0] - noun.tokens[1] <= _NEAR]
        names = (NameByDeed(t, noun, structure, told) for t in told if _may_do_it(t))
        kept[asked] = frozenset(n.toponym.mention.span for n in names if _aims_further(n))
    found: frozenset[Span] = kept[asked]
    return found


def as_targets(actors: Sequence[Actor], toponyms: Sequence[Toponym]) -> tuple[Actor, ...]:
    """The people and states of a deed: who is called like a town that it strikes, is struck, and does nothing."""
    struck = {t.mention.span for t in toponyms if t.mention.why[-1:] == (STRUCK,)}
    return tuple(replace(a, role="target") if a.role == "actor" and a.span in struck else a for a in actors)


def _may_be(toponym: Toponym) -> bool:
    """Whether a toponym is a town that is read as a government, though nobody speaks to it."""
    mention, place = toponym.mention, toponym.place
    is_town = place is not None and place.kind not in _STATES
    return is_town and mention.role == "actor" and mention.why[-1:] != (ADDRESSED,)


def _may_do_it(toponym: Toponym) -> bool:
    """Whether a toponym is a capital that is read as the place, or taken for what is struck."""
    return toponym.place is not None and is_capital(toponym.place)


def _of(names: Sequence[NameByDeed], struck: AbstractSet[Span]) -> list[NameByDeed]:
    return [n for n in names if n.toponym.mention.span in struck]


def _as(toponym: Toponym, struck: AbstractSet[Span], doers: AbstractSet[Span]) -> Toponym:
    """The toponym with the part that it has in the deed."""
    mention = toponym.mention
    if mention.span in struck:
        return replace(toponym, mention=replace(mention, role="location", why=(*mention.why, STRUCK)))
    if mention.span in doers:
        return replace(toponym, mention=replace(mention, role="actor", why=(*mention.why, STRIKES)))
    return toponym


def _is_struck(n: NameByDeed) -> bool:
    if not load_type(n.trigger.event_type).strikes:  # “was rocked by explosions”
        return is_bare(n) and is_hit_by_it(n)
    if not is_bare(n):
        return is_aimed_at(n)
    rules: tuple[Callable[[NameByDeed], bool], ...] = (
        (is_done_to, is_object_by_case, is_object_in_bracket, is_object_behind, is_hit_by_it, undergoes)
        if n.trigger.form == "verb"
        else (is_befallen, stands_before, is_hit_by_it, undergoes)
    )
    return any(rule(n) for rule in rules)


def _does_it(n: NameByDeed) -> bool:
    """Whether a capital does the deed: “was shelled by Kyiv”, “обстрелян Киевом”, “l'attaque de Kiev contre Belgorod”."""
    if n.trigger.form == "noun":
        return _aims_further(n)
    if not n.clause.start <= n.tokens[0] < n.clause.end:
        return False
    return _is_agent(n) or _is_subject_behind(n)


def _is_agent(n: NameByDeed) -> bool:
    structure, (first, last), (at, end) = n.structure, n.tokens, n.trigger.tokens
    if not is_passive(n) or not (first >= end or structure.pack.section("verbs").get("bracket")):
        return False
    before = structure.tokens[first - 1].text.lower() if first else ""
    if f"={before}" in structure.pack.section("verbs")["agent"]:
        return n.frame.kind is None and at != first
    cases = structure.pack.section("verbs").get("cases", {})
    surface, lemma = n.toponym.mention.surface.lower(), n.toponym.mention.lemma.lower()
    by_case = surface != lemma and surface.endswith(tuple(cases.get("instrumental", ())))
    return by_case and last - first == 1 and n.frame.preposition is None and is_bare(n)


def _is_subject_behind(n: NameByDeed) -> bool:
    """Whether a name stands right behind a verb without a subject before it: “Am Montag griff Moskau Charkiw an”."""
    structure, first, (at, end) = n.structure, n.tokens[0], n.trigger.tokens
    if not structure.pack.section("verbs").get("bracket") or first != end or not is_bare(n):
        return False
    return not has_subject(n, n.clause.start, at)


def _aims_further(n: NameByDeed) -> bool:
    """Whether a name stands in the genitive of a noun that aims at another place behind it."""
    structure, (first, last), end = n.structure, n.tokens, n.trigger.tokens[1]
    genitive = structure.pack.section("actors").get("genitive_before", ())
    before = structure.tokens[first - 1].text.lower() if first else ""
    if not 0 <= first - end <= 1 or (first > end and f"={before}" not in genitive) or n.frame.kind is not None:
        return False
    others = (NameByDeed(t, n.trigger, structure, n.told) for t in n.told if t is not n.toponym)
    return any(last < other.frame.start and (is_aimed_at(other) or _is_abroad(other, n)) for other in others)


def _is_abroad(other: NameByDeed, n: NameByDeed) -> bool:
    """Whether a place behind a noun lies in another country than the capital in its genitive: “l'attacco di Kiev a Belgorod”."""
    one, two = other.toponym.place, n.toponym.place
    if one is None or two is None or other.frame.preposition_role != "location":
        return False
    known = one.country_code is not None and two.country_code is not None
    beside = other.frame.preposition_start - n.tokens[1] <= _BESIDE
    return beside and known and one.country_code != two.country_code
