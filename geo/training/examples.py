"""Annotated sentences -> the candidates in them with their features, and whether people marked them as places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from geo import clauses, languages, sentences
from geo.gazetteer.index import Gazetteer
from geo.model import Document, Span
from geo.place_candidates import span_of
from geo.place_evidence import evidence_in
from geo.training.corpora import Annotated
from geo.training.fit import Example

_EVERY = 12  # sentences, of which one is seen in upper case and one in lower case too


def examples_of(number: int, sentence: Annotated, gazetteer: Gazetteer) -> Iterator[Example]:
    """The examples of one sentence; `number` decides whether it is seen in another case as well."""
    yield from _examples(sentence, gazetteer)
    recased = {0: sentence.text.upper(), 1: sentence.text.lower()}.get(number % _EVERY, "")
    if len(recased) == len(sentence.text):  # "ß" grows; offsets would point elsewhere
        yield from _examples(replace(sentence, text=recased), gazetteer)


def _examples(sentence: Annotated, gazetteer: Gazetteer) -> Iterator[Example]:
    document = Document(id=sentence.source, text=sentence.text, language=sentence.language)
    pack = languages.load(sentence.language)
    for structure in clauses.structures(sentences.split(document), pack):
        for candidate, found in evidence_in(structure, sentence.text, (), gazetteer):
            span = span_of(structure, candidate.start, candidate.end)
            if _teaches(span, sentence):
                yield Example(found, span in sentence.places, sentence.source)


def _teaches(span: Span, sentence: Annotated) -> bool:
    """Whether people marked just this, or nothing that overlaps: half a place is neither right nor wrong."""
    if any(span.overlaps(unclear) for unclear in sentence.unclear):
        return False
    return span in sentence.places or not any(span.overlaps(place) for place in sentence.places)
