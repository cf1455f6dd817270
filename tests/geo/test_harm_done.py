"""Words for the dead and the hurt say no deed of their own where the deed that killed or hurt them is told."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo.frames import bounds
from geo.model import Event
from geo.pipeline import Tools, extract

HARMS = {"ASSAULT", "ACCIDENT", "DISASTER", "FIRE", "HEALTH", "CRIME"}

# language, text, the one deed, its figures
ONE = [
    ("en", "Four people died and six were wounded on Monday when a lorry overturned near Iringa.", "ACCIDENT", "4 6"),
    ("de", "Vier Menschen starben und sechs wurden am Montag verletzt, als bei Fulda ein Lastwagen umkippte.", "ACCIDENT", "4 6"),
    ("fr", "Quatre personnes sont mortes et six ont été blessées lundi lorsqu'un car s'est renversé près de Dole.", "ACCIDENT", "4 6"),
    ("es", "Cuatro personas murieron y seis resultaron heridas el lunes cuando volcó un camión cerca de Soria.", "ACCIDENT", "4 6"),
    ("it", "Quattro persone sono morte e sei sono rimaste ferite lunedì quando un camion si è ribaltato vicino a Pavia.", "ACCIDENT", "4 6"),
    ("pt", "Quatro pessoas morreram e seis ficaram feridas na segunda-feira quando um camião capotou perto de Braga.", "ACCIDENT", "4 6"),
    ("ro", "Patru oameni au murit și șase au fost răniți luni când un camion s-a răsturnat lângă Bacău.", "ACCIDENT", "4 6"),
    ("pl", "Cztery osoby zginęły, a sześć zostało rannych w poniedziałek, gdy koło Konina przewróciła się ciężarówka.", "ACCIDENT", "4 6"),
    ("ru", "Четыре человека погибли и шесть ранены в понедельник, когда под Тверью перевернулся грузовик.", "ACCIDENT", "4 6"),
    ("en", "An explosion killed five people in Izmir on Tuesday.", "ACCIDENT", "5"),
    ("de", "Eine Explosion hat am Dienstag in Izmir fünf Menschen getötet.", "ACCIDENT", "5"),
    ("es", "Una explosión mató el martes a cinco personas en Esmirna.", "ACCIDENT", "5"),
    ("ro", "O explozie a ucis cinci oameni marți la Izmir.", "ACCIDENT", "5"),
    ("pl", "Wybuch zabił we wtorek w Izmirze pięć osób.", "ACCIDENT", "5"),
    ("ru", "Взрыв убил пять человек во вторник в Измире.", "ACCIDENT", "5"),
    ("uk", "Вибух убив сімох людей у вівторок в Ізмірі.", "ACCIDENT", "7"),
    ("de", "Bei einem Brand in einem Mietshaus in Fulda sind am Montag drei Menschen ums Leben gekommen.", "FIRE", "3"),
    ("pl", "Trzy osoby zginęły we wtorek w pożarze w Koninie.", "FIRE", "3"),
    ("fr", "Trois personnes sont mortes mardi dans un incendie à Dole.", "FIRE", "3"),
    ("de", "Maskierte feuerten am Montag in Fulda auf ein Lokal, zwei Männer starben.", "ASSAULT", "2"),
    ("en", "Twelve people were treated in hospital after a coach overturned near York on Sunday.", "ACCIDENT", "12"),
    ("de", "Zwölf Menschen wurden im Krankenhaus behandelt, nachdem am Sonntag bei Fulda ein Reisebus umgekippt war.", "ACCIDENT", "12"),
    ("fr", "Douze personnes ont été hospitalisées après qu'un autocar s'est renversé dimanche près de Dole.", "ACCIDENT", "12"),
    ("ro", "Nimeni nu a fost rănit în incendiul care a distrus luni un depozit din Bacău.", "FIRE", "0"),
    ("it", "Nessuno è rimasto ferito nell'incendio che ha distrutto lunedì un magazzino a Pavia.", "FIRE", "0"),
    ("ru", "Никто не пострадал при пожаре, который в понедельник уничтожил склад в Твери.", "FIRE", "0"),
    ("en", "No one was hurt in the fire that destroyed a warehouse in Leeds on Monday.", "FIRE", "0"),
    ("en", "No one was injured in a blaze at a school in Leeds on Monday.", "FIRE", "0"),
    ("en", "A bomb exploded in a market in Quetta on Monday, killing two people. The blast also wounded seven people.", "ASSAULT", "2 7"),
    ("pt", "Uma bomba explodiu na segunda-feira num mercado de Quetta, matando duas pessoas. A explosão feriu ainda sete pessoas.", "ASSAULT", "2 7"),
    ("uk", "Бомба вибухнула на ринку в Кветті в понеділок, загинули двоє людей. Вибух також поранив одинадцятьох людей.", "ASSAULT", "2 11"),
    ("ru", "Бои в Донбассе унесли тысячи жизней.", "ASSAULT", "2000.."),
    ("en", "A lorry overturned near Iringa. Four people died and six were wounded on Monday.", "ACCIDENT", "4 6"),
    ("en", "A fire broke out at a hotel in Leeds on Monday. Nine people were wounded and taken to clinics in Leeds.", "FIRE", "9"),
    ("fr", "Un car s'est renversé près de Dole. Quatre personnes sont mortes lundi et six ont été blessées.", "ACCIDENT", "4 6"),
    ("es", "Un camión volcó cerca de Soria. Cuatro personas murieron el lunes y seis resultaron heridas.", "ACCIDENT", "4 6"),
    ("it", "Un camion si è ribaltato vicino a Pavia. Quattro persone sono morte lunedì e sei sono rimaste ferite.", "ACCIDENT", "4 6"),
    ("ru", "Под Тверью перевернулся грузовик. Четыре человека погибли в понедельник, шесть ранены.", "ACCIDENT", "4 6"),
]  # fmt: skip

TWO = [
    ("en", "Gunmen killed three people in Kano on Monday, hours after a fire destroyed a market in Kaduna."),
    ("en", "Three people were shot dead and a fire broke out at a mall in Davao on Monday."),
    ("en", "Three people were killed by gunmen on Monday after a bus crashed near Kano."),
    ("en", "A fire destroyed a warehouse in Leeds on Monday. Three people were killed in a shooting in York."),
    ("en", "Thirty people were killed in fighting in Goma on Monday and a ferry sank on Lake Kivu."),
    ("en", "A lorry overturned near Kyiv on Monday. Two soldiers were wounded at the front on Monday."),
    ("en", "A lorry overturned near Leeds on Monday. Meanwhile, two people were wounded in Leeds."),
    ("en", "Nine civilians were killed by rebels in Goma on Monday, and a clinic was set alight."),
]


def told(text: str, language: str, tools: Tools) -> tuple[Event, ...]:
    document = a_document(text, language=language, published=date(2026, 3, 12))
    return tuple(event for event in extract(document, tools).events if event.event_type in HARMS)


@pytest.mark.parametrize(("language", "text", "kind", "figures"), ONE)
def test_harm_belongs_to_the_deed_that_did_it(language: str, text: str, kind: str, figures: str, tools: Tools) -> None:
    """There is one event, and it has all that is told of the dead and the hurt."""
    found = told(text, language, tools)
    assert [event.event_type for event in found] == [kind]
    assert {bounds(figure) for figure in found[0].figures} == set(figures.split())


@pytest.mark.parametrize(("language", "text"), TWO)
def test_what_somebody_else_did_is_another_deed(language: str, text: str, tools: Tools) -> None:
    """Who is told to have killed, a manner of dying, and another place or day keep two deeds apart."""
    assert len(told(text, language, tools)) == 2


def test_who_is_treated_in_a_town_is_news_of_that_town(tools: Tools) -> None:
    """A hospital that is named has those who were hurt elsewhere."""
    text = "Shots were fired at residents in Bhisho on Monday; a woman who was hit is being treated at a hospital in East London."
    kinds = {event.event_type for event in told(text, "en", tools)}
    assert "HEALTH" in kinds


def test_a_thing_that_is_not_hurt_in_flames_burns_not(tools: Tools) -> None:
    """Only of a deed with an article behind a preposition does a negated harm take nothing."""
    assert not told("No house went up in flames in Leeds on Monday.", "en", tools)


def test_who_dies_in_fighting_does_not_drown_in_the_ferry_beside_it(tools: Tools) -> None:
    """A preposition ties the dead to the deed right behind them."""
    text = "Thirty people were killed in fighting in Goma on Monday and a ferry sank on Lake Kivu."
    dead = [event.event_type for event in told(text, "en", tools) if event.figures]
    assert dead == ["ASSAULT"]
