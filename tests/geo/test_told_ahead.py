"""“The roof fell in. It happened in Ferrara”: where a deed was that only the next sentence says."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.likely_places import is_guess
from geo.pipeline import Tools, extract


def first(text: str, language: str, tools: Tools) -> str | None:
    """Where the first event of a text took place, by what the rules know."""
    located = extract(a_document(text, language=language), tools).events[0].located
    return located.place.name if located and located.place and not is_guess(located) else None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Drei Menschen starben am Montag bei einem Brand. Das Unglück ereignete sich in Kassel.", "Kassel"),
        ("en", "A bus overturned on Friday. The accident happened near Leeds, in England.", "Leeds"),
        ("es", "Un autobús volcó el lunes. El siniestro ocurrió en Salamanca.", "Salamanca"),
        ("fr", "Un incendie a fait trois morts vendredi. Le drame s'est produit à Dijon.", "Dijon"),
        ("it", "È crollata domenica una tribuna di legno. È accaduto a Ferrara, in piazza Ariostea.", "Ferrara"),
        ("pl", "W piątek spłonęła hala. Do zdarzenia doszło w Tczewie.", "Tczew"),
        ("pt", "Uma barragem desabou no domingo. O desastre ocorreu em Itabira, Minas Gerais.", "Itabira"),
        ("ro", "O explozie a ucis luni doi muncitori. Totul s-a petrecut la Bacău.", "Bacău"),
        ("ru", "Двое рабочих погибли при взрыве в понедельник. Это произошло в Туле.", "Tula"),
        ("uk", "Зіткнулися два пороми, семеро людей травмовано; це сталося в порту Одеси.", "Odesa"),
    ],
)
def test_what_only_the_next_sentence_says_is_the_place(language: str, text: str, expected: str, tools: Tools) -> None:
    """The words that say so are told, and no further event comes of them."""
    assert first(text, language, tools) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A bus overturned on Friday. A similar crash happened in Leeds.",
        "A singer was killed in a crash on Friday. The wedding took place in Leeds.",
        "A bus overturned on Friday. Nothing happened in Leeds.",
        "A bus overturned on Friday. It was refuelled in Leeds. It happened in Bristol, police said.",
    ],
    ids=["another one", "a wedding", "denied", "too far behind"],
)
def test_what_is_told_of_something_else_is_not(text: str, tools: Tools) -> None:
    """A missing place is better than that of another matter."""
    assert first(text, "en", tools) is None


def test_of_a_trial_it_is_where_the_crime_was(tools: Tools) -> None:
    """The court may sit elsewhere."""
    text = "Two men were jailed on Friday for stabbing a student. It happened in Leeds in 2019."
    events = extract(a_document(text, language="en"), tools).events
    assert {event.event_type: bool(event.located) for event in events} == {"CRIME": False, "ASSAULT": True}


def test_a_wide_place_gives_way_to_the_one_in_it(tools: Tools) -> None:
    """“The coast of Ecuador” is where the earth shook, and the epicentre says where there."""
    text = "An earthquake shook the coast of Ecuador on Sunday. The epicentre was near Guayaquil."
    assert first(text, "en", tools) == "Guayaquil"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "Bolivia y Chile firmaron el lunes un acuerdo. Los dos ministros se reunieron en Oruro.", "Oruro"),
        (
            "pl",
            "Prezydenci Polski i Litwy podpisali w piątek umowę. Obaj przywódcy spotkali się w Suwałkach.",
            "Suwałki",
        ),
        ("en", "Kenya and Ethiopia signed a treaty on Monday. Ministers from Uganda met in Kampala.", None),
        ("fr", "Les deux hommes ont signé un accord. Ils doivent se rencontrer à Abidjan en février.", None),
        ("de", "Die beiden Männer unterzeichneten ein Abkommen. Sie sollen sich im Mai in Abidjan treffen.", None),
        ("ro", "Cei doi au semnat un acord. Ei se vor întâlni din nou la Abidjan în februarie.", None),
    ],
)
def test_what_the_same_people_agree_is_where_they_meet(
    language: str, text: str, expected: str | None, tools: Tools
) -> None:
    """Others who meet elsewhere say nothing about it."""
    assert first(text, language, tools) == expected


def test_the_first_paragraph_tells_what_its_headline_said(tools: Tools) -> None:
    """A headline names neither day nor place; it is no deed of its own."""
    text = "Crolla una tribuna al Palio, dieci feriti\n\nÈ crollata domenica una tribuna di legno a Ferrara."
    (event,) = extract(a_document(text, language="it"), tools).events
    assert len(event.triggers) == 2
