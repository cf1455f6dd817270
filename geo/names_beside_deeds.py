"""A toponym and a deed of one sentence: what the grammar says of the two.

Shared by what asks whether a town is struck by a verb (`geo.struck_by_verbs`), by a noun (`geo.struck_by_nouns`), or
does the deed itself (`geo.struck_towns`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geo.asides import verb_groups
from geo.clauses import Clause, Structure
from geo.figure_words import qualifies_a_number
from geo.insertions import between
from geo.languages import listed
from geo.lemmas import is_common
from geo.model import Token, Toponym, Trigger
from geo.named import coordinators
from geo.nationalities import phrase_of
from geo.place_roles import belongs_to_a_noun
from geo.place_words import Frame, frame_of, has_noun_capitals, owner_signs, stands_alone
from geo.verbs import ends_like_an_adverb, is_auxiliary, reading

_SUBJECT = 8  # tokens between a subject and its verb: an adverb, a day and a weapon
_AIM = 6  # tokens between a deed and what it aims at: “attaque de drones lundi contre”
_MODIFIERS = 2  # words from “capital” to the comma before its name: “la capitale ukrainienne, Kiev”


@dataclass(frozen=True, slots=True)
class NameByDeed:
    """A toponym in its sentence, with the deed that it is asked of."""

    toponym: Toponym
    trigger: Trigger
    structure: Structure
    told: Sequence[Toponym]
    """All toponyms of the sentence."""

    @property
    def tokens(self) -> tuple[int, int]:
        """The first token of the name, and the one behind it."""
        return self.structure.tokens_of(self.toponym.mention.span)

    @property
    def frame(self) -> Frame:
        """The phrase that the name stands in, with its article and preposition."""
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


def are_together(one: NameByDeed, other: NameByDeed) -> bool:
    """Whether two names are joined by “and” or a comma."""
    (first, last), (start, end) = sorted((one.tokens, other.tokens))
    words = one.structure.tokens[last:start]
    if [w.text for w in words] == [","] and not _are_in_one_case(one, other):
        return False
    return first < start < end and 0 < len(words) <= 2 and all(w.text.lower() in joins(one.structure) for w in words)


def _are_in_one_case(one: NameByDeed, other: NameByDeed) -> bool:
    """Whether commas may enumerate two names; not so in “По данным Киева, Одессу обстреляли”."""
    if is_inflected(one.toponym) != is_inflected(other.toponym):
        return False
    cases = one.structure.pack.section("verbs").get("cases")
    return not cases or is_accusative(one.toponym, one.structure) == is_accusative(other.toponym, one.structure)


def joins(structure: Structure) -> frozenset[str]:
    """What joins names that share a part: the words for “and”, and commas."""
    return coordinators(structure.pack.code) | {","}


def is_bare(n: NameByDeed) -> bool:
    """Whether no preposition governs a name, no “’s” stands behind it, and it is no attribute of a noun behind it."""
    tokens, pack, (_, last) = n.structure.tokens, n.structure.pack, n.tokens
    before = tokens[n.frame.start - 1].text.lower() if n.frame.start > 0 else ""
    small = listed(pack.code, "cues", "prepositions") | listed(pack.code, "verbs", "agent", "aim")
    if n.frame.preposition is not None or before in small or f"={before}" in pack.section("cues").get("report", ()):
        return False
    behind = tokens[last].text if last < len(tokens) else ""
    inserted = before == behind == "," and not any(
        are_together(n, NameByDeed(t, n.trigger, n.structure, ())) for t in n.told
    )
    if behind in owner_signs(pack.code):
        return False
    if inserted and n.begins == n.frame.start:  # “hat, so Kiew, Odessa angegriffen”
        return False
    is_attribute = behind[:1].isupper() and belongs_to_a_noun(tokens[last - 1], pack.code)
    return not (has_noun_capitals(n.structure) and is_attribute)


def is_passive(n: NameByDeed) -> bool:
    """Whether the verb of the deed is a passive, or may be one for want of an auxiliary, as in headlines."""
    structure, (at, end) = n.structure, n.trigger.tokens
    verb = reading(structure.tokens, at, n.clause.start, structure.pack)
    if verb.passive or ends_a_passive(n):
        return True
    if verb.start != at:
        return False
    if verb.tense == "present":  # “Kiew in der Nacht bombardiert: fünf Tote”, where the participle looks like one
        verbs = structure.pack.section("verbs")
        endings = tuple(form for _, form in verbs.get("participles", ()))
        last = bool(verbs.get("bracket")) and _ends_clause(n)
        return last and structure.tokens.written[at].endswith(endings) and at - n.tokens[1] > 1
    if verb.tense not in ("participle", "past"):
        return False
    agents = structure.pack.section("verbs")["agent"]
    by = any(f"={word.text.lower()}" in agents for word in structure.tokens[at + 1 : end + 1])
    bracketed = structure.pack.section("verbs").get("bracket") and _ends_clause(n)
    return verb.tense == "participle" or by or bool(bracketed)


def _ends_clause(n: NameByDeed) -> bool:
    end = n.trigger.tokens[1]
    return end >= n.clause.end or not n.structure.tokens[end].is_word


def ends_a_passive(n: NameByDeed) -> bool:
    """Whether a form that is a past as well ends a clause with the auxiliary of a passive: “Kiew und Odessa wurden beschossen”."""
    structure, at = n.structure, n.trigger.tokens[0]
    verbs, lowest = structure.pack.section("verbs"), max(n.clause.start, n.tokens[0])
    is_participle = structure.tokens[at].text in verbs.get("irregular", {}).values()
    helpers = {word.text for word in structure.tokens[lowest:at]}
    passive = listed(structure.pack.code, "verbs", "passive")
    return bool(verbs.get("bracket")) and _ends_clause(n) and is_participle and not helpers.isdisjoint(passive)


def is_subject_of(n: NameByDeed, verb: int) -> bool:
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


def _is_noun(n: NameByDeed, at: int) -> bool:
    """Whether what stands behind a name is a noun that it may belong to: no adverb, and none of the verb's own words."""
    token, pack, written = n.structure.tokens[at], n.structure.pack, n.structure.tokens.written[at]
    is_small = written in listed(pack.code, "verbs", "between") or is_auxiliary(written, pack)
    return token.is_word and not (is_small or ends_like_an_adverb(written, pack))


def _is_full(first: int, last: int, n: NameByDeed) -> bool:
    """Whether a group of verbs holds more than auxiliaries, such as that of the deed's verb, and words that are nouns here."""
    words = n.structure.tokens[first : last + 1]
    return any(word.text.islower() and not is_auxiliary(word.text, n.structure.pack) for word in words)


def _enumerates(n: NameByDeed, verb: int) -> bool:
    """Whether further names stand behind a name, joined with it: “Kyiv, Odesa and Kharkiv were shelled”."""
    at, structure = n.tokens[1], n.structure
    for toponym in n.told:
        first, last = structure.tokens_of(toponym.mention.span)
        words = structure.tokens[at:first]
        if at < first < verb and len(words) <= 2 and all(w.text.lower() in joins(structure) for w in words):
            at = last
    return at > n.tokens[1] and not any(word.text == "," for word in structure.tokens[at:verb])


def together(n: NameByDeed) -> list[Toponym]:
    """A name, and those that are joined with it."""
    names = (NameByDeed(t, n.trigger, n.structure, n.told) for t in n.told)
    return [n.toponym, *(other.toponym for other in names if are_together(n, other))]


def is_inflected(toponym: Toponym) -> bool:
    """Whether a name stands in another form than that of the gazetteer."""
    return toponym.mention.surface.lower() != toponym.mention.lemma.lower()


def is_accusative(toponym: Toponym, structure: Structure) -> bool:
    """Whether the ending of a name says that it is an object; false where the accusative is no form of its own."""
    pairs = structure.pack.section("verbs")["cases"].get("accusative", ())
    surface, lemma = toponym.mention.surface.lower(), toponym.mention.lemma.lower()
    return any(lemma.endswith(one) and surface == lemma[: -len(one)] + other for one, other in pairs)


def has_subject(n: NameByDeed, start: int, end: int) -> bool:
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


def is_aimed_at(n: NameByDeed) -> bool:
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
