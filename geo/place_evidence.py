"""What speaks for and against a candidate being a place, as a list of named features.

No feature names a word: they tell the kind and the size of what the gazetteer has, the classes of the words around
(a preposition of place, an office, a given name, a comma), the shape, and what stands elsewhere in the sentence. So
weights that were learned in one language hold in another. A class is one letter:

    ^ $   edge of the sentence          L O   preposition of place, of origin
    C     capitalised word              l     preposition of place that says little ("at", "through")
    f     other small word              a     article
    i     given name                    g     kind of place ("region")  G   the same, capitalised
    t     office or title               d     nationality               r   direction ("southern")
    v     verb of speech                h H   body of people ("ministry"), small and capitalised
    n     number                        w     other word in small letters
    s     "'s"      q  quotation mark   and marks as they stand: , . ( ) - : /
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources

from geo.clauses import Structure
from geo.distances import measure_before
from geo.gazetteer.forms import is_acronym
from geo.gazetteer.index import Gazetteer
from geo.gazetteer.normalise import normalise
from geo.languages import LanguagePack, load
from geo.lemmas import is_common, is_known
from geo.model import Place, Span
from geo.place_candidates import PlaceCandidate, candidates_in, has_no_case, small_words
from geo.place_roles import is_capital
from geo.place_words import frame_of, is_attribute
from geo.tongues import countries_of

_QUOTES = frozenset("\"'“”„«»‘’‚‹›「」『』")
_DASHES = frozenset("-–—‐‑")
_MARKS = frozenset(",.():;/")
_BIG = 100_000
_LARGE = 15_000
_SMALL = 5_000
_TELLING = "LOl"  # classes of prepositions
_PLACED = frozenset("LO")  # those of where and whence
_REACH = 5  # words before a name among which a body of people makes it part of a name
_AREAS = {"region": "R", "sea": "N", "strait": "N", "river": "N", "lake": "N", "island": "N", "mountain": "N"}
_FIXED = {"country": "C", "continent": "C", "admin1": "A", "admin2": "D", "facility": "F", **_AREAS}
_LISTED = frozenset("CAB")
_SKIPPED = frozenset("gGdra")
_LATIN = "\u0370"  # letters from here on are of other scripts
_BETWEEN = frozenset("dra")  # classes between a word for a kind and the name (“the Russian region of the ...”)
_NOT_LARGE = "SV"
_SHORT = 3  # letters
_UNVOWELLED = ("\u0590", "\u077f")  # Hebrew and Arabic leave short vowels out, so that three letters are no short name
_FEW = 4  # words; a shorter sentence is a heading


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence as the evidence sees it: one class a token, and facts of the whole."""

    classes: str
    """One letter a token."""
    facts: tuple[str, ...]
    """What holds of every name in it: `title` where nearly every word is capitalised, `figures` where a fifth of the
    tokens are numbers, as in results, `heading` where there are few words, and two facts of the language."""
    opens: int
    """Index of the first word."""
    case: str
    """`m` for mixed, `u` for upper case only, `l` for lower case only or a script without case."""


def view_of(structure: Structure, case: str) -> SentenceView:
    """The view of a sentence; `case` is that of its text."""
    code = structure.pack.code
    classes = "".join([_class(token.text, token.lemma, code) for token in structure.tokens])
    if not _names_its_bodies_last(structure.pack):
        classes = classes.replace("Ch", "Cw")  # “У Полтаві поліція”: the police act, the town is none of their name
    if classes.lstrip("q-")[:1] == "H":  # the capital tells that the sentence begins, not that a name does
        classes = classes.replace("H", "h", 1)
    words = sum(map(str.isalpha, classes))
    capitals = sum(map(classes.count, "CGHi"))
    facts = {
        "unread": not structure.pack.section("places"),
        "title": words > _FEW and capitals > 0.7 * words,
        "figures": classes.count("n") * 5 >= len(classes),
        "heading": len(classes) <= _FEW,
        "nouns": bool(structure.pack.section("actors").get("nouns_capitalised")),
    }
    return SentenceView(
        classes=classes,
        facts=tuple(fact for fact, holds in facts.items() if holds),
        opens=next((index for index, letter in enumerate(classes) if letter.isalpha()), len(classes)),
        case=case,
    )


def _names_its_bodies_last(pack: LanguagePack) -> bool:
    """Whether a name may stand before the word for a body of people that it belongs to (“Kyiv police”)."""
    return bool(pack.section("verbs").get("ambiguous_base") or pack.section("actors").get("nouns_capitalised"))


def group_of(candidate: PlaceCandidate) -> str:
    """The coarse kind of what a name most likely is, in one letter; `U` where the gazetteer does not have it."""
    return _group(candidate.places[0].place) if candidate.places else "U"


@lru_cache(maxsize=50_000)
def _group(place: Place) -> str:
    if place.kind in _FIXED:
        return _FIXED[place.kind]
    if is_capital(place):
        return "C"
    return "B" if place.population >= _BIG else "S" if place.population >= _LARGE else "V"


def evidence_in(
    structure: Structure, text: str, taken: Sequence[Span], gazetteer: Gazetteer, small: AbstractSet[str] = frozenset()
) -> Iterator[tuple[PlaceCandidate, tuple[str, ...]]]:
    """Every candidate of a sentence with the features that hold for it.

    Args:
        structure: The sentence.
        text: Of the document.
        taken: Spans that are known to be something else, such as dates, in the order of the text.
        gazetteer: Where names are looked up.
        small: Words that stand in small letters somewhere in the document.
    """
    here = _overlapping(taken, structure.sentence.span)
    case = case_of(structure.sentence.span.of(text))
    candidates = candidates_in(structure, text, here, gazetteer, cased=case == "m")
    known = [candidate for candidate in candidates if candidate.places]
    view = _with_measures(view_of(structure, case), structure, known)
    neighbours = {c.start: c for c in known} | {-c.end: c for c in known}
    for candidate in candidates:
        lower_seen = structure.tokens[candidate.start].text.lower() in small
        yield candidate, tuple(features(candidate, structure, view, neighbours, lower_seen=lower_seen))


def _with_measures(view: SentenceView, structure: Structure, known: Sequence[PlaceCandidate]) -> SentenceView:
    """The view with a preposition of place where a distance is measured from a name (“12 miles off the coast of”)."""
    classes = view.classes
    for start in {candidate.start for candidate in known if candidate.start > 1}:
        if classes[start - 1] != "L" and measure_before(structure, start) is not None:
            classes = f"{classes[: start - 1]}L{classes[start:]}"
    return view if classes is view.classes else replace(view, classes=classes)


def _overlapping(spans: Sequence[Span], sentence: Span) -> Sequence[Span]:
    """Those of spans in the order of the text, none of which overlap, that overlap a sentence."""
    first = bisect_right(spans, sentence.start, key=lambda span: span.end)
    last = bisect_left(spans, sentence.end, key=lambda span: span.start)
    return spans[first:last]


def features(
    candidate: PlaceCandidate,
    structure: Structure,
    view: SentenceView,
    neighbours: Mapping[int, PlaceCandidate],
    *,
    lower_seen: bool,
) -> list[str]:
    """The names of the features that hold.

    Args:
        candidate: What is judged.
        structure: Its sentence.
        view: The same sentence in classes.
        neighbours: The gazetteer's candidates of the sentence by their first token, and by minus their end.
        lower_seen: Whether its only word stands in small letters elsewhere in the document.
    """
    group, start, end = group_of(candidate), candidate.start, candidate.end
    classes, glued = _as_named(candidate, structure, group, view.classes), _glued(candidate, structure)
    before = classes[: start - _passed_over(structure, start, classes)] + glued
    return [
        f"={group}",
        group,
        f"{group}|{view.case}",
        *_of_context(group, len(before), len(before) + end - start, before + classes[start:]),
        *_of_name(candidate, structure, group, view.classes, lower_seen=lower_seen),
        *_of_gazetteer(candidate, group, structure.pack.code, before[-1:]),
        *_of_kind(candidate, structure, view.classes),
        *_of_sentence(group, start, view),
        *_of_neighbours(candidate, view.classes, neighbours, group),
    ]


def _as_named(candidate: PlaceCandidate, structure: Structure, group: str, classes: str) -> str:
    """The classes, where a word that is surely part of a name counts as one, whatever else it means.

    Such are a nationality in a well-known name (“Korean Peninsula”) and, in a script that marks no names with capitals,
    the words of a country, a division or a city; those of a small place are plain words (“和平”).
    """
    start, end = candidate.start, candidate.end
    if candidate.places and structure.pack.section("places") and has_no_case(structure.tokens[start].text):
        return classes[:start] + ("w" if group in "SV" else "C") * (end - start) + classes[end:]
    if end - start < 2 or classes[start] != "d" or not candidate.places:
        return classes
    return f"{classes[:start]}C{classes[start + 1 :]}" if candidate.places[0].place.gazetteer == "dateline" else classes


def _passed_over(structure: Structure, start: int, classes: str) -> int:
    """How many adjectives between a preposition of place and a name are passed over: “w czeskiej Ostrawie” is as “w Ostrawie”."""
    return int(start > 1 and classes[start - 2] in _TELLING and is_attribute(structure, start - 1))


def _glued(candidate: PlaceCandidate, structure: Structure) -> str:
    """The class of a preposition that is written together with the name behind it (“بالقاهرة”); empty without one."""
    word = structure.tokens[candidate.start].text
    if word == candidate.name or candidate.name.startswith(word):
        return ""
    return "L" if word.startswith(_glued_prepositions(structure.pack.code)) else ""


@cache
def _glued_prepositions(code: str) -> tuple[str, ...]:
    return tuple(load(code).section("places").get("glued", ()))


def _of_context(group: str, start: int, end: int, classes: str) -> tuple[str, ...]:
    """What stands before and after, and which word governs the name."""
    padded = f"^^{classes}$$"
    around = padded[start : start + 2] + padded[end + 2 : end + 4]
    edges = classes[start] + classes[end - 1]
    governing = (*_governor(classes, start), _body_before(classes, start))
    return _in_classes(group, around, edges, min(end - start, 3), governing)


@lru_cache(maxsize=50_000)
def _in_classes(
    group: str, around: str, edges: str, words: int, governing: tuple[str, str, str, str]
) -> tuple[str, ...]:
    """The features of the context; they rest on a handful of letters that come again and again.

    Args:
        group: Of the candidate.
        around: Classes of the two tokens before and the two after.
        edges: Classes of the first and the last token.
        words: How many there are, 3 for more.
        governing: What `_governor` and `_body_before` give.
    """
    second, before, after, next_but_one = tuple(around)
    governor, skipped, at, body = governing
    found = [f"<{before}", f">{after}", f"^{governor}", f"^{governor}{at}", f"skipped{skipped}"]
    found += [f"{governor}~{skipped}", f"words{words}", f"class{edges[0]}"]
    found += [f"<<{second}{before}", f">>{after}{next_but_one}", f"{before}_{after}"]
    found += [f"{group}|<<{second}{before}", f"{group}|>>{after}{next_but_one}", f"{group}|{before}_{after}"]
    found += [f"{group}<{before}", f"{group}>{after}", f"{group}^{governor}", f"{group}^{governor}<{at}"]
    found += [f"{group}|words{words}", f"{group}|class{edges[0]}"]
    found += [f"{group}|{letter}skipped" for letter in skipped]
    if words > 1:
        found += [f"{group}|last{edges[1]}", f"{group}|first{edges[0]}{words}"]
    if body:
        found.append(f"{group}|body{body}")
    if before == after == "q":
        found.append(f"{group}|quoted")
    return tuple(dict.fromkeys(found))  # at the edge two of them are one


def _of_sentence(group: str, start: int, view: SentenceView) -> Iterator[str]:
    """What the sentence and its language say of every name in it."""
    for fact in view.facts:
        yield f"{group}|{fact}"
    if start <= view.opens:
        yield f"{group}|opens"


def _governor(classes: str, start: int) -> tuple[str, str, str]:
    """Class of the word that governs the name, the classes passed over on the way to it, and the class before it."""
    index, skipped = start - 1, ""
    while index >= 0 and classes[index] in _SKIPPED and start - index <= _REACH:
        skipped += classes[index] if classes[index] not in skipped else ""
        index -= 1
    if index < 0:
        return "^", skipped, ""
    return classes[index], "".join(sorted(skipped)), classes[index - 1] if index else "^"


def _of_name(
    candidate: PlaceCandidate, structure: Structure, group: str, classes: str, *, lower_seen: bool
) -> list[str]:
    """What the words of the name say by themselves."""
    first, words = structure.tokens[candidate.start].text, candidate.end - candidate.start
    found = []
    if words == 1:
        shortened = _is_shortened(candidate, structure, classes)
        told = _is_told(candidate, structure, classes)
        found += _of_word(first, structure.pack.code, group, shortened=shortened, told=told)
        if lower_seen:
            found.append(f"{group}|small_elsewhere")
        if f"{group}|common" in found and not any(map(str.isalpha, classes[: candidate.start])):
            found.append(f"{group}|common_opens")
    if normalise(first) in given_names():
        found.append(f"{group}|given{min(words, 2)}")
    if any(map(str.isdigit, candidate.name)):
        found.append(f"{group}|digits")
    return found


def _of_word(word: str, code: str, group: str, *, shortened: bool, told: bool) -> list[str]:
    """What the only word of a name says; one that is shortened says nothing of what it means in full.

    Nor does a word say anything that is `told` to be the name of a town: dictionaries have many names.
    """
    found = [f"{group}|hyphen" if "-" in word else "plain"]
    if not shortened:
        if is_common(word.lower(), code):
            found += [] if told else [f"{group}|common"]
        elif is_known(word, code) and not (told and group in _NOT_LARGE):
            found.append(f"{group}|known")
        if len(word) < _SHORT or (len(word) == _SHORT and not _UNVOWELLED[0] < word[0] < _UNVOWELLED[1]):
            found.append(f"{group}|short")
    if word.isupper():
        found.append(f"{group}|upper{min(len(word), 5)}")
    return found


def _is_told(candidate: PlaceCandidate, structure: Structure, classes: str) -> bool:
    """Whether a capital and the preposition before it tell that a common word is the name of a town where it is spoken.

    “un polígono de Paterna”, “A Gela”, “near Diss”. Behind a preposition that says less than “in” the town has to be
    larger; where nouns are capitalised, a capital tells nothing, and behind some prepositions little where offices and
    bodies are (`capitals_tell_behind`, classes of this module).
    """
    start, code = candidate.start, structure.pack.code
    before = classes[start - 1 : start]
    telling = structure.pack.section("places").get("capitals_tell_behind", _TELLING)
    if before and before not in telling and _is_only_where(candidate, structure):
        before = "L"
    if (
        not before
        or before not in telling
        or not candidate.places
        or structure.pack.section("actors").get("nouns_capitalised")
    ):
        return False
    if _body_before(classes, start):  # “la Corte d'assise di Trapani” sits there, and acts
        return False
    least, home = _LARGE if before != "L" else _SMALL, countries_of(code)
    best = candidate.places[0]
    options = [o.place for o in candidate.places if o.primary and o.place.country_code == best.place.country_code]
    return best.primary and best.place.country_code in home and max(place.population for place in options) >= least


def _is_only_where(candidate: PlaceCandidate, structure: Structure) -> bool:
    """Whether several words that say nothing but where stand right before a name, though the last one alone says less: “perto de”."""
    frame = frame_of(structure, candidate.start, candidate.end)
    governed = frame.start == candidate.start and frame.preposition_role == "location"
    return governed and " " in (frame.preposition or "")


def _is_shortened(candidate: PlaceCandidate, structure: Structure, classes: str) -> bool:
    """Whether a word is an area shortened behind the place in it (“Salem, Ore.”), whatever else it means in full."""
    start, end = candidate.start, candidate.end
    word = structure.tokens[start].text
    stopped = word.endswith(".") or classes[end : end + 1] == "."
    return stopped and classes[start - 1 : start] == "," and is_acronym(word.rstrip("."), structure.pack.code)


def _is_of_other_letters(candidate: PlaceCandidate, code: str, before: str) -> bool:
    """Whether a name is in another script, in which sources list names without saying who uses them, and tells of a place.

    Abroad only what stands behind a preposition of place (`before`, its class) does: “в Клайпеде”. Names in our letters are written
    out by sound in the others, and so are those of people who are called like a town: Дэвис, Болтон, and Азия Биби.
    """
    name = candidate.name
    if name[0] < _LATIN or is_common(name.lower(), code):
        return False
    return before in _PLACED or candidate.places[0].place.country_code in countries_of(code)


def _of_gazetteer(candidate: PlaceCandidate, group: str, code: str, before: str) -> list[str]:
    if not candidate.places:
        return []
    best = candidate.places[0]
    found = ["written"] if best.place.gazetteer == "dateline" else []
    usual = best.primary or _is_of_other_letters(candidate, code, before)
    found += [best.place.kind, f"{group}|{'own' if usual else 'variant'}"]
    if len(candidate.places) == 1:
        found.append(f"{group}|only")
    if normalise(best.place.name) == normalise(candidate.name):
        found.append(f"{group}|same")
    return found


def _of_kind(candidate: PlaceCandidate, structure: Structure, classes: str) -> tuple[str, ...]:
    """Whether the word for a kind of place beside the name fits one of the places that the gazetteer has."""
    before, after = candidate.start - 1, candidate.end
    while before >= 0 and classes[before] in _BETWEEN:
        before -= 1
    for index, key in ((before, "generic"), (after, "generic_after")):
        if candidate.places and 0 <= index < len(classes) and classes[index] in "gG":
            token = structure.tokens[index]
            words = structure.pack.section("places").get(key, {})
            kind = words.get(token.text.lower()) or words.get(token.lemma)
            if kind is not None and token.lemma not in structure.pack.section("places").get("capital", ()):
                fits = any(option.place.is_of_kind(kind) for option in candidate.places)
                return ("kind_fits",) if fits else ("kind_other",)
    return ()


def _of_neighbours(
    candidate: PlaceCandidate, classes: str, neighbours: Mapping[int, PlaceCandidate], group: str
) -> list[str]:
    """Whether another place stands beside it in a list, or contains it."""
    found = []
    before = _across(candidate.start - 1, -1, classes, neighbours)
    if before is not None and group_of(before) in _LISTED:
        found.append(f"{group}|list_before")
    after = _across(candidate.end, 1, classes, neighbours)
    if after is not None:
        if group_of(after) in _LISTED:
            found.append(f"{group}|list_after")
        if _lies_in(candidate, after):
            found.append(f"{group}|contained")
    touching = neighbours.get(-candidate.start)
    if any(inner is not None and _lies_in(inner, candidate) for inner in (before, touching)):
        found.append(f"{group}|contains")
    return found


def _across(index: int, step: int, classes: str, neighbours: Mapping[int, PlaceCandidate]) -> PlaceCandidate | None:
    """The gazetteer's candidate on the other side of a comma, a dash or a small word."""
    if not 0 <= index < len(classes) or classes[index] not in ",-(f/":
        return None
    return neighbours.get(index + 1) if step > 0 else neighbours.get(-index)


def _lies_in(inner: PlaceCandidate, outer: PlaceCandidate) -> bool:
    """Whether a place of the one name may lie in the area that the other name means."""
    if not outer.places:
        return False
    area = outer.places[0].place
    if area.kind == "country":
        return any(c.place.country_code == area.country_code and c.place.kind != "country" for c in inner.places)
    if area.kind == "admin1":
        return any(c.place.admin1_code == area.admin1_code and c.place.kind != "admin1" for c in inner.places)
    return False


def _body_before(classes: str, start: int) -> str:
    """The class of a body of people close before, in the same phrase (“Universitatea din Iași”); empty without."""
    for index in range(start - 1, max(start - 1 - _REACH, -1), -1):
        if classes[index] in "hH":
            return classes[index]
        if classes[index] in ",.():;vn":
            return ""
    return ""


@lru_cache(maxsize=200_000)
def _class(text: str, lemma: str, code: str) -> str:
    """The class of one token."""
    if len(text) == 1 and not text.isalnum():
        return "q" if text in _QUOTES else "-" if text in _DASHES else text if text in _MARKS else "x"
    written = text.lower()
    capital = text[0].isupper() or ("-" in text and written != text)  # "al-Hawa" goes on with the name before it
    if text[0].isdigit():
        return "n"
    words = _words(code)
    if written in words["s"]:
        return "s"
    small = next((letter for letter in ("af" if capital else "lLOraf") if written in words[letter]), None)
    if capital and small == "f":  # "In", "У": the sentence begins with it
        small = next((letter for letter in "LO" if written in words[letter]), small)
    noun = small or next((letter for letter in "rdgtvh" if written in words[letter] or lemma in words[letter]), None)
    if noun is not None:
        return noun.upper() if capital and noun in "gh" else noun
    if capital:
        return "i" if normalise(text) in given_names() else "C"
    return "w"


@cache
def _words(code: str) -> Mapping[str, frozenset[str]]:
    """Class -> words and lemmas of a language that belong to it."""
    pack = load(code)
    places, cues, actors = pack.section("places"), pack.section("cues"), pack.section("actors")
    kinds = actors.get("kinds", {})
    return {
        "l": _single(places.get("toward", ())),
        "L": _single(places.get("locative", ())),
        "O": _single(places.get("origin", ())),
        "a": _single(cues.get("definite", ())),
        "f": small_words(code),
        "r": frozenset(places.get("directions", {})),
        "g": frozenset(places.get("generic", {})) | frozenset(places.get("generic_after", {})),
        "d": _single(lemma for lemmas in pack.section("demonyms").values() for lemma in lemmas),
        "t": _last([*actors.get("titles", ()), *kinds.get("person", ())]),
        "h": _last([*kinds.get("organisation", ()), *kinds.get("government", ())]),
        "v": _single(actors.get("speech_verbs", ())),
        "s": _single(cues.get("owner_marks", ())),
    }


def _single(entries: object) -> frozenset[str]:
    """The entries of one word."""
    return frozenset(entry.lstrip("=") for entry in entries if " " not in entry)  # type: ignore[attr-defined]


def _last(entries: Sequence[str]) -> frozenset[str]:
    """The last words of entries."""
    return frozenset(entry.split()[-1].lstrip("=") for entry in entries)


@cache
def given_names() -> frozenset[str]:
    """Given names as keys (see `normalise`), from the training texts."""
    text = (resources.files("geo") / "weights" / "given_names.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


def case_of(written: str) -> str:
    """What the capital letters of a sentence tell: `m`, `u` or `l`, as in `SentenceView.case`."""
    upper = sum(map(str.isupper, written))
    if upper and upper > 0.7 * sum(map(str.isalpha, written)):
        return "u"
    return "m" if upper and written.upper() != written else "l"
