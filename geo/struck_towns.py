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
from dataclasses import dataclass, replace
from functools import cache

from geo.asides import verb_groups
from geo.clauses import Clause, Structure
from geo.event_types import load as load_type
from geo.figure_words import qualifies_a_number
from geo.insertions import between
from geo.languages import listed, load
from geo.lemmas import is_common
from geo.model import Actor, Span, Token, Toponym, Trigger
from geo.named import coordinators
from geo.nationalities import phrase_of
from geo.participles import participle_forms
from geo.phrases import Match, PhraseBook
from geo.place_roles import ADDRESSED, belongs_to_a_noun, is_capital
from geo.place_words import Frame, frame_of, has_noun_capitals, owner_signs, stands_alone
from geo.verbs import ends_like_an_adverb, is_auxiliary, is_past_form, reading

STRUCK = "what the deed strikes"
"""The reason of a capital that is the scene of a deed, though no preposition says so."""
STRIKES = "strikes another place"
"""The reason of a capital that does the deed, though it stands where a scene does."""
_STATES = ("country", "continent")
_NEAR = 30  # tokens between a deed and a name that may be a part of it
_SUBJECT = 8  # tokens between a subject and its verb: an adverb, a day and a weapon
_AIM = 6  # tokens between a deed and what it aims at: “attaque de drones lundi contre”
_ADVERBS = 3  # words between “was hit” and “by”
_ATTRIBUTES = 4  # words before the noun of a deed: “a massive overnight”
_WEAPON = 3  # words of a phrase between a verb and its object: “из миномётов”, “with drones”
_INSERTIONS = 2  # a day and a place
_MODIFIERS = 2  # words from “capital” to the comma before its name: “la capitale ukrainienne, Kiev”


@dataclass(frozen=True, slots=True)
class _Name:
    """A toponym in its sentence, with the deed that it is asked of."""

    toponym: Toponym
    trigger: Trigger
    structure: Structure
    told: Sequence[Toponym]
    """All toponyms of the sentence."""

    @property
    def tokens(self) -> tuple[int, int]:
        return self.structure.tokens_of(self.toponym.mention.span)

    @property
    def frame(self) -> Frame:
        return frame_of(self.structure, *self.tokens)

    @property
    def begins(self) -> int:
        """Where its phrase begins, with “the Ukrainian capital” before it."""
        at, tokens = self.tokens[0], self.structure.tokens
        end = at - (at > 0 and tokens[at - 1].text == ",")
        for start in range(end - 1, max(-1, end - 1 - _MODIFIERS), -1):
            if tokens[start].lemma in listed(self.structure.pack.code, "places", "capital"):
                opens = phrase_of(self.structure, start, start + 1, self.told)[0]
                return self._owner_before(opens)
        return self.frame.start

    def _owner_before(self, at: int) -> int:
        """Where a country begins whose capital is told, as in “Ukraine's capital”."""
        if not at or self.structure.tokens[at - 1].text not in owner_signs(self.structure.pack.code):
            return at
        owners = (self.structure.tokens_of(t.mention.span) for t in self.told)
        return next((first for first, last in owners if last == at - 1), at)

    @property
    def clause(self) -> Clause:
        """The clause of the deed."""
        return self.structure.clauses[self.structure.clause_at(self.trigger.tokens[0])]


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
    names = [_Name(t, trigger, structure, told) for t in told]
    doers = {n.toponym.mention.span for n in names if _may_do_it(n.toponym) and _does_it(n)}
    hidden = [n for n in names if _may_be(n.toponym) and n.toponym.mention.span not in doers]
    struck = {n.toponym.mention.span for n in hidden if _is_struck(n)}
    others = [n for n in hidden if _is_bare(n)]
    struck |= {n.toponym.mention.span for n in others if any(_are_together(n, other) for other in _of(names, struck))}
    if not struck and not doers:
        return toponyms
    return [_as(t, struck, doers) for t in toponyms]


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


def _of(names: Sequence[_Name], struck: AbstractSet[Span]) -> list[_Name]:
    return [n for n in names if n.toponym.mention.span in struck]


def _as(toponym: Toponym, struck: AbstractSet[Span], doers: AbstractSet[Span]) -> Toponym:
    """The toponym with the part that it has in the deed."""
    mention = toponym.mention
    if mention.span in struck:
        return replace(toponym, mention=replace(mention, role="location", why=(*mention.why, STRUCK)))
    if mention.span in doers:
        return replace(toponym, mention=replace(mention, role="actor", why=(*mention.why, STRIKES)))
    return toponym


def _are_together(one: _Name, other: _Name) -> bool:
    """Whether two names are joined by “and” or a comma."""
    (first, last), (start, end) = sorted((one.tokens, other.tokens))
    words = one.structure.tokens[last:start]
    if [w.text for w in words] == [","] and not _are_in_one_case(one, other):
        return False
    return first < start < end and 0 < len(words) <= 2 and all(w.text.lower() in _joins(one.structure) for w in words)


def _are_in_one_case(one: _Name, other: _Name) -> bool:
    """Whether commas may enumerate two names; not so in “По данным Киева, Одессу обстреляли”."""
    if _is_inflected(one.toponym) != _is_inflected(other.toponym):
        return False
    cases = one.structure.pack.section("verbs").get("cases")
    return not cases or _is_accusative(one.toponym, one.structure) == _is_accusative(other.toponym, one.structure)


def _joins(structure: Structure) -> frozenset[str]:
    return coordinators(structure.pack.code) | {","}


def _is_struck(n: _Name) -> bool:
    if not load_type(n.trigger.event_type).strikes:  # “was rocked by explosions”
        return _is_bare(n) and _is_hit_by_it(n)
    if not _is_bare(n):
        return _is_aimed_at(n)
    rules: tuple[Callable[[_Name], bool], ...] = (
        (_is_done_to, _is_object_by_case, _is_object_in_bracket, _is_object_behind, _is_hit_by_it, _undergoes)
        if n.trigger.form == "verb"
        else (_is_befallen, _stands_before, _is_hit_by_it, _undergoes)
    )
    return any(rule(n) for rule in rules)


def _is_bare(n: _Name) -> bool:
    """Whether no preposition governs a name, no “’s” stands behind it, and it is no attribute of a noun behind it."""
    tokens, pack, (_, last) = n.structure.tokens, n.structure.pack, n.tokens
    before = tokens[n.frame.start - 1].text.lower() if n.frame.start > 0 else ""
    small = listed(pack.code, "cues", "prepositions") | listed(pack.code, "verbs", "agent", "aim")
    if n.frame.preposition is not None or before in small or f"={before}" in pack.section("cues").get("report", ()):
        return False
    behind = tokens[last].text if last < len(tokens) else ""
    inserted = before == behind == "," and not any(
        _are_together(n, _Name(t, n.trigger, n.structure, ())) for t in n.told
    )
    if behind in owner_signs(pack.code):
        return False
    if inserted and n.begins == n.frame.start:  # “hat, so Kiew, Odessa angegriffen”
        return False
    is_attribute = behind[:1].isupper() and belongs_to_a_noun(tokens[last - 1], pack.code)
    return not (has_noun_capitals(n.structure) and is_attribute)


# --- verbs ------------------------------------------------------------------------------------------------------------


def _is_done_to(n: _Name) -> bool:
    """Whether a name is the subject of the deed's passive: “Kyiv was bombed”, “Kyiv, which was bombed”, “Kijów ostrzelano”."""
    structure, (_, last), at = n.structure, n.tokens, n.trigger.tokens[0]
    if not _is_passive(n):
        return False
    start = reading(structure.tokens, at, n.clause.start, structure.pack).start
    if start == at and n.tokens[1] <= at and not _has_a_helper(n):  # “Kiev bombardata, sei morti”
        return _opens_a_headline(n)
    if n.clause.start <= n.tokens[0]:
        return _is_subject_of(n, start)
    near = 0 <= n.clause.start - last <= 1 and start - n.clause.start <= _WEAPON
    return n.clause.opener == "relative" and near


def _is_passive(n: _Name) -> bool:
    """Whether the verb of the deed is a passive, or may be one for want of an auxiliary, as in headlines."""
    structure, (at, end) = n.structure, n.trigger.tokens
    verb = reading(structure.tokens, at, n.clause.start, structure.pack)
    if verb.passive or _ends_a_passive(n):
        return True
    if verb.start != at or verb.tense not in ("participle", "past"):
        return False
    agents = structure.pack.section("verbs")["agent"]
    by = any(f"={word.text.lower()}" in agents for word in structure.tokens[at + 1 : end + 1])
    bracketed = structure.pack.section("verbs").get("bracket") and _ends_clause(n)
    return verb.tense == "participle" or by or bool(bracketed)


def _ends_clause(n: _Name) -> bool:
    end = n.trigger.tokens[1]
    return end >= n.clause.end or not n.structure.tokens[end].is_word


def _opens_a_headline(n: _Name) -> bool:
    """Whether a name stands right before its participle; in a bracket a day and a weapon may stand between."""
    structure, (first, last), at = n.structure, n.tokens, n.trigger.tokens[0]
    if not structure.pack.section("verbs").get("bracket"):
        return all(not word.is_word for word in structure.tokens[last:at])
    if any(word.is_word for word in structure.tokens[n.clause.start : first]) or not _is_subject_of(n, at):
        return False
    helpers = listed(structure.pack.code, "verbs", "perfect")
    return helpers.isdisjoint(structure.tokens.written[n.clause.start : n.clause.end])


def _has_a_helper(n: _Name) -> bool:
    """Whether the form of a verb alone is a passive, or auxiliaries of a bracket make it one."""
    structure, at = n.structure, n.trigger.tokens[0]
    return reading(structure.tokens, at, n.clause.start, structure.pack).passive or _ends_a_passive(n)


def _ends_a_passive(n: _Name) -> bool:
    """Whether a form that is a past as well ends a clause with the auxiliary of a passive: “Kiew und Odessa wurden beschossen”."""
    structure, at = n.structure, n.trigger.tokens[0]
    verbs, lowest = structure.pack.section("verbs"), max(n.clause.start, n.tokens[0])
    is_participle = structure.tokens[at].text in verbs.get("irregular", {}).values()
    helpers = {word.text for word in structure.tokens[lowest:at]}
    passive = listed(structure.pack.code, "verbs", "passive")
    return bool(verbs.get("bracket")) and _ends_clause(n) and is_participle and not helpers.isdisjoint(passive)


def _is_subject_of(n: _Name, verb: int) -> bool:
    """Whether a name leads to a verb: no other verb, no comma that is left open and no other name stands between."""
    structure, (_, last) = n.structure, n.tokens
    if not 0 <= verb - last <= _SUBJECT or any(_is_full(*group, n) for group in verb_groups(last, verb, structure)):
        return False
    words = structure.tokens[last:verb]
    if sum(word.text == "," for word in words) % 2 and not _enumerates(n, verb):
        return False
    others = (structure.tokens_of(t.mention.span) for t in n.told if t is not n.toponym)
    if any(last <= first < verb for first, _ in others) and not _enumerates(n, verb):
        return False
    # “Kyiv troops were attacked”
    attributes = structure.pack.section("verbs").get("ambiguous_base")
    return not attributes or last == verb or stands_alone(structure, last) or not _is_noun(n, last)


def _is_noun(n: _Name, at: int) -> bool:
    """Whether what stands behind a name is a noun that it may belong to: no adverb, and none of the verb's own words."""
    token, pack, written = n.structure.tokens[at], n.structure.pack, n.structure.tokens.written[at]
    is_small = written in listed(pack.code, "verbs", "between") or is_auxiliary(written, pack)
    return token.is_word and not (is_small or ends_like_an_adverb(written, pack))


def _is_full(first: int, last: int, n: _Name) -> bool:
    """Whether a group of verbs holds more than auxiliaries, such as that of the deed's verb, and words that are nouns here."""
    words = n.structure.tokens[first : last + 1]
    return any(word.text.islower() and not is_auxiliary(word.text, n.structure.pack) for word in words)


def _enumerates(n: _Name, verb: int) -> bool:
    """Whether further names stand behind a name, joined with it: “Kyiv, Odesa and Kharkiv were shelled”."""
    at, structure = n.tokens[1], n.structure
    for toponym in n.told:
        first, last = structure.tokens_of(toponym.mention.span)
        words = structure.tokens[at:first]
        if at < first < verb and len(words) <= 2 and all(w.text.lower() in _joins(structure) for w in words):
            at = last
    return at > n.tokens[1] and not any(word.text == "," for word in structure.tokens[at:verb])


def _is_object_by_case(n: _Name) -> bool:
    """Whether the case says that a name is the object, or the plural of the verb that it is no subject: “Киев обстреляли”."""
    structure, (first, last) = n.structure, n.tokens
    cases = structure.pack.section("verbs").get("cases")
    if not cases or n.structure.clause_at(first) != n.structure.clause_at(n.trigger.tokens[0]):
        return False
    if _is_inflected(n.toponym) and not _is_accusative(n.toponym, structure):  # “По данным Киева, Одессу обстреляли”
        return False
    if any(_is_accusative(t, n.structure) for t in _together(n)):
        return True
    joined = {structure.tokens[i].text.lower() for i in (first - 1, last) if 0 <= i < len(structure.tokens)}
    verb = structure.tokens[n.trigger.tokens[0]].text.lower()
    is_plural = verb.endswith(tuple(cases.get("plural_verbs", ()))) and not _is_inflected(n.toponym)
    return is_plural and joined.isdisjoint(_joins(structure)) and _is_subject_of(n, n.trigger.tokens[0])


def _together(n: _Name) -> list[Toponym]:
    names = (_Name(t, n.trigger, n.structure, n.told) for t in n.told)
    return [n.toponym, *(other.toponym for other in names if _are_together(n, other))]


def _is_inflected(toponym: Toponym) -> bool:
    return toponym.mention.surface.lower() != toponym.mention.lemma.lower()


def _is_accusative(toponym: Toponym, structure: Structure) -> bool:
    pairs = structure.pack.section("verbs")["cases"].get("accusative", ())
    surface, lemma = toponym.mention.surface.lower(), toponym.mention.lemma.lower()
    return any(lemma.endswith(one) and surface == lemma[: -len(one)] + other for one, other in pairs)


def _is_object_in_bracket(n: _Name) -> bool:
    """Whether a name stands behind the subject inside of a bracket: “Israel hat am Dienstag Beirut bombardiert”."""
    structure, at = n.structure, n.trigger.tokens[0]
    if not structure.pack.section("verbs").get("bracket") or not n.clause.start <= n.tokens[0] < n.clause.end:
        return False
    verb = reading(structure.tokens, at, n.clause.start, structure.pack)
    return not verb.passive and _has_subject(n, n.clause.start, n.tokens[0])


def _has_subject(n: _Name, start: int, end: int) -> bool:
    """Whether tokens hold a noun or a name that no preposition governs, or a pronoun, where nouns have capitals."""
    tokens, code = n.structure.tokens, n.structure.pack.code
    small, pronouns = listed(code, "cues", "prepositions"), listed(code, "cues", "pronouns")
    governed, at, over = False, start, between(code)
    while at < end:
        behind = over(tokens, at, end)
        if behind > at:
            at, governed = behind, False
            continue
        word = tokens[at].text
        if word.lower() in small:
            governed = not _counts(tokens, at, code)
        elif word.lower() in pronouns:
            return True
        elif word[:1].isupper() and not is_common(word.lower(), code):
            if not governed:
                return True
            governed = at + 1 < end and tokens[at + 1].is_capitalised
        elif is_auxiliary(word.lower(), n.structure.pack):
            governed = False
        at += 1
    return False


def _counts(tokens: Sequence[Token], at: int, code: str) -> bool:
    """Whether a preposition only says that a number is about so great: “Über 40 Drohnen griffen Kiew an”."""
    return qualifies_a_number(tokens[at], code) and any(token.text[:1].isdigit() for token in tokens[at + 1 : at + 3])


def _is_object_behind(n: _Name) -> bool:
    """Whether no more than a day and a weapon stand between an active verb and a name: “атакували у вівторок дронами Київ”."""
    structure, (first, _), (at, end) = n.structure, n.tokens, n.trigger.tokens
    verb = reading(structure.tokens, at, n.clause.start, structure.pack)
    if verb.passive or not end <= first < n.clause.end or structure.pack.section("verbs").get("bracket"):
        return False
    if structure.pack.section("verbs").get("ambiguous_base") and not stands_alone(structure, n.tokens[1]):
        return False
    begins, over, last = end, between(structure.pack.code), max(end, n.begins)
    for _ in range(_INSERTIONS):
        begins = over(structure.tokens, begins, last) if begins < last else begins
    words = structure.tokens[begins:last]
    subject = structure.tokens[n.clause.start : verb.start]
    return len(words) <= _WEAPON and _is_aside(n, begins) and any(word.is_word for word in subject)


def _is_aside(n: _Name, begins: int) -> bool:
    """Whether what stands before an object is an article, a preposition with its noun, or a noun for a weapon by its case."""
    structure, first = n.structure, max(begins, n.begins)
    articles = listed(structure.pack.code, "cues", "definite")
    words = [w.text.lower() for w in structure.tokens[begins:first] if w.text.lower() not in articles]
    if not words:
        return True
    by_case = bool(structure.pack.section("verbs").get("cases"))
    opens = words[0] in listed(structure.pack.code, "cues", "prepositions")
    plain = all(w.isalpha() for w in words) and not any(w.is_capitalised for w in structure.tokens[begins:first])
    weapon = by_case and words[-1].endswith(tuple(structure.pack.section("verbs")["cases"].get("instrumental", ())))
    return plain and ((opens and len(words) > 1) or weapon)


# --- nouns ------------------------------------------------------------------------------------------------------------


def _is_aimed_at(n: _Name) -> bool:
    """Whether a noun for a deed, or what is launched, aims at a name: “attaque contre Moscou”, “rachete asupra Kievului”."""
    structure, (first, _), end = n.structure, n.tokens, n.trigger.tokens[1]
    aims = structure.pack.section("verbs")["aim"]
    before = structure.tokens[n.frame.start - 1].text.lower() if n.frame.start else ""
    between_them = structure.tokens[end : n.frame.start]
    return (
        f"={before}" in aims
        and n.frame.kind is None
        and end <= first < n.clause.end
        and len(between_them) <= _AIM
        and all(word.text != "," for word in between_them)
    )


def _is_befallen(n: _Name) -> bool:
    """Whether a name stands in the genitive right behind a noun for what befalls it: “Bombardierung Kiews”, “обстрел Киева”."""
    structure, (first, last) = n.structure, n.tokens
    if first != n.trigger.tokens[1] or not _is_of_those(n, "befalling"):
        return False
    return not has_noun_capitals(structure) or belongs_to_a_noun(structure.tokens[last - 1], structure.pack.code)


def _stands_before(n: _Name) -> bool:
    """Whether a name stands before such a noun, that aims at nothing: “the Kyiv bombing killed five”."""
    structure, (_, last), at = n.structure, n.tokens, n.trigger.tokens[0]
    if not structure.pack.section("verbs").get("ambiguous_base") or last != at or not _is_of_those(n, "befalling"):
        return False
    return not _goes_on(n) and not _aims(n)


def _goes_on(n: _Name) -> bool:
    """Whether the noun for a deed only says more of the next one: “Moscow attack dogs”."""
    structure, end = n.structure, n.trigger.tokens[1]
    if stands_alone(structure, end) or is_auxiliary(structure.tokens[end].text.lower(), structure.pack):
        return False
    return not is_past_form(structure.tokens[end], structure.pack)


def _aims(n: _Name) -> bool:
    """Whether a noun for a deed has what it aims at behind it, and no day: “the Kyiv attack on Belgorod”."""
    structure, end = n.structure, n.trigger.tokens[1]
    behind = structure.tokens[end].text.lower() if end < len(structure.tokens) else ""
    over = between(structure.pack.code)
    return (
        f"={behind}" in structure.pack.section("verbs")["aim"]
        and over(structure.tokens, end, len(structure.tokens)) == end
    )


def _is_of_those(n: _Name, key: str) -> bool:
    found = _book(n.structure.pack.code, key).find(n.structure.tokens, *n.trigger.tokens)
    return any(match.start == n.trigger.tokens[0] or match.end == n.trigger.tokens[1] for match in found)


def _is_hit_by_it(n: _Name) -> bool:
    """Whether a deed that stands behind a verb strikes its subject or object: “was rocked by a blast”, “Бухарест сотряс взрыв”."""
    structure, at = n.structure, n.trigger.tokens[0]
    for match in _verbs_to(n, "hit_by"):
        verb = reading(structure.tokens, match.start, n.clause.start, structure.pack)
        if verb.passive and _is_subject_of(n, verb.start):
            return True
        free = structure.pack.section("verbs").get("cases") or structure.pack.section("verbs").get("bracket")
        active = free and not verb.passive
        if active and at >= match.end and n.tokens[0] < verb.start and _is_subject_of(n, verb.start):
            return True
    return _is_object_of_hitting(n)


def _is_object_of_hitting(n: _Name) -> bool:
    """Whether a name is the object of a verb whose subject is the deed: “Ein Erdbeben hat am Montag Bukarest erschüttert”."""
    structure, (first, last), (at, end) = n.structure, n.tokens, n.trigger.tokens
    if n.trigger.form == "verb" or not end <= first < n.clause.end:
        return False
    small = listed(structure.pack.code, "cues", "prepositions")
    if any(w.text.lower() in small for w in structure.tokens[n.clause.start : at]):
        return False
    book, over = _book(structure.pack.code, "hit_by"), between(structure.pack.code)
    if structure.pack.section("verbs").get("bracket"):
        return bool(book.all_at(structure.tokens, last, n.clause.end))
    found = book.find(structure.tokens, end, n.begins)
    return any(match.end == n.begins or over(structure.tokens, match.end, n.begins) == n.begins for match in found)


def _undergoes(n: _Name) -> bool:
    """Whether a name is the subject of a phrase for what befalls it, with the deed behind: “Kyiv came under attack”."""
    return any(_is_subject_of(n, _start(match, n)) for match in _verbs_to(n, "undergoing"))


def _start(match: Match[str], n: _Name) -> int:
    return min(match.start, reading(n.structure.tokens, match.start, n.clause.start, n.structure.pack).start)


def _verbs_to(n: _Name, key: str) -> list[Match[str]]:
    """The words of a list behind a name that lead to the deed; inside of a bracket they may follow it."""
    structure, (at, end) = n.structure, n.trigger.tokens
    bracket = bool(structure.pack.section("verbs").get("bracket"))
    stop = min(n.clause.end, max(end, n.tokens[1]) + (_NEAR + _SUBJECT if bracket else 0))
    found = _book(structure.pack.code, key).find(structure.tokens, n.tokens[1], stop)
    near = [m for m in found if (m.end <= end and _leads_to_it(m.end, n)) or (bracket and m.start >= end)]
    return [] if near and _is_said_elsewhere(n) else [m for m in near if n.tokens[1] <= at]


def _leads_to_it(begins: int, n: _Name) -> bool:
    """Whether no more than a day, “by” or “of” and what belongs to the words for a deed stands before them."""
    structure, at = n.structure, n.trigger.tokens[0]
    over, pack = between(structure.pack.code), structure.pack
    begins = over(structure.tokens, begins, at) if begins < at else begins
    words = [word.text.lower() for word in structure.tokens[begins:at]]
    links = {*pack.section("verbs")["agent"], *pack.section("actors").get("genitive_before", ())}
    by = [index for index, word in enumerate(words) if f"={word}" in links]
    if by and by[0] <= _ADVERBS:
        words = words[by[0] + 1 :]
    genitive = {word.lstrip("=") for word in pack.section("actors").get("genitive_before", ())}
    small = listed(pack.code, "cues", "prepositions") - genitive  # “par des tirs”
    return len(words) <= _ATTRIBUTES and all(word not in small and word != "," for word in words)


def _is_said_elsewhere(n: _Name) -> bool:
    """Whether the clause says where the deed was: “Berlin was shaken by the attack in Nice”."""
    for toponym in n.told:
        first, last = n.structure.tokens_of(toponym.mention.span)
        inside = n.clause.start <= first < n.clause.end and toponym is not n.toponym
        is_town = toponym.place is not None and toponym.place.kind not in _STATES
        if inside and is_town and frame_of(n.structure, first, last).preposition_role == "location":
            return True
    return False


# --- who does it ------------------------------------------------------------------------------------------------------


def _does_it(n: _Name) -> bool:
    """Whether a capital does the deed: “was shelled by Kyiv”, “обстрелян Киевом”, “l'attaque de Kiev contre Belgorod”."""
    if n.trigger.form == "noun":
        return _aims_further(n)
    if not n.clause.start <= n.tokens[0] < n.clause.end:
        return False
    return _is_agent(n) or _is_subject_behind(n)


def _is_agent(n: _Name) -> bool:
    structure, (first, last), (at, end) = n.structure, n.tokens, n.trigger.tokens
    if not _is_passive(n) or not (first >= end or structure.pack.section("verbs").get("bracket")):
        return False
    before = structure.tokens[first - 1].text.lower() if first else ""
    if f"={before}" in structure.pack.section("verbs")["agent"]:
        return n.frame.kind is None and at != first
    cases = structure.pack.section("verbs").get("cases", {})
    surface, lemma = n.toponym.mention.surface.lower(), n.toponym.mention.lemma.lower()
    by_case = surface != lemma and surface.endswith(tuple(cases.get("instrumental", ())))
    return by_case and last - first == 1 and n.frame.preposition is None and _is_bare(n)


def _is_subject_behind(n: _Name) -> bool:
    """Whether a name stands right behind a verb without a subject before it: “Am Montag griff Moskau Charkiw an”."""
    structure, first, (at, end) = n.structure, n.tokens[0], n.trigger.tokens
    if not structure.pack.section("verbs").get("bracket") or first != end or not _is_bare(n):
        return False
    return not _has_subject(n, n.clause.start, at)


def _aims_further(n: _Name) -> bool:
    """Whether a name stands in the genitive of a noun that aims at another place behind it."""
    structure, (first, last), end = n.structure, n.tokens, n.trigger.tokens[1]
    genitive = structure.pack.section("actors").get("genitive_before", ())
    before = structure.tokens[first - 1].text.lower() if first else ""
    if not 0 <= first - end <= 1 or (first > end and f"={before}" not in genitive) or n.frame.kind is not None:
        return False
    others = (_Name(t, n.trigger, structure, n.told) for t in n.told if t is not n.toponym)
    return any(last < other.frame.start and _is_aimed_at(other) for other in others)


@cache
def _book(code: str, key: str) -> PhraseBook[str]:
    entries = tuple(load(code).section("places").get("struck", {}).get(key, ()))
    return PhraseBook(((entry, entry) for entry in entries), participle_forms(code, entries), between(code))
