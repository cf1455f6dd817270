"""Offices and who holds them: “the Russian envoy” is Kirill Dmitriev where the article said so before.

An office is told beside a name (“The Turkish minister of agriculture, Yasar Kaplan”, “Steve Witkoff, the American envoy,”);
what it is for may stand between. Later the office stands alone for the person: only in the singular, for nobody unnamed
(“a minister”), and only where one person of the article holds such an office of that country.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from geo.clauses import Structure
from geo.languages import listed
from geo.named import Named, function_words
from geo.nationalities import number_words
from geo.verbs import is_auxiliary, is_past_form

_FOR = 6  # words of what an office is for, closed by a comma (“of food, agriculture and forests,”)
_DETERMINERS = 2  # words before a noun phrase that may say that it is of somebody else (“a second envoy”)
_FOR_OPEN = 4  # and without a comma, before the name (“ministre de la défense Yasar Kaplan”)


def words_of_office(structure: Structure, start: int, end: int) -> frozenset[str]:
    """The words of tokens[start:end] that tell an office, in dictionary form; with “Verteidigungsminister” its “Minister”."""
    small, tokens = function_words(structure.pack.code), structure.tokens[start:end]
    words = {token.lemma for token in tokens if token.is_word and token.text.lower() not in small}
    if structure.pack.section("sentences").get("linking"):
        words |= {title for title in _titles(structure.pack.code) for word in tuple(words) if word.endswith(title)}
    return frozenset(words)


def is_complement(structure: Structure, start: int, end: int) -> bool:
    """Whether tokens[start:end], between a noun for an office and a name, tell what the office is for, and nothing done.

    Without a comma before the name, a word for the genitive must open them, or a case where the language has none.
    """
    tokens, code = structure.tokens, structure.pack.code
    written = tokens.written[start:end]
    closed = bool(written) and written[-1] == ","
    inner = range(start, end - 1 if closed else end)
    if not inner or len(inner) > (_FOR if closed else _FOR_OPEN) or not all(tokens[i].is_word for i in inner):
        return False
    if any(is_verb(structure, index) for index in inner):
        return False
    prepositions, markers = listed(code, "cues", "prepositions"), listed(code, "actors", "genitive_before")
    if closed:
        opens = prepositions | markers | listed(code, "cues", "definite")
        return written[0] in opens or not markers or written[0] != tokens[start].lemma
    is_genitive = written[0] in markers if markers else written[0] not in prepositions
    return is_genitive and written[-1] not in prepositions | markers | listed(code, "cues", "definite", "coordinators")


def is_apposition(structure: Structure, start: int, first: int, end: int) -> bool:
    """Whether tokens[first:end], an office behind the name that ends at `start`, say who that is: “Steve Witkoff, the US envoy,”.

    Marks close it on both sides, and no further name follows, so that it is no list of people.
    """
    tokens, code = structure.tokens, structure.pack.code
    articles = listed(code, "cues", "definite", "indefinite")
    if (
        start >= first
        or tokens.written[start] not in (",", "(")
        or not articles.issuperset(tokens.written[start + 1 : first])
    ):
        return False
    close = next((index for index in range(end, min(end + _FOR + 1, len(tokens))) if not tokens[index].is_word), None)
    if close is None or (close > end and not is_complement(structure, end, close + 1)):
        return False
    behind = tokens[close + 1] if close + 1 < len(tokens) else None
    if tokens.written[close] != "," or behind is None:
        return tokens.written[close] in (".", ")", ",")
    return not behind.is_capitalised and behind.text.lower() not in listed(code, "cues", "coordinators")


def is_verb(structure: Structure, index: int) -> bool:
    """Whether a word between an office and a name says what somebody does: “the minister visited Emre Aydin”."""
    token, pack = structure.tokens[index], structure.pack
    small = function_words(pack.code)
    if token.text.lower() in small or (index and structure.tokens.written[index - 1] in small):
        return False
    if is_auxiliary(token.text.lower(), pack):
        return True
    endings = tuple(pack.section("verbs").get("infinitive_endings", ()))
    if endings and not structure.pack.section("verbs").get("ambiguous_base"):  # “дел” only looks like a past
        return not token.is_capitalised and token.lemma.endswith(endings) and token.text.lower() != token.lemma
    return is_past_form(token, pack)


def known_by_office(found: Sequence[Named], structures: Mapping[int, Structure]) -> tuple[Named, ...]:
    """Everybody who is named, offices that stand for a person with the name and the country of that person.

    Args:
        found: In the order of the text.
        structures: The sentences by their index.
    """
    holders: list[Named] = []
    others: list[Named] = []
    known: list[Named] = []
    for n in found:
        if n.actor.kind == "person" and n.proper and n.office:
            holders.append(n)
        if n.proper or not _is_an_office(n, structures[n.sentence].pack.code):
            known.append(n)
            continue
        structure = structures[n.sentence]
        holder = None if _is_somebody_else(n, structure) else _holder(n, holders, others)
        if holder is None or _is_other(n, holder, found, structure):
            others.append(n)
            known.append(n)
        else:
            country = holder.actor.country_code or n.actor.country_code
            known.append(replace(n, actor=replace(n.actor, name=holder.actor.name, country_code=country), proper=True))
    return tuple(known)


def _is_an_office(n: Named, code: str) -> bool:
    return n.actor.kind == "person" and not n.office.isdisjoint(_titles(code))


def _holder(office: Named, holders: Sequence[Named], others: Sequence[Named]) -> Named | None:
    """The one person of the article so far who holds an office; None where nobody does, or several may."""
    fitting = {holder.actor.name: holder for holder in holders if _fits(office, holder)}
    unnamed = any(_fits(office, other) for other in others)
    return next(iter(fitting.values())) if len(fitting) == 1 and not unnamed else None


def _fits(office: Named, holder: Named) -> bool:
    """Whether a person may be meant: an office that is of a country is nobody's whose country is not told."""
    ours, theirs = office.actor.country_code, holder.actor.country_code
    return office.office <= holder.office and (not ours or ours == theirs)


def _is_of_rank(office: Named, holder: Named, code: str) -> bool:
    """Whether a word for rank was told with the name and not with the office: “the deputy minister” is not “the minister”."""
    return not listed(code, "actors", "ranks").isdisjoint(holder.office - office.office)


def _is_other(n: Named, holder: Named, found: Sequence[Named], structure: Structure) -> bool:
    """Whether an office is somebody else's than that of the person who fits: of another rank, town or club, or in one clause."""
    if _is_of_rank(n, holder, structure.pack.code) or _is_of_another(n, holder, structure):
        return True
    return _is_named_beside(holder, n, found, structure)


def _is_of_another(n: Named, holder: Named, structure: Structure) -> bool:
    """Whether words beside an office say of what it is, and are not among those told with the name: “the mayor of Pune”."""
    tokens, (start, end) = structure.tokens, n.tokens
    before = tokens.written[start - 1] if start else ""
    if before in structure.pack.section("actors").get("genitive_after", ()):
        return n.actor.country_code is None
    if structure.pack.section("actors").get("nouns_capitalised") and start and _is_genitive(structure, start - 1):
        return True  # “Frankreichs Innenminister”
    if end < len(tokens) and n.actor.country_code is None:
        return _is_of(structure, end) and not words_of_office(structure, end, _stop(structure, end)) <= holder.office
    return False


def _is_of(structure: Structure, index: int) -> bool:
    """Whether what an office is of begins at a token: with a word for the genitive, or a word in that case."""
    token, actors, code = structure.tokens[index], structure.pack.section("actors"), structure.pack.code
    if token.text.lower() in listed(code, "actors", "genitive_before"):
        return True
    may_be_a_name = token.is_capitalised and not actors.get("nouns_capitalised") and actors.get("singular_endings")
    return (bool(may_be_a_name) and token.text.lower() not in function_words(code)) or _is_genitive(structure, index)


def _is_genitive(structure: Structure, index: int) -> bool:
    """Whether a word has another form than the dictionary's and is no verb, as far as that tells a case."""
    token, code = structure.tokens[index], structure.pack.code
    has_cases = not structure.pack.section("verbs").get("ambiguous_base") and bool(
        listed(code, "actors", "singular_endings")
    )
    is_form = token.is_word and token.text.lower() != token.lemma and token.text.lower() not in function_words(code)
    is_noun = token.is_capitalised or not structure.pack.section("actors").get("nouns_capitalised")
    return has_cases and is_form and is_noun and not is_verb(structure, index)


def _stop(structure: Structure, start: int) -> int:
    """Where the words end that tell what an office is of: at a verb or a mark."""
    end = min(len(structure.tokens), start + _FOR_OPEN)
    return next((i for i in range(start, end) if not structure.tokens[i].is_word or is_verb(structure, i)), end)


def _is_somebody_else(n: Named, structure: Structure) -> bool:
    """Whether a noun phrase is of several, or of one whom nobody named: “two ministers”, “another envoy”, “a minister”."""
    code, written = structure.pack.code, structure.tokens.written
    start, end = n.tokens
    before = set(written[max(0, start - _DETERMINERS) : end])
    if not before.isdisjoint(listed(code, "cues", "indefinite") | number_words(code)):
        return True
    if any(word[:1].isdigit() for word in before):
        return True
    plural = listed(code, "actors", "plural_articles")
    if not before.isdisjoint(plural) and not written[end - 1].endswith(
        tuple(listed(code, "actors", "feminine_endings"))
    ):
        return True  # “die Minister”, but “die Ministerin”
    heads = (
        token for token in structure.tokens[start:end] if not n.office.isdisjoint((token.lemma, token.second_lemma))
    )
    return not all(_is_singular(token.text.lower(), n.office, code) for token in heads)


def _is_singular(written: str, office: frozenset[str], code: str) -> bool:
    """Whether a form is one of the list or the dictionary, or has an ending that only the singular has (“trimisul”, “ministra”)."""
    endings = ("", *listed(code, "actors", "singular_endings"))
    stems = (stem for word in office for stem in (word, word[:-1]) if stem)
    return any(written.endswith(stem + ending) for stem in stems for ending in endings)


def _is_named_beside(holder: Named, n: Named, found: Sequence[Named], structure: Structure) -> bool:
    """Whether the clause names the person as well, so that the office is somebody else's: “Dmitriev met the envoy”."""
    own = structure.clause_at(n.tokens[0])
    beside = (o for o in found if o.sentence == n.sentence and o.proper and o.actor.name == holder.actor.name)
    return any(structure.clause_at(o.tokens[0]) == own for o in beside)


@cache
def _titles(code: str) -> frozenset[str]:
    """The words of titles that stand before names."""
    entries = (entry for entry in listed(code, "actors", "titles"))
    return frozenset(word.lstrip("=") for entry in entries for word in entry.split())
