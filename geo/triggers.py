"""Sentence -> the words that name a deed, by the lexicons of the event types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from geo.announcements import with_intentions
from geo.asides import clause_about
from geo.clauses import Clause, Structure
from geo.company import company_of
from geo.event_types import EventType, all_types
from geo.event_words import Triggers, words_of
from geo.insertions import between
from geo.languages import LanguagePack, listed
from geo.languages import load as load_pack
from geo.model import Form, Need, Sense, SenseReason, Span, Token, Trigger
from geo.nationalities import number_words
from geo.participles import participle_forms
from geo.phrases import Match, PhraseBook
from geo.present_nouns import forms_like_nouns, has_subject_and_object, looks_like_a_noun
from geo.schedules import follows_article
from geo.verbs import is_auxiliary, is_past_form, is_verbal, reading

_TOPIC = 2  # words for one type of deed that make it what an article is about
_TOLD = 6  # of the words that an entry lacks
_OBJECT_REACH = 6  # tokens between a verb and the object before it
_NAME_REACH = 2  # tokens behind an entry that needs a name: an article, and the name
_BY_PEOPLE = "PROTEST"
_PASSIVE = "passive"  # where only its object may stand before a verb
_LISTED = 6  # words: who lists fewer for an entry means just these (“land” with “emergency”)
_ANTECEDENT = 3  # tokens before a relative clause: what it says more about, and a comma
_ATTRIBUTES = 2  # words of an object before its noun, behind a preposition that governs it
_Weight = tuple[int, int, bool, bool, str]
_ALONE: _Weight = (0, 0, False, False, "")


@dataclass(frozen=True, slots=True, eq=False)
class _Sense:
    """One reading of a lexicon entry."""

    type: EventType
    form: Form
    strong: bool
    words: Triggers
    """All words of the type in the language."""
    before: str = ""
    """What must stand before the verb, where the entry has it behind: “gave a prize”, and “a prize gave ...”."""
    whole: str = ""
    """The entry that has it behind."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one sentence that can name deeds, in the order of the text."""

    triggers: tuple[Trigger, ...]
    unread: tuple[tuple[Span, Sense], ...]
    """Those that name none here, once for each type that they could name."""
    lacking: frozenset[str]
    """The types of which words were left out for want of others beside them."""


@dataclass(frozen=True, slots=True)
class _Obstacle:
    """Why a sense is not the one that is meant, with the words that decided."""

    reason: SenseReason
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Met:
    """How there is what an entry needs beside it, and the words that are."""

    how: Need
    words: Match[str] | None = None


_UNASKED = _Met("none")


class _Reading:
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
        self._alone: dict[int, list[Match[_Sense]]] | None = None

    def clause_of(self, match: Match[_Sense]) -> Clause:
        """The clause in which a match begins."""
        return self.structure.clauses[self.structure.clause_at(match.start)]

    def words_of(self, name: str, table: str, key: str) -> PhraseBook[str] | None:
        """A list of words of a type; None where the sentence has none of them, as of nearly all lists."""
        asked = name, table, key
        if asked not in self._lists:
            book = _context(name, self.code, table, key)
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

    def alone(self, start: int) -> list[Match[_Sense]]:
        """The senses of a word by itself, without others behind it."""
        if self._alone is None:
            found = _book(self.code).everywhere(self.tokens)
            self._alone = {m[0].start: [match for match in m if match.end == match.start + 1] for m in found}
        return self._alone.get(start, [])

    def is_verbal(self, match: Match[_Sense]) -> bool:
        """Whether the first word of a match, which may be noun or verb, is a verb here."""
        known = self._verbal.get(match.start)
        if known is None:
            lowest = self.clause_of(match).start
            known = self._verbal[match.start] = is_verbal(self.tokens, match.start, lowest, self.structure.pack)
        return known


def triggers_of(structures: Sequence[Structure]) -> list[Words]:
    """The triggers of each sentence of an article, in the order of the text.

    What the article is about is told by the words that leave no doubt; with that known, sentences are read again in
    which words were left out for want of others beside them.
    """
    readings = [_Reading(structure) for structure in structures]
    read = [_read(reading, frozenset()) for reading in readings]
    topics = topics_of(trigger for words in read for trigger in words.triggers)
    return [
        words if topics.isdisjoint(words.lacking) else _read(reading, topics)
        for reading, words in zip(readings, read, strict=True)
    ]


def topics_of(found: Iterable[Trigger]) -> frozenset[str]:
    """The types that an article is about: it has several words for them that leave no doubt."""
    count = Counter(trigger.event_type for trigger in found if trigger.strong)
    return frozenset(name for name, times in count.items() if times >= _TOPIC)


def find_triggers(structure: Structure, topics: AbstractSet[str] = frozenset()) -> tuple[Trigger, ...]:
    """The triggers of one sentence in the order of the text, one sense each.

    Args:
        structure: The sentence.
        topics: Types that the article is about anyway, whose words need no others beside them: in news of a protest
            those who walk out, protest.
    """
    return _read(_Reading(structure), topics).triggers


def _read(here: _Reading, topics: AbstractSet[str]) -> Words:
    """The triggers, and the words that are none."""
    book, tokens = _book(here.code), here.tokens
    found: list[Trigger] = []
    unread: list[tuple[Span, Sense]] = []
    lacking: set[str] = set()
    at = 0
    for matches in book.everywhere(tokens):
        if matches[0].start < at:
            continue
        barred: list[tuple[Match[_Sense], _Obstacle]] = []
        senses: list[tuple[Match[_Sense], _Met]] = []
        for match in matches:
            verdict = _verdict(match, here, topics)
            if not isinstance(verdict, _Obstacle):
                senses.append((match, verdict))
            elif not match.value.before:
                barred.append((match, verdict))
        lacking.update(match.value.type.name for match, obstacle in barred if obstacle.reason == "needs")
        if not senses:
            kept = _in_company(barred, here)
            if kept is None:
                unread += [(_span(match, here), sense) for match, sense in _told(barred, "")]
                continue
            senses = [kept]
            barred = [one for one in barred if one[0] is not kept[0]]
        # Of the senses that are possible the longest wins: "fire on" hides "fire", but not where nobody fires.
        at = max(match.end for match, _ in senses)
        longest = [sense for sense in senses if sense[0].end == at]
        weights = [_weight(match, here) for match, _ in longest] if len(longest) > 1 else [_ALONE]
        first = max(range(len(longest)), key=weights.__getitem__)
        best, met = longest[first]
        barred += [(match, _Obstacle("shorter", best.entry)) for match, _ in senses if match.end < at]
        after = (number for number in range(len(longest)) if number != first)
        barred += [(longest[number][0], _after(weights[number], weights[first])) for number in after]
        others = tuple(sense for _, sense in _told(barred, best.value.type.name)) if barred else ()
        found.append(_trigger(best, here, met, others))
    return Words(with_intentions(found, here.structure), tuple(unread), frozenset(lacking))


def _in_company(barred: Iterable[tuple[Match[_Sense], _Obstacle]], here: _Reading) -> tuple[Match[_Sense], _Met] | None:
    """The sense of a verb that only lacks what it needs, and has words beside it that go with its type more than others."""
    found: list[tuple[float, Match[_Sense], Match[float]]] = []
    for match, obstacle in barred:
        if obstacle.reason != "needs" or match.value.form != "verb" or match.entry in match.value.words.strict:
            continue
        if len(match.value.words.needs[match.entry]) < _LISTED:
            continue
        clause = here.clause_of(match)
        hits = here.company(match.value.type.name, clause.start, max(clause.end, match.end))
        beside = {hit.entry: hit for hit in hits if hit.start < match.start or hit.end > match.end}
        if beside:
            found.append((sum(hit.value for hit in beside.values()), match, next(iter(beside.values()))))
    most = max((share for share, _, _ in found), default=0.0)
    best = [(match, hit) for share, match, hit in found if share == most]
    if len({match.value.type.name for match, _ in best}) != 1:
        return None
    match, hit = max(best, key=lambda one: one[0].end)
    return match, _Met("words", Match(hit.start, hit.end, hit.entry, hit.entry))


def _told(barred: Iterable[tuple[Match[_Sense], _Obstacle]], taken: str) -> list[tuple[Match[_Sense], Sense]]:
    """The senses that are not meant, the first one of each type but the one that was taken."""
    told: dict[str, tuple[Match[_Sense], Sense]] = {}
    for match, why in barred:
        name = match.value.type.name
        if name != taken and name not in told:
            told[name] = match, Sense(event_type=name, entry=match.entry, reason=why.reason, words=why.words)
    return list(told.values())


def _after(weight: _Weight, best: _Weight) -> _Obstacle:
    """Why a sense comes after one that is as long."""
    reasons: tuple[SenseReason, ...] = ("shorter", "unneeded", "weak", "mode")
    return _Obstacle(next((r for r, one, other in zip(reasons, weight, best, strict=False) if one != other), "order"))


@cache
def _book(code: str) -> PhraseBook[_Sense]:
    prepositions = listed(code, "cues", "prepositions")
    apart = bool(load_pack(code).section("verbs").get("bracket"))  # “gab am Montag nach”: the particle of the verb
    return PhraseBook(_entries(code), _verb_forms(code), between(code), frozenset() if apart else prepositions)


def _entries(code: str) -> Iterator[tuple[str, _Sense]]:
    for kind in all_types():
        words = words_of(kind.name, code)
        yield from ((entry, _Sense(kind, "noun", True, words)) for entry in words.noun)
        yield from ((entry, _Sense(kind, "verb", True, words)) for entry in words.verb)
        yield from ((entry, _Sense(kind, "noun", False, words)) for entry in words.weak_noun)
        yield from ((entry, _Sense(kind, "verb", False, words)) for entry in words.weak_verb)
        yield from _with_object_before(kind, words, code)


def _with_object_before(kind: EventType, words: Triggers, code: str) -> Iterator[tuple[str, _Sense]]:
    """The verbs of entries such as “sign ~ treaty”, where the language may put the object first (`object_first`).

    Some do so in the passive only (“the treaty was signed”), and with a particle (“talks were broken off”). A road that is
    blocked is so by anybody, and no protest for that.
    """
    first = load_pack(code).section("verbs").get("object_first")
    if not first or kind.name == _BY_PEOPLE:
        return
    governing = listed(code, "cues", "prepositions")
    for entry in words.verb:
        verb, gap, thing = entry.partition(" ~ ")
        particles = verb.split()[1:]
        if not gap or "~" in thing or thing.split()[0].lstrip("=") in governing:
            continue
        if not particles or (first == _PASSIVE and len(particles) == 1 and particles[0].startswith("=")):
            yield verb, _Sense(kind, "verb", True, words, thing, entry)


@cache
def _verb_forms(code: str) -> dict[str, frozenset[str]]:
    words = (words_of(kind.name, code) for kind in all_types())
    verbs = tuple(entry for listed in words for entry in (*listed.verb, *listed.weak_verb))
    presents = forms_like_nouns(code, verbs)
    return {verb: forms | presents.get(verb, frozenset()) for verb, forms in participle_forms(code, verbs).items()}


@cache
def _context(name: str, code: str, table: str, key: str) -> PhraseBook[str]:
    """The words of `unless`, or those of one key of `needs`, `apart` or `modes`; of a verb, its participles as well."""
    listed = getattr(words_of(name, code), table)
    entries: tuple[str, ...] = listed[key] if key else listed
    return PhraseBook(((entry, entry) for entry in entries), participle_forms(code, entries))


def _near(match: Match[_Sense], here: _Reading, table: str, key: str = "") -> Match[str] | None:
    """The nearest context word of a table."""
    hits = _hits(match, here, table, key)
    return min(hits, key=lambda hit: _distance(hit, match)) if hits else None


def _hits(match: Match[_Sense], here: _Reading, table: str, key: str = "") -> list[Match[str]]:
    """The context words in the clause of the trigger, or in the trigger itself; those of `needs` in its sentence."""
    book = here.words_of(match.value.type.name, table, key)
    if book is None:
        return []
    clause = here.clause_of(match)
    whole = table == "needs"
    start, end = (0, len(here.tokens)) if whole else (clause.start, max(clause.end, match.end))
    found = here.context(book, start, end)
    return [hit for hit in found if table == "modes" or hit.start < match.start or hit.end > match.end]


def _distance(hit: Match[str], match: Match[_Sense]) -> int:
    return max(0, hit.start - match.end + 1, match.start - hit.end + 1)


def _verdict(match: Match[_Sense], here: _Reading, topics: AbstractSet[str]) -> _Obstacle | _Met:
    """What keeps the words from this sense: part of speech, or words that exclude it or that it lacks; or how it has them."""
    sense = match.value
    is_phrase = match.end - match.start > 1
    verbal = here.is_verbal(match)
    if sense.form == "verb" and _is_noun_of_its_form(match, here):
        return _Obstacle("form", sense.form)
    if sense.form == "verb" and not verbal and (not is_phrase or _names_a_thing(match, here)):
        return _Obstacle("form", sense.form)
    if (
        not is_phrase
        and sense.form == "noun"
        and ((verbal and _is_verb_too(match, here)) or _has_an_object(match, here))
    ):
        return _Obstacle("form", sense.form)
    particle = _particle_of_another(match, here)
    if particle:
        return _Obstacle("unless", particle)
    other = _near(match, here, "unless") if sense.words.unless else None
    if other is None and match.entry in sense.words.apart:
        other = _near(match, here, "apart", match.entry)
    if other is not None:
        return _Obstacle("unless", _written(other, here))
    return _met(match, here, topics) or _Obstacle("needs", _some(sense.type.name, here.code, match.entry))


def _is_noun_of_its_form(match: Match[_Sense], here: _Reading) -> bool:
    """Whether what looks like a verb in the present is the noun that is written alike (“la menace”)."""
    token, first = here.tokens[match.start], match.entry.split()[0]
    if not looks_like_a_noun(token, first, here.code):
        return False
    lowest = here.clause_of(match).start
    return not has_subject_and_object(here.tokens, match.start, lowest, here.structure.pack)


def _particle_of_another(match: Match[_Sense], here: _Reading) -> str:
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


def _object_before(match: Match[_Sense], here: _Reading) -> Match[str] | None:
    """The object that stands before its verb: near, with no mark between, and behind no preposition."""
    tokens, code = here.tokens, here.code
    lowest = max(here.clause_of(match).start, match.start - _OBJECT_REACH)
    prepositions = listed(code, "cues", "prepositions")
    for hit in reversed(here.context(_object(code, match.value.before), lowest, match.start)):
        attributes = tokens[max(lowest, hit.start - _ATTRIBUTES) : hit.start]
        apart = not all(token.is_word for token in tokens[hit.end : match.start])
        if not apart and prepositions.isdisjoint(token.text.lower() for token in attributes):
            return hit
    return None


def _stands_first(match: Match[_Sense], here: _Reading) -> bool:
    """Whether an object may stand before its verb as the verb is used, with what else the entry needs beside it."""
    pack, whole = here.structure.pack, match.value.whole
    if pack.section("verbs")["object_first"] == _PASSIVE:
        if not reading(here.tokens, match.start, here.clause_of(match).start, pack).passive:
            return False
        return whole not in match.value.words.needs or bool(_hits(match, here, "needs", whole))
    return True


@cache
def _object(code: str, word: str) -> PhraseBook[str]:
    return PhraseBook(((word, word),), participle_forms(code, (word,)))


@cache
def _some(name: str, code: str, entry: str) -> str:
    """Some of the words that an entry needs, as they are read: without the signs for written forms and beginnings."""
    needed = words_of(name, code).needs.get(entry, ())[:_TOLD]
    return ", ".join(word.replace("=", "").replace("*", "…") for word in needed)


def _met(match: Match[_Sense], here: _Reading, topics: AbstractSet[str]) -> _Met | None:
    """How there is what an entry needs, if anything: words near, or an article about its type; None where it is not.

    What names a thing more than a deed (a river, a hospital) must have its words in its own clause, and so must words of
    several types; of these a sure one may have somebody of the kind that it needs there instead.
    """
    sense = match.value
    if sense.before:
        thing = _object_before(match, here)
        return _Met("words", thing) if thing and _stands_first(match, here) else None
    if match.entry in sense.words.named and not _is_before_a_name(match, here):
        return None
    if match.entry not in sense.words.needs:
        return _UNASKED
    clause = here.clause_of(match)
    hits = _hits(match, here, "needs", match.entry)
    about = clause_about((match.start, match.end), here.structure) if sense.form == "noun" else None
    start, end = clause.start, max(clause.end, match.end, about[1] if about else 0)  # “the fire that broke out”
    if clause.opener == "relative":
        start -= _ANTECEDENT  # “the Senate, where it will be voted on”
    if match.entry in sense.words.strict:  # “gata să medieze” begins in one clause and ends in the next
        end = max(end, here.structure.clauses[here.structure.clause_at(match.end - 1)].end)
    inside = [hit for hit in hits if start <= hit.start < end]
    is_topic = sense.type.name in topics
    if (sense.form == "noun" and not sense.strong) or match.entry in sense.words.strict:
        return _Met("words", inside[0]) if inside else None
    is_shared = match.entry in _ambiguous(here.code)
    near = inside if is_shared else inside or hits
    if near or is_topic:
        return _Met("words", near[0]) if near else _Met("topic")
    actor = _actor_needed(match, here) if sense.strong or not is_shared else None
    return _Met("actor", actor) if actor else None


def _is_before_a_name(match: Match[_Sense], here: _Reading) -> bool:
    """Whether a name stands behind an entry, at most an article between: “estará en Lyon”, “sera à l'Élysée”."""
    behind = here.tokens[match.end : match.end + _NAME_REACH]
    return any(token.is_word and token.is_capitalised for token in behind)


@cache
def _ambiguous(code: str) -> frozenset[str]:
    """Entries of more than one type, between which only their own clause can decide: a strike of workers, of missiles."""
    types = Counter(entry for kind in all_types() for entry in set(words_of(kind.name, code).entries))
    return frozenset(entry for entry, count in types.items() if count > 1)


def _actor_needed(match: Match[_Sense], here: _Reading) -> Match[str] | None:
    """The word of the clause for people or a body of a kind that the entry needs: who needs a minister may have a mayor."""
    kinds = _kinds_needed(match.value.type.name, here.code, match.entry)
    if not kinds:
        return None
    clause, known = here.clause_of(match), _kinds(here.code)
    for index in (*range(clause.start, match.start), *range(match.end, clause.end)):
        token = here.tokens[index]
        if any(known.get(word) in kinds for word in (token.lemma, here.tokens.written[index], token.second_lemma)):
            return Match(index, index + 1, token.text, token.text)
    return None


@cache
def _kinds_needed(name: str, code: str, entry: str) -> frozenset[str]:
    """The kinds of actors among the words that an entry needs; one such word alone may stand there for another reason."""
    known = _kinds(code)
    told = [known[word] for word in words_of(name, code).needs[entry] if word in known]
    return frozenset(told) if len(told) > 1 else frozenset()


@cache
def _kinds(code: str) -> Mapping[str, str]:
    """Nouns for people and bodies, lemmas or as written -> their kind; things are left out."""
    actors = load_pack(code).section("actors")
    words = [(word, kind) for kind, listed in actors.get("kinds", {}).items() if kind != "object" for word in listed]
    words += [(title, "person") for title in actors.get("titles", ())]
    return {word.lstrip("=").lower(): kind for word, kind in words if " " not in word}


def _is_verb_too(match: Match[_Sense], here: _Reading) -> bool:
    """Whether the same word is also listed as a verb, so that its part of speech is an open question."""
    verbs = (other for other in here.alone(match.start) if other.value.form == "verb" and not other.value.before)
    return any(not _is_noun_of_its_form(other, here) for other in verbs)


def _has_an_object(match: Match[_Sense], here: _Reading) -> bool:
    """Whether a gerund is that of a verb whose object follows: “overturned, killing three”, not “the killing of three”."""
    tokens, pack = here.tokens, here.structure.pack
    if not here.tokens.written[match.start].endswith("ing") or not pack.section("verbs").get("ambiguous_base"):
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


def _has_a_verb_before(match: Match[_Sense], here: _Reading) -> bool:
    """Whether something was done that a gerund can add to: not so in “looting, shooting incidents and arson hit”."""
    return any(_is_finite(token, here.structure.pack) for token in here.tokens[: match.start])


def _is_finite(token: Token, pack: LanguagePack) -> bool:
    return is_auxiliary(token.text.lower(), pack) or is_past_form(token, pack)


def _names_a_thing(match: Match[_Sense], here: _Reading) -> bool:
    """Whether a verb phrase begins with a word that is a noun here: "a fire on the ship" beside "they fire on"."""
    written = here.tokens.written[match.start]
    gerund = written.endswith("ing") and not follows_article(here.tokens, match.start, here.structure.pack)
    return not gerund and any(other.value.form == "noun" for other in here.alone(match.start))


def _weight(match: Match[_Sense], here: _Reading) -> _Weight:
    """Which sense wins: one that names more words, or needed a neighbour and has it, is strong, has a mode nearby."""
    words = match.value.words
    has_mode = any(_hits(match, here, "modes", mode) for mode in words.modes)
    if match.value.before:
        return _named(match.value.whole), 2, match.value.strong, has_mode, match.value.type.name
    met = _met(match, here, frozenset()) if match.entry in words.needs else None
    has_needed = 0 if met is None else 2 if met.how == "words" else 1  # a court that sentences to years condemns nobody
    return _named(match.entry), has_needed, match.value.strong, has_mode, match.value.type.name


def _named(entry: str) -> int:
    """How many words an entry names: “called off a strike” is more than “called a strike”."""
    return sum(word != "~" for word in entry.split())


def _mode(match: Match[_Sense], here: _Reading) -> tuple[str | None, str]:
    """The mode whose word stands nearest to the trigger in its clause, and that word; else the default of the type."""
    hits = {mode: _near(match, here, "modes", mode) for mode in match.value.words.modes}
    near = {mode: (_distance(hit, match), hit) for mode, hit in hits.items() if hit is not None}
    if not near:
        return match.value.type.default_mode, ""
    mode = min(near, key=lambda mode: near[mode][0])
    return mode, _written(near[mode][1], here)


def _span(match: Match[_Sense], here: _Reading) -> Span:
    return Span(start=here.tokens.starts[match.start], end=here.tokens.ends[match.end - 1])


def _written(match: Match[str], here: _Reading) -> str:
    return " ".join(token.text for token in here.tokens[match.start : match.end])


def _trigger(match: Match[_Sense], here: _Reading, met: _Met, senses: tuple[Sense, ...]) -> Trigger:
    mode, mode_words = _mode(match, here)
    return Trigger(
        span=_span(match, here),
        event_type=match.value.type.name,
        mode=mode,
        sentence=here.structure.sentence.index,
        tokens=(match.start, match.end),
        form=match.value.form,
        strong=match.value.strong,
        entry=match.entry,
        met=met.how,
        met_words=_written(met.words, here) if met.words else "",
        mode_words=mode_words,
        senses=senses,
    )
