"""Names that are common words too are places of events where the sentence has no other, and of nothing else."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


@pytest.mark.parametrize(
    ("language", "text", "event_type", "name"),
    [
        ("pl", "Od rana rolnicy blokują drogę w Dorohusku na Lubelszczyźnie.", "PROTEST", "Dorohusk"),
        ("uk", "Поліція затримала в неділю чотирьох мешканців Тячева.", "COERCE", "Tyachiv"),
    ],
)
def test_a_deed_on_the_spot_makes_a_name_of_a_common_word(
    language: str, text: str, event_type: str, name: str, tools: Tools
) -> None:
    """The name is where the deed was done, less surely and with the reason, and is no place of the document."""
    found = extract(a_document(text, language=language), tools)
    (event,) = [e for e in found.events if e.event_type == event_type]
    assert event.located
    assert event.located.place
    assert event.located.place.name == name
    assert "common word" in event.located.place.why[-1]
    assert event.located.mention.span not in {toponym.mention.span for toponym in found.toponyms}


def test_a_stretch_of_the_front_is_at_the_town_that_it_is_called_after(tools: Tools) -> None:
    """“На Покровському напрямку”: towards Pokrovsk."""
    found = extract(a_document("На Покровському напрямку окупанти тричі атакували.", language="uk"), tools)
    (event,) = found.events
    assert event.located
    assert event.located.place
    assert event.located.place.name == "Pokrovsk"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Un incendie a éclaté lundi à Dijon, où un cirque jouait à Aigle."),
        ("pl", "W Krakowie wybuchł w poniedziałek pożar, a w Dorohusku świeciło słońce."),
        ("es", "El león confiscó la carne en la jaula."),
    ],
)
def test_where_another_place_is_named_it_counts_for_nothing(language: str, text: str, tools: Tools) -> None:
    """A sure place is never moved for an unsure one, and a word in small letters is no name."""
    names = {e.located.mention.surface for e in extract(a_document(text, language=language), tools).events if e.located}
    assert names <= {"Dijon", "Krakowie"}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("pl", "Minister odwiedzi we wtorek Darłowo.", "Darłowo"),
        ("ru", "Ракета попала в понедельник в жилой дом в Тире.", "Tyre"),  # a dash, a village, and the city of Тир
    ],
)
def test_what_a_verb_visits_is_a_place_and_of_the_places_of_a_case_the_best_known(
    language: str, text: str, name: str, tools: Tools
) -> None:
    """Whatever the word means in small letters."""
    located = [e.located for e in extract(a_document(text, language=language), tools).events]
    assert [t.place.name if t and t.place else None for t in located] == [name]


def test_no_town_is_called_after_what_a_ministry_cares_for(tools: Tools) -> None:
    """A body sits in Saúde only if the word means nothing else."""
    text = "O Ministério da Saúde enviou vacinas na segunda-feira."
    assert not any(e.located for e in extract(a_document(text, language="pt"), tools).events)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("it", "Amatrice fu distrutta dal terremoto nell'agosto del 2016.", "Amatrice"),
        ("fr", "Blois a été touchée par des inondations dimanche.", "Blois"),
        ("pt", "Petrópolis foi atingida por deslizamentos em fevereiro de 2022.", "Petrópolis"),
        ("es", "Acapulco fue devastada por el huracán en octubre de 2023.", "Acapulco de Juárez"),
        ("ru", "Херсон снова обстреляли из артиллерии в воскресенье.", "Kherson"),
        ("uk", "Херсон знову обстріляли з артилерії в неділю.", "Kherson"),
        ("pl", "Chersoń został ostrzelany w niedzielę.", "Kherson"),
    ],
)
def test_a_town_that_opens_the_sentence_and_is_struck_is_where_it_was(
    language: str, text: str, name: str, tools: Tools
) -> None:
    """A name in front of a passive, or of a verb that can have no town as its subject, is what was struck."""
    events = extract(a_document(text, language=language), tools).events
    assert events
    for event in events:
        assert event.located
        assert event.located.place
        assert event.located.place.name == name
        assert event.located.place.score < 0.5


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Lourdes a été agressée dimanche par un voisin."),  # a given name
        ("pl", "Kowal został zaatakowany nożem w niedzielę."),  # a trade, and a surname
        ("it", "Amatrice ha attaccato domenica la difesa."),  # not the one who is struck
    ],
)
def test_who_opens_the_sentence_may_be_a_person_or_a_side(language: str, text: str, tools: Tools) -> None:
    """A given name, a common word and the subject of an active verb are no scene."""
    assert not any(e.located for e in extract(a_document(text, language=language), tools).events)
