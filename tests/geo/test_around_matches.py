"""Violence around a match is no part of it, and what teams do in it is no violence."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

AROUND = [
    ("en", "A gunman opened fire on supporters in Leeds after the 2-1 win on Sunday.", "ASSAULT"),
    ("de", "Zwei Fans wurden nach dem Spiel am Sonntag in Bremen niedergestochen.", "ASSAULT"),
    ("fr", "Trois supporters ont été poignardés dimanche à Nantes après le match contre Lens.", "ASSAULT"),
    ("fr", "Après le match, un supporter a été tué dans une attaque devant le stade à Nantes.", "ASSAULT"),
    ("it", "Un uomo ha aperto il fuoco sui tifosi a Bari dopo la vittoria per 2-1 di domenica.", "ASSAULT"),
    ("es", "Los hinchas se enfrentaron a la policía en Cádiz tras la derrota por 2-0 del domingo.", "PROTEST"),
    ("pt", "Um homem abriu fogo sobre adeptos em Faro depois da derrota por 3-1 no domingo.", "ASSAULT"),
    ("ro", "Doi suporteri au fost înjunghiați duminică la Craiova după meciul cu Rapid.", "ASSAULT"),
    ("pl", "Dwaj kibice zginęli w niedzielę w ataku w Gdyni po meczu Arki.", "ASSAULT"),
    ("pl", "W sobotę kibole zaatakowali w Łodzi autobus po porażce 0:2.", "ASSAULT"),
    ("ru", "Двух болельщиков ранили ножом после матча в Казани в воскресенье.", "ASSAULT"),
    ("ru", "Мужчина открыл огонь по болельщикам в Твери после победы 2:1 в воскресенье.", "ASSAULT"),
    ("uk", "Після матчу у Львові в неділю фанати напали на автобус.", "ASSAULT"),
    ("ro", "Un suporter a fost bătut sâmbătă la Brașov înaintea meciului.", "ASSAULT"),
    ("it", "I tifosi si sono scontrati con la polizia a Bergamo dopo la sconfitta per 2-0 di sabato.", "PROTEST"),
]
PLAYED = [
    ("en", "Rovers bombarded the goal in Leeds and killed the game on Sunday."),
    ("en", "Smith fired a shot over the bar in Leeds on Sunday."),
    ("fr", "Pendant le match à Nantes dimanche, Lens a attaqué sans relâche devant 30 000 personnes."),
    ("it", "L'attacco del Bari ha ucciso la partita domenica e il bomber ha sparato alto."),
    ("es", "El ataque del Cádiz mató el partido el domingo."),
    ("pt", "O ataque do Faro matou o jogo no domingo."),
    ("ro", "În timpul meciului de duminică, Rapid a atacat la Craiova în fața a 20.000 de oameni."),
    ("pl", "Podczas meczu w niedzielę Arka atakowała w Gdyni na oczach 10 tysięcy kibiców."),
    ("ru", "После матча в воскресенье болельщики обсуждали атаку «Рубина» в Казани."),
    ("ru", "Нападение «Рубина» взорвало игру: 4:0 в воскресенье в Казани."),
    ("uk", "Під час матчу в неділю «Рух» атакував у Львові на очах у 10 тисяч людей."),
    ("ru", "После матча в Казани тренер заявил, что команда атаковала слабо и люди устали."),
    ("pl", "Po meczu w Gdyni trener powiedział, że drużyna atakowała słabo, a kibice byli źli."),
    ("ro", "După meciul de la Iași, antrenorul a spus că echipa a atacat slab."),
    ("en", "After the derby in Leeds on Sunday a supporter died of a heart attack."),
    ("de", "Köln griff am Sonntag in Bremen von Beginn an an und siegte nach dem Spiel vor 30.000 Fans mit 3:1."),
]


def _types(language: str, text: str, tools: Tools) -> set[str]:
    return {event.event_type for event in extract(a_document(text, language=language), tools).events}


@pytest.mark.parametrize(("language", "text", "name"), AROUND)
def test_violence_around_a_match_is_told_as_such(language: str, text: str, name: str, tools: Tools) -> None:
    """The match, or its score, only tells when it was."""
    found = extract(a_document(text, language=language), tools).events
    event = next((event for event in found if event.event_type == name), None)
    assert event is not None
    assert event.located is not None


@pytest.mark.parametrize(("language", "text"), PLAYED)
def test_what_teams_do_in_a_match_is_no_violence(language: str, text: str, tools: Tools) -> None:
    """Who plays attacks and kills a game; who looks on is neither hit nor hits."""
    assert not _types(language, text, tools) & {"ASSAULT", "PROTEST"}
