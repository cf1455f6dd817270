"""What a denied report says did not happen, whatever word opens it."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Міністерство спростувало повідомлення, ніби мешканців Луцька вивезуть до Рівного."),
        ("uk", "Поліція спростувала чутки, нібито в Луцьку вбили журналіста."),
        ("ru", "Полиция опровергла слухи, будто в Томске убили журналиста."),
        ("pl", "Policja zaprzeczyła, jakoby w Radomiu zabito dziennikarza."),
        ("de", "Die Polizei wies Berichte zurück, nach denen in Lübeck ein Haus gestürmt wurde."),
        ("de", "Die Polizei dementierte Gerüchte, wonach in Lübeck ein Journalist getötet worden sei."),
        ("es", "La policía desmintió los rumores según los cuales un periodista fue asesinado en Vigo."),
        ("fr", "La mairie a démenti les rumeurs selon lesquelles un journaliste a été tué à Lens."),
        ("it", "La polizia ha smentito le voci secondo cui un giornalista è stato ucciso a Bari."),
        ("pt", "A polícia desmentiu rumores segundo os quais um jornalista foi morto no Porto."),
        ("ro", "Poliția a dezmințit știrile cum că un jurnalist a fost ucis la Bacău."),
        ("en", "Police denied reports claiming that a journalist had been killed in Hull."),
    ],
)
def test_a_denied_report_tells_of_no_deed(language: str, text: str, tools: Tools) -> None:
    """Only the denial is an event."""
    found = extract(a_document(text, published="2026-03-12", language=language), tools)
    assert {event.event_type for event in found.events} == {"REJECT"}


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("ru", "Мужчина, будто обезумев, напал на прохожих в Томске.", "ASSAULT"),
        ("de", "Die Polizei bestätigte Berichte, wonach in Lübeck ein Haus gestürmt wurde.", "ASSAULT"),
        ("es", "La policía confirmó los rumores según los cuales un periodista fue asesinado en Vigo.", "ASSAULT"),
    ],
)
def test_who_denies_nothing_leaves_the_deed(language: str, text: str, kind: str, tools: Tools) -> None:
    """A report that is confirmed denies nothing."""
    found = extract(a_document(text, published="2026-03-12", language=language), tools)
    assert kind in {event.event_type for event in found.events}
