"""The words of a language for how many and for what became of them: one file `figure_words/xx.toml` a language.

Entries follow the syntax of `geo.event_words`. A file holds
    people            nouns that are counted as persons
    groups            nouns for some persons together: four hundred families are counted, a family is not one person
    kin               nouns for persons who are told by others: “a woman and her son” are more than one
    units, animals    nouns that make of a number no count of anybody (“percent”, “birds”)
    at_least, ...     what stands before a number and opens it to one side, or makes it one of about so many
    at_least_after, at_most_after   the same behind a number or its noun (“12 or more”, “12 blessés au moins”)
    beside, light     what may stand between a modifier and its number, and between those who are counted and their fate
    part, of_them     words before a part of a figure (“including two children”), and behind one (“35 of them”)
    out_of            words between a number and the greater one that it is of (“31 of 40”)
    nobody, none, none_exist   words for zero: alone, before a noun, or around one (“there were no”)
    tells, rival      verbs of who puts a toll at a number, and what stands before the number by which others put it
    object_marks, forced   prepositions before an object (“detuvo a 17”); verbs that make an infinitive behind them true
    one, joins        articles; words inside of one number (“douăzeci și cinci”)
    order             what is written short before the number of something, which counts nothing (“No. 2”)
    ranges            pairs of words around two numbers, an empty one where nothing opens the range
    compound          how one word is made of tens and units, where the language writes them so (`{unit}und{ten}`), and
    compound_elides   beginnings of units before which the tens lose their last letter (“ventuno”)
    [numbers], [factors]   number -> words, beside those of the dates; words that multiply the number before them
    [vague]           `20..`, `~12` or `11..19` -> words. A plural stands for two of its unit: “dozens” are 24 or more
    [kinds.x]         nouns, states (the subject's), deeds (the object's) and totals (“death toll”) for a kind of
                      figure; things: nouns for objects
    [things]          deeds that objects are counted with (“damaged”, “collision”)
To teach Dateline the figures of a further language, add its file.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from geo import word_files
from geo.model import Token

_FOLDER = "figure_words"


def languages() -> tuple[str, ...]:
    """The codes of the languages that have words for figures, sorted."""
    return word_files.codes(_FOLDER)


@cache
def load(code: str) -> Mapping[str, Any]:
    """The tables of a language; empty for one that has none.

    Raises:
        ConfigurationError: the file of the language is not TOML.
    """
    return MappingProxyType(word_files.tables(_FOLDER, code))


@cache
def numbers_of(code: str) -> frozenset[str]:
    """The words of a language for numbers, large ones above all (“Millionen”)."""
    tables = (load(code).get("numbers", {}), load(code).get("factors", {}))
    return frozenset(word for table in tables for words in table.values() for word in words)


def qualifies_a_number(token: Token, code: str) -> bool:
    """Whether a word may stand before a number of which it says that there are about so many, or more (“über 40”)."""
    return token.text.lower() in _openers(code)


@cache
def _openers(code: str) -> frozenset[str]:
    entries = (entry for key in ("at_least", "at_most", "about") for entry in load(code).get(key, ()))
    return frozenset(entry.split()[0].lstrip("=") for entry in entries)
