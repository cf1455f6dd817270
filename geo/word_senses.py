"""Whether words that can name a deed do so in a sentence: “strike” of workers or of missiles, “they fire” or “a fire”.

A sense is the one that is meant where the words are of its part of speech, nothing beside them excludes it, and there
is what its entry needs: words near, or somebody of the kind.
"""

from __future__ import annotations

from dataclasses import dataclass

from geo.around_matches import VIOLENT, only_dates
from geo.asides import clause_about
from geo.clauses import Clause, Structure
from geo.company import company_of
from geo.country_names import countries_in
from geo.event_lexicon import (
    PASSIVE,
    Meaning,
    ambiguous,
    context_words,
    kinds_needed,
    kinds_of_actors,
    meanings,
    object_words,
    some_needed,
)
from geo.insertions import between
from geo.languages import LanguagePack, listed
from geo.model import Need, SenseReason, Token
from geo.nationalities import number_words
from geo.participle_nouns import names_people
from geo.phrases import Match, PhraseBook
from geo.present_nouns import has_subject_and_object, looks_like_a_noun
from geo.schedules import follows_article
from geo.toll_headlines import toll_behind
from geo.verbs import is_auxiliary, is_gerund, is_past_form, is_verbal, reading

_MISHAPS = frozenset({"ACCIDENT", "DISASTER", "FIRE"})
_OBJECT_REACH = 6  # tokens between a verb and the object before it
_NAME_REACH = 2  # tokens behind an entry that needs a name: an article, and the name
_ANTECEDENT = 3  # tokens before a relative clause: what it says more about, and a comma
_ATTACK = "ASSAULT"
_DONE = ("past", "present")
_ATTRIBUTES = 2  # words of an object before its noun, behind a preposition that governs it


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why a sense is not the one that is meant, with the words that decided."""

    reason: SenseReason
    words: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """How there is what an entry needs beside it, and the words that are."""

    how: Need
    words: Match[str] | None = None


_UNASKED = Met("none")


class Reading:
    """A sentence while its triggers are read, with what several of them ask for.

    A long sentence full of deeds asks for the same words again for each of them; so each list is looked for once.
    """

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.tokens = structure.tokens
        self.code = structure.pack.code
        self._context: dict[tuple[PhraseBook[str], int, int], list[Match[str]]] = {}
        self._company: dict[tuple[str, int, int], list[Match[float]]] = {}
        self._verbal: dict[int, bool] = {}
        self._lists: dict[tuple[str, str, str], PhraseBook[str] | None] = {}
        self._alone: dict[int, list[Match[Meaning]]] | None = None

    def clause_of(self, match: Match[Meaning]) -> Clause:
        """The clause in which a match begins."""
        return self.structure.clauses[self.structure.clause_at(match.start)]

    def words_of(self, name: str, table: str, key: str) -> PhraseBook[str] | None:
        """A list of words of a type; None where the sentence has none of them, as of nearly all lists."""
        asked = name, table, key
        if asked not in self._lists:
            book = context_words(name, self.code, table, key)
            self._lists[asked] = book if book.everywhere(self.tokens) else None
        return self._lists[asked]

    def context(self, book: PhraseBook[str], start: int, end: int) -> list[Match[str]]:
        """The words of a list in tokens[start:end], in their order."""
        asked = book, start, end
        if asked not in self._context:
            self._context[asked] = book.find(self.tokens, start, end)
        return self._context[asked]

    def company(self, name: str, start: int, end: int) -> list[Match[float]]:
        """The words of tokens[start:end] that go with deeds of a type."""
        asked = name, start, end
        if asked not in self._company:
            self._company[asked] = company_of(name, self.code).find(self.tokens, start, end)
        return self._company[asked]

    def alone(self, start: int) -> list[Match[Meaning]]:
        """The senses of a word by itself, without others behind it."""
        if self._alone is None:
            found = meanings(self.code).everywhere(self.tokens)
            self._alone = {m[0].start: [match for match in m if match.end == match.start + 1] for m in found}
        return self._alone.get(start, [])

    def is_verbal(self, match: Match[Meaning]) -> bool:
        """Whether the first word of a match, which may be noun or verb, is a verb here."""
        known = self._verbal.get(match.start)
        if known is None:
            lowest = self.clause_of(match).start
            known = self._verbal[match.start] = is_verbal(self.tokens, match.start, lowest, self.structure.pack)
        return known

    def nearest(self, match: Match[Meaning], table: str, key: str = "") -> Match[str] | None:
        """The nearest context word of a table."""
        hits = self.hits(match, table, key)
        return min(hits, key=lambda hit: distance(hit, match)) if hits else None

    def hits(self, match: Match[Meaning], table: str, key: str = "") -> list[Match[str]]:
        """The context words in the clause of the trigger, or in the trigger itself; those of `needs` in its sentence.

        What sets a sense apart may stand between its own words: “venit la putere în”.
        """
        book = self.words_of(match.value.type.name, table, key)
        if book is None:
            return []
        clause = self.clause_of(match)
        whole = table == "needs"
        start, end = (0, len(self.tokens)) if whole else (clause.start, max(clause.end, match.end))
        found = self.context(book, start, end)
        if match.value.type.name in _MISHAPS and table in ("needs", "modes"):
            found = [hit for hit in found if not self._is_a_town(hit)]
        return [hit for hit in found if table in ("modes", "apart") or hit.start < match.start or hit.end > match.end]

    def _is_a_town(self, hit: Match[str]) -> bool:
        """Whether a word is a name here, behind a preposition of place, in a language with cases: “w Łodzi”, no boat."""
        at, tokens = hit.start, self.tokens
        if hit.end - at != 1 or not at or not tokens[at].is_capitalised or tokens[at].text.isupper():
            return False
        if "cases" not in self.structure.pack.section("verbs"):
            return False
        return tokens.written[at - 1] in listed(self.code, "places", "locative")

    def subject_pronoun(self, start: int, end: int) -> bool:
        """Whether a pronoun for somebody who was named stands in tokens[start:end]."""
        words = listed(self.code, "cues", "pronouns")
        return any(word in words for word in self.tokens.written[start:end])

    def text_of(self, match: Match[str]) -> str:
        """The words of a match as they are written."""
        return " ".join(token.text for token in self.tokens[match.start : match.end])


def distance(hit: Match[str], match: Match[Meaning]) -> int:
    """How far a word stands from a match, in tokens: 0 inside it, 1 right beside it."""
    return max(0, hit.start - match.end + 1, match.start - hit.end + 1)


def verdict(match: Match[Meaning], here: Reading) -> Obstacle | Met:
    """What keeps the words from this sense: part of speech, or words that exclude it or that it lacks; or how it has them."""
    sense = match.value
    is_phrase = match.end - match.start > 1
    verbal = here.is_verbal(match)
    if sense.form == "verb" and (_is_noun_of_its_form(match, here) or (not is_phrase and _names_people(match, here))):
        return Obstacle("form", sense.form)
    if sense.form == "verb" and not verbal and (not is_phrase or _names_a_thing(match, here)):
        return Obstacle("form", sense.form)
    if (
        not is_phrase
        and sense.form == "noun"
        and ((verbal and _is_verb_too(match, here)) or _has_an_object(match, here))
    ):
        return Obstacle("form", sense.form)
    particle = _particle_of_another(match, here)
    if particle:
        return Obstacle("unless", particle)
    other = _of_another_sense(match, here) if sense.words.unless else None
    if other is None and match.entry in sense.words.apart:
        other = here.nearest(match, "apart", match.entry)
    if other is not None:
        return Obstacle("unless", here.text_of(other))
    met = met_by(match, here) or _by_its_toll(match, here) or _by_a_state(match, here)
    return met or Obstacle("needs", some_needed(sense.type.name, here.code, match.entry))


def _of_another_sense(match: Match[Meaning], here: Reading) -> Match[str] | None:
    """The word near that shows another sense; none is a match that only tells when violence was done that is no sport."""
    hits = here.hits(match, "unless")
    if hits and match.value.type.name in VIOLENT:
        told = only_dates(here.structure, here.clause_of(match), match.value.form)
        hits = [hit for hit in hits if told is None or not told[0] <= hit.start < told[1]]
    return min(hits, key=lambda hit: distance(hit, match)) if hits else None


def _names_people(match: Match[Meaning], here: Reading) -> bool:
    """Whether a participle is a noun for those to whom it was done (“l'accusé a écouté”)."""
    return names_people(here.tokens, match.start, here.structure.pack)


def _is_noun_of_its_form(match: Match[Meaning], here: Reading) -> bool:
    """Whether what looks like a verb in the present is the noun that is written alike (“la menace”)."""
    token, first = here.tokens[match.start], match.entry.split()[0]
    if not looks_like_a_noun(token, first, here.code):
        return False
    lowest = here.clause_of(match).start
    return not has_subject_and_object(here.tokens, match.start, lowest, here.structure.pack)


def _particle_of_another(match: Match[Meaning], here: Reading) -> str:
    """The particle that makes another verb of the one that is meant: “sagte Hilfe zu” is no saying; else nothing.

    An entry that asks for the particle itself (“schlagen” with “vor”) means the other verb.
    """
    token, entry = here.tokens[match.start], match.entry
    whole = token.second_lemma
    if match.value.form == "noun" or not whole.endswith(entry) or whole == entry or " " in entry:
        return ""
    particle = whole[: -len(entry)]
    asked = match.value.words.needs.get(entry, ())
    return "" if any(f"={particle}" in words.split() for words in asked) else particle


def _is_verb_too(match: Match[Meaning], here: Reading) -> bool:
    """Whether the same word is also listed as a verb, so that its part of speech is an open question."""
    verbs = (other for other in here.alone(match.start) if other.value.form == "verb" and not other.value.before)
    return any(not _is_noun_of_its_form(other, here) for other in verbs)


def _has_an_object(match: Match[Meaning], here: Reading) -> bool:
    """Whether a gerund is that of a verb whose object follows: “overturned, killing three”, not “the killing of three”."""
    tokens, pack = here.tokens, here.structure.pack
    if not is_gerund(here.tokens.written[match.start], pack):
        return False
    if not 0 < match.start < match.end < len(tokens):
        return False
    joins = listed(pack.code, "cues", "coordinators")
    before, after = tokens[match.start - 1].text.lower(), tokens[match.end].text.lower()
    if before != "," and before not in joins:
        return False
    if after[0].isdigit() or after in number_words(pack.code) | listed(pack.code, "cues", "definite", "indefinite"):
        return True
    is_noun = after[0].isalpha() and after not in joins | listed(pack.code, "cues", "prepositions")
    return is_noun and not _is_finite(tokens[match.end], pack) and _has_a_verb_before(match, here)


def _has_a_verb_before(match: Match[Meaning], here: Reading) -> bool:
    """Whether something was done that a gerund can add to: not so in “looting, shooting incidents and arson hit”."""
    return any(_is_finite(token, here.structure.pack) for token in here.tokens[: match.start])


def _is_finite(token: Token, pack: LanguagePack) -> bool:
    return is_auxiliary(token.text.lower(), pack) or is_past_form(token, pack)


def _names_a_thing(match: Match[Meaning], here: Reading) -> bool:
    """Whether a verb phrase begins with a word that is a noun here: "a fire on the ship" beside "they fire on"."""
    pack = here.structure.pack
    gerund = is_gerund(here.tokens.written[match.start], pack) and not follows_article(here.tokens, match.start, pack)
    return not gerund and any(other.value.form == "noun" for other in here.alone(match.start))


def met_by(match: Match[Meaning], here: Reading) -> Met | None:
    """How there is what an entry needs, if anything: words near; None where it is not.

    What names a thing more than a deed (a river, a hospital) must have its words in its own clause, and so must words of
    several types; of these a sure one may have somebody of the kind that it needs there instead.
    """
    sense = match.value
    if sense.before:
        thing = _object_before(match, here)
        return Met("words", thing) if thing and _stands_first(match, here) and _has_its_own(match, here) else None
    if match.entry in sense.words.named and not _is_before_a_name(match, here):
        return None
    if match.entry not in sense.words.needs:
        return _UNASKED
    clause = here.clause_of(match)
    hits = here.hits(match, "needs", match.entry)
    about = clause_about((match.start, match.end), here.structure) if sense.form == "noun" else None
    start, end = clause.start, max(clause.end, match.end, about[1] if about else 0)  # “the fire that broke out”
    if clause.opener == "relative":
        start -= _ANTECEDENT  # “the Senate, where it will be voted on”
    if _opens_as_a_participle(match, here):  # “Réunis mardi à Lomé, où il pleut, les ministres ...”
        start, end = 0, len(here.tokens)
    if match.entry in sense.words.strict:  # “gata să medieze” begins in one clause and ends in the next
        end = max(end, here.structure.clauses[here.structure.clause_at(match.end - 1)].end)
    inside = [hit for hit in hits if start <= hit.start < end]
    if match.entry in sense.words.placed:  # who goes somewhere, not who says so behind it: “selon le ministre”
        inside = [hit for hit in inside if hit.start < match.start]
    if (sense.form == "noun" and not sense.strong) or match.entry in sense.words.strict:
        return Met("words", inside[0]) if inside else None
    is_shared = match.entry in ambiguous(here.code)
    near = inside or hits if not is_shared or _has_a_pronoun(clause, match, here) else inside
    if near:
        return Met("words", near[0])
    actor = _actor_needed(match, here) if sense.strong or not is_shared else None
    return Met("actor", actor) if actor else None


def _by_its_toll(match: Match[Meaning], here: Reading) -> Met | None:
    """The toll in a headline, which makes a mishap of its noun: “Fire in Leeds: two dead”."""
    sense = match.value
    may_be = sense.form == "noun" and not sense.before and sense.type.name in _MISHAPS
    toll = toll_behind(match.start, match.end, here.structure) if may_be else None
    return None if toll is None else Met("words", toll)


def _by_a_state(match: Match[Meaning], here: Reading) -> Met | None:
    """The country that strikes the place named right behind its verb: “Israel struck Damascus”, “L'Ucraina ha colpito Mosca”.

    Storms and teams are no countries, and what a country hits otherwise (“hit a record”, “hit Spain with a tariff”) is no
    town.
    """
    sense, tokens, code = match.value, here.tokens, here.code
    if sense.form != "verb" or sense.before or sense.type.name != _ATTACK or match.entry in sense.words.strict:
        return None
    if here.structure.pack.section("actors").get("nouns_capitalised"):  # “Russland torpedierte die Gespräche”
        return None
    clause, countries = here.clause_of(match), countries_in(here.structure)
    verb = reading(tokens, match.start, clause.start, here.structure.pack)
    if not countries or verb.passive or verb.tense not in _DONE:
        return None
    over, articles = between(code), listed(code, "cues", "definite")
    small = listed(code, "cues", "prepositions") - articles
    for country in countries:
        led = country.start > clause.start and tokens.written[country.start - 1] in small
        if clause.start <= country.start and over(tokens, country.end, verb.start) == verb.start and not led:
            at = over(tokens, match.end, clause.end)
            at += at < clause.end and tokens.written[at] in articles | listed(code, "verbs", "aim")
            inside = any(other.start <= at < other.end for other in countries)
            named = at < clause.end and tokens[at].is_word and tokens[at].is_capitalised and not inside
            return Met("actor", country) if named else None
    return None


def _opens_as_a_participle(match: Match[Meaning], here: Reading) -> bool:
    """Whether a participle opens the sentence, so that the words that go with it stand in the clause that follows."""
    if match.value.form != "verb" or match.start:
        return False
    return reading(here.tokens, match.start, 0, here.structure.pack).tense == "participle"


def _has_a_pronoun(clause: Clause, match: Match[Meaning], here: Reading) -> bool:
    """Whether a pronoun is the subject, so that who does it is named before: “une délégation, à qui elle a promis”."""
    return clause.opener == "relative" and here.subject_pronoun(clause.start, match.start)


def _object_before(match: Match[Meaning], here: Reading) -> Match[str] | None:
    """The object that stands before its verb: near, with no mark between, and behind no preposition."""
    tokens, code = here.tokens, here.code
    lowest = max(here.clause_of(match).start, match.start - _OBJECT_REACH)
    prepositions = listed(code, "cues", "prepositions")
    for hit in reversed(here.context(object_words(code, match.value.before), lowest, match.start)):
        attributes = tokens[max(lowest, hit.start - _ATTRIBUTES) : hit.start]
        apart = not all(token.is_word for token in tokens[hit.end : match.start])
        if not apart and prepositions.isdisjoint(token.text.lower() for token in attributes):
            return hit
    return None


def _stands_first(match: Match[Meaning], here: Reading) -> bool:
    """Whether an object may stand before its verb as the verb is used, with what else the entry needs beside it."""
    pack, whole = here.structure.pack, match.value.whole
    if pack.section("verbs").get("object_first") == PASSIVE:
        if not reading(here.tokens, match.start, here.clause_of(match).start, pack).passive:
            return False
        return whole not in match.value.words.needs or bool(here.hits(match, "needs", whole))
    return True


def _has_its_own(match: Match[Meaning], here: Reading) -> bool:
    """Whether a verb behind its object has, in its clause, what the whole phrase strictly needs: “поезд остановился”."""
    entry, words = match.value.whole, match.value.words
    if entry not in words.strict or entry not in words.needs:
        return True
    clause = here.clause_of(match)
    return any(clause.start <= hit.start < clause.end for hit in here.hits(match, "needs", entry))


def _is_before_a_name(match: Match[Meaning], here: Reading) -> bool:
    """Whether a name stands behind an entry, at most an article between: “estará en Lyon”, “sera à l'Élysée”."""
    behind = here.tokens[match.end : match.end + _NAME_REACH]
    return any(token.is_word and token.is_capitalised for token in behind)


def _actor_needed(match: Match[Meaning], here: Reading) -> Match[str] | None:
    """The word of the clause for people or a body of a kind that the entry needs: who needs a minister may have a mayor."""
    kinds = kinds_needed(match.value.type.name, here.code, match.entry)
    if not kinds:
        return None
    clause, known = here.clause_of(match), kinds_of_actors(here.code)
    for index in (*range(clause.start, match.start), *range(match.end, clause.end)):
        token = here.tokens[index]
        if any(known.get(word) in kinds for word in (token.lemma, here.tokens.written[index], token.second_lemma)):
            return Match(index, index + 1, token.text, token.text)
    return None
