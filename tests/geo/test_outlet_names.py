"""Papers and agencies beside what they are: under their names, as bodies."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract

CITED = [
    ("en", "A bomb exploded in Graz on Monday, according to the Kronen Zeitung newspaper.", "Kronen Zeitung"),
    ("en", "As reported by the daily Le Monde, a bomb exploded in Lyon on Monday and killed two people.", "Le Monde"),
    ("en", "Police arrested five men in Rome on Monday, the Ansa news agency said.", "ANSA"),
    ("de", "Laut der Zeitung Le Temps explodierte am Montag in Lyon eine Bombe.", "Le Temps"),
    ("de", "In Rom wurden am Montag fünf Männer festgenommen, berichtete die Nachrichtenagentur Ansa.", "ANSA"),
    ("de", "Das Boulevardblatt Bild berichtete, die Polizei habe in Ulm am Montag drei Männer festgenommen.", "Bild"),
    ("fr", "Selon le journal Le Temps, une bombe a explosé lundi à Genève.", "Le Temps"),
    ("fr", "Cinq hommes ont été arrêtés lundi à Rome, selon l'Ansa.", "Ansa"),
    ("es", "Según el diario El País, una bomba explotó el lunes en Madrid y mató a dos personas.", "El País"),
    ("it", "Cinque uomini sono stati arrestati lunedì a Roma, riferisce l'Ansa.", "Ansa"),
    ("it", "Secondo il quotidiano Le Monde, una bomba è esplosa lunedì a Lione.", "Le Monde"),
    ("pt", "Segundo o jornal Expresso, uma bomba explodiu na segunda-feira em Lisboa.", "Expresso"),
    ("pt", "Cinco homens foram detidos na segunda-feira em Roma, noticiou a agência Ansa.", "ANSA"),
    ("ro", "Cinci bărbați au fost arestați luni la Roma, relatează agenția Ansa.", "ANSA"),
    ("ro", "Potrivit ziarului Adevărul, o bombă a explodat luni la Cluj-Napoca.", "Adevărul"),
    ("pl", "Pięciu mężczyzn zatrzymano w poniedziałek w Rzymie, podaje agencja Ansa.", "ANSA"),
    ("pl", "Jak podaje Gazeta Wyborcza, w poniedziałek w Gdyni wybuchła bomba.", "Gazeta Wyborcza"),
    ("ru", "По данным газеты «Монд», в понедельник в Лионе взорвалась бомба.", "Монд"),
    ("uk", "Як пише видання Forbes, у понеділок у Львові вибухнула бомба.", "Forbes"),
]
ADJECTIVES = [
    ("en", "General John Smith visited Leeds on Monday. The general public accused Iran on Tuesday.", "Smith"),
    ("es", "El general García visitó Cádiz el lunes. El fiscal general acusó el martes a Irán.", "García"),
    ("fr", "Le général Dupont a visité Lyon lundi. La grève générale a paralysé Nice mardi.", "générale"),
    ("it", "Il generale Rossi ha visitato Bari lunedì. La procura generale ha accusato martedì un uomo.", "Rossi"),
    ("ro", "Generalul Popescu a vizitat Iașiul luni. Adunarea generală a condamnat marți atacul.", "generală"),
]


def _events(language: str, text: str, tools: Tools) -> tuple[Event, ...]:
    return extract(a_document(text, language=language), tools).events


@pytest.mark.parametrize(("language", "text", "name"), CITED)
def test_an_outlet_is_cited_by_its_name(language: str, text: str, name: str, tools: Tools) -> None:
    """Whatever stands beside it, and whatever its name looks like."""
    deed = next(e for e in _events(language, text, tools) if e.event_type in ("ASSAULT", "COERCE"))
    sources = [(actor.name, actor.kind) for actor in deed.actors if actor.role == "source"]
    assert sources == [(name, "organisation")]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "Издание «Заря» сообщило, что в понедельник в Твери задержали мужчину.", "Заря"),
        ("pl", "Dziennik Fakt podał, że w poniedziałek w Łodzi zatrzymano trzech mężczyzn.", "Fakt"),
        ("es", "El periódico La Nación informó que tres hombres fueron detenidos el lunes en Rosario.", "La Nación"),
    ],
)
def test_an_outlet_only_reports(language: str, text: str, name: str, tools: Tools) -> None:
    """Neither does it do the deed, nor is it done to it; nor do those who come behind “that” report."""
    deed = next(event for event in _events(language, text, tools) if event.event_type == "COERCE")
    assert [actor.name for actor in deed.actors if actor.role == "source"] == [name]
    assert all(actor.name != name for actor in deed.actors if actor.role != "source")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("pl", "Radio Zet podało, że w Łodzi w poniedziałek zatrzymano trzech mężczyzn.", "Radio Zet"),
        ("pl", "Gazeta Wyborcza podała, że w Łodzi w poniedziałek zatrzymano trzech mężczyzn.", "Gazeta Wyborcza"),
        ("pl", "Agencja Reuters podała, że w Łodzi w poniedziałek zatrzymano trzech mężczyzn.", "Reuters"),
        (
            "pl",
            "Agencja Bezpieczeństwa Wewnętrznego zatrzymała w poniedziałek w Łodzi trzech mężczyzn.",
            "Agencja Bezpieczeństwa Wewnętrznego",
        ),
        ("es", "Radio Nacional informó que tres hombres fueron detenidos el lunes en Cádiz.", "Radio Nacional"),
    ],
)
def test_a_name_at_the_head_of_a_sentence_is_whole(language: str, text: str, name: str, tools: Tools) -> None:
    """There the noun for an outlet has a capital in any case."""
    assert name in {actor.name for event in _events(language, text, tools) for actor in event.actors}


def test_a_daily_paper_tells_of_nothing_daily(tools: Tools) -> None:
    """But shelling may go on every day."""
    assert _events("en", "As reported by the daily Le Monde, a bomb exploded in Lyon on Monday.", tools)
    assert not _events("en", "The daily Kherson shelling is frightening.", tools)


@pytest.mark.parametrize(("language", "text", "name"), ADJECTIVES)
def test_a_general_strike_is_no_general(language: str, text: str, name: str, tools: Tools) -> None:
    """A word for an office may be an adjective."""
    second = _events(language, text, tools)[1:]
    assert second
    assert not any(name in actor.name for event in second for actor in event.actors)


def test_a_word_behind_an_office_is_a_name(tools: Tools) -> None:
    """Though all German nouns have a capital."""
    events = _events(
        "de", "General Müller besuchte am Montag Ulm. Der General sagte am Dienstag, es gehe voran.", tools
    )
    assert {actor.name for event in events for actor in event.actors} == {"Müller"}
