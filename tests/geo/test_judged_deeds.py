"""What somebody does after he spoke of a deed, and whom he promises something, say nothing of where the deed was."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def places(text: str, language: str, tools: Tools) -> dict[str, str | None]:
    """Type of each event -> name of its place."""
    events = extract(a_document(text, language=language), tools).events
    return {e.event_type: e.located.place.name if e.located and e.located.place else None for e in events}


@pytest.mark.parametrize(
    ("language", "text", "other", "place"),
    [
        ("en", "The minister condemned the attack and visited Odesa on Monday.", "CONSULT", "Odesa"),
        ("fr", "Le ministre a condamné l'attaque et s'est rendu à Odessa lundi.", "CONSULT", "Odesa"),
        ("it", "Il ministro ha condannato l'attacco e ha promesso nuovi generatori a Kiev.", "AGREE", None),
        ("it", "Il ministro ha condannato l'attacco a Kharkiv ed è andato a Odessa lunedì.", "ASSAULT", "Kharkiv"),
    ],
)
def test_what_a_speaker_does_next_is_done_elsewhere(
    language: str, text: str, other: str, place: str | None, tools: Tools
) -> None:
    """“And” and a further verb stand between the deed that he judged and the place."""
    found = places(text, language, tools)
    assert found[other] == place
    assert found.get("ASSAULT") in (None, "Kharkiv")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "Il ministro ha promesso lunedì nuovi generatori a Kiev.", None),
        ("es", "El ministro prometió nuevos generadores a Kiev el lunes.", None),
        ("pt", "O ministro prometeu novos geradores a Kiev na segunda-feira.", None),
        ("fr", "Le ministre a promis lundi de nouveaux générateurs à Kiev.", None),
        ("es", "El alcalde prometió viviendas en Madrid el lunes.", "Madrid"),
    ],
)
def test_whom_something_is_promised_is_no_scene(language: str, text: str, expected: str | None, tools: Tools) -> None:
    """The preposition is that of a town as well."""
    assert places(text, language, tools)["AGREE"] == expected
