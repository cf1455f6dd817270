"""“Explosion à Paris, le Canada envoie de l'aide”: a country behind a comma that does something, and holds no place before it.

Headlines set what happened and what somebody does about it beside each other with no more than a comma. Where the place
before the comma is likeliest in another country, an article before the country, or a word right behind it that
no phrase of place or time begins with, says that a new clause begins; “in Odessa, USA” has neither.

A helper may have another subject: “An outbreak in Surrey, UK has ended”. Where the comma behind a country is often left out
(`verbs.ambiguous_base`), any verb may, unless the words before the comma have one of their own (“Fire destroys market in London,
Canada sends help”).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from geo.clauses import Structure
from geo.containment import lies_in
from geo.gazetteer.index import Candidate
from geo.insertions import between
from geo.languages import listed
from geo.model import Place
from geo.named import coordinators
from geo.verbs import is_auxiliary


def is_new_subject(structure: Structure, start: int, end: int, place: Place, options: Sequence[Candidate]) -> bool:
    """Whether a country behind a comma acts, rather than holds the place before the comma.

    Args:
        structure: The sentence.
        start: Index of the first token of its name.
        end: Index of the token behind its name.
        place: The country.
        options: What the name before the comma may mean, the likeliest first.
    """
    tokens, code = structure.tokens, structure.pack.code
    if place.kind != "country" or not options or lies_in(options[0].place, place):
        return False
    article = start > 0 and tokens[start - 1].text.lower() in _articles(code)
    opens = start - article
    if opens < 1 or tokens[opens - 1].text != ",":
        return False
    return article or (end < len(tokens) and _acts(structure, end, opens - 1))


@cache
def _articles(code: str) -> frozenset[str]:
    """Articles alone, without those that hold a preposition (“au Canada”)."""
    return listed(code, "cues", "definite_articles") - listed(code, "cues", "prepositions")


def _acts(structure: Structure, at: int, comma: int) -> bool:
    """Whether the word behind a name can only be what it does: no preposition, article, conjunction or day opens there."""
    tokens, code = structure.tokens, structure.pack.code
    written = tokens[at].text
    if not (written.islower() and written.isalpha()) or between(code)(tokens, at, len(tokens)) > at:
        return False
    others = listed(code, "cues", "prepositions", "definite_articles", "definite") | coordinators(code)
    if written in others or structure.clauses[structure.clause_at(at)].start == at:
        return False
    if is_auxiliary(written, structure.pack):
        return False
    return not structure.pack.section("verbs").get("ambiguous_base") or _tells_now(structure, comma)


def _tells_now(structure: Structure, comma: int) -> bool:
    """Whether a word behind the first, before any preposition, may be a verb in the third person: “Fire destroys market in”."""
    tokens, start = structure.tokens, structure.clauses[structure.clause_at(comma - 1)].start
    endings = tuple(structure.pack.section("verbs").get("third_person_endings", ()))
    small = listed(structure.pack.code, "cues", "prepositions")
    before = takewhile(lambda token: token.text.lower() not in small, tokens[start + 1 : comma])
    return any(t.text.islower() and t.text.endswith(endings) and t.text != t.lemma for t in before)
