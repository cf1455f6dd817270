"""Words of speech that only say of a thing that it was promised or proposed: “criticised the promised pay rise”.

Who said so did it before, and what the sentence tells is another deed. The participle stands right beside its noun and
has nothing of its own: no day, and nobody who said it (“the cuts announced by the mayor on Friday”). A language pack says on
which side of the noun it stands (`attribute_stands` of its verbs), and how whoever did it ends where no preposition tells
(`doer_endings`): “запропоновану компанією позику”.
"""

from __future__ import annotations

from functools import cache

from geo.clauses import Clause, Structure
from geo.event_types import load as load_type
from geo.languages import listed, load
from geo.model import Token, Trigger
from geo.verbs import is_auxiliary, is_verb_form, may_be_attribute, reading

_PROMISE = "promise"


def said_of_a_thing(trigger: Trigger, structure: Structure, clause: Clause) -> str:
    """The participle that only says of a noun what was said of it before; “” where a trigger tells a deed."""
    first, last = trigger.tokens
    speech = load_type(trigger.event_type).speech or trigger.mode == _PROMISE
    if not speech or last - first != 1:
        return ""
    if trigger.form == "noun" and not is_verb_form(structure.tokens[first], structure.pack):
        return ""
    if not _is_participle(first, clause, structure):
        return ""
    stands = structure.pack.section("verbs").get("attribute_stands", "")
    beside = {"before": _stands_before_its_noun, "after": _stands_behind_its_noun}.get(stands)
    return structure.tokens[first].text if beside is not None and beside(first, clause, structure) else ""


def _is_participle(at: int, clause: Clause, structure: Structure) -> bool:
    """Whether a word is a participle without a helper, or can be no finite verb since an article stands before it."""
    tokens, code = structure.tokens, structure.pack.code
    articled = at > clause.start and tokens.written[at - 1] in listed(code, "cues", "definite_articles", "definite")
    return articled or may_be_attribute(tokens, at, clause.start, structure.pack)


def _stands_before_its_noun(at: int, clause: Clause, structure: Structure) -> bool:
    """Whether a noun follows at once, and not whoever said it."""
    code, tokens = structure.pack.code, structure.tokens
    if at + 1 >= clause.end or not _may_be_noun(tokens[at + 1], code):
        return False
    if at > clause.start and is_auxiliary(tokens.written[at - 1], structure.pack):
        return False
    doer = tuple(structure.pack.section("verbs").get("doer_endings", ()))
    return not tokens.written[at + 1].endswith(doer) or tokens.written[at].endswith(doer)


def _stands_behind_its_noun(at: int, clause: Clause, structure: Structure) -> bool:
    """Whether a noun stands right before, and nothing behind that belongs to it."""
    code, tokens = structure.pack.code, structure.tokens
    before = at - 1
    if (
        before <= clause.start
        or not _may_be_noun(tokens[before], code)
        or is_auxiliary(tokens.written[before], structure.pack)
    ):
        return False
    if reading(tokens, before, clause.start, structure.pack).tense in ("past", "future"):
        return False
    return (
        at + 1 >= len(tokens)
        or not tokens[at + 1].is_word
        or tokens.written[at + 1] in listed(code, "cues", "coordinators")
    )


def _may_be_noun(token: Token, code: str) -> bool:
    """Whether a word is none of the small ones, nor a name."""
    if not token.is_word or token.text.lower() in _small(code):
        return False
    return token.is_capitalised == bool(load(code).section("verbs").get("bracket"))  # German nouns are written large


@cache
def _small(code: str) -> frozenset[str]:
    small = listed(code, "cues", "prepositions", "coordinators", "function_words", "pronouns", "definite", "indefinite")
    return small | listed(code, "verbs", "between")
