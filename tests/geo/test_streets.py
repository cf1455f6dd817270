"""“rue de Paris”: streets, quarters and dates in their names are no towns and no days; what no gazetteer has lies in what is named."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.model import Extraction
from geo.pipeline import Tools, extract


def _read(language: str, text: str, tools: Tools) -> Extraction:
    return extract(a_document(text, published="2024-03-08", language=language), tools)


def _located(read: Extraction) -> dict[str, str | None]:
    """The place of each deed by its words."""
    text = read.document.text
    return {
        event.trigger.of(text): event.located.place.name if event.located and event.located.place else None
        for event in read.events
    }


STREETS = (
    ("fr", "Un incendie s'est déclaré mercredi à Lille, rue de Paris.", "rue de Paris", "Lille"),
    ("fr", "Un incendie s'est déclaré mercredi place d'Italie, à Lille.", "place d'Italie", "Lille"),
    ("it", "Un uomo è stato accoltellato ieri a Bologna in via Milano.", "via Milano", "Bologna"),
    ("es", "Un hombre fue apuñalado ayer en la calle Toledo de Madrid.", "calle Toledo", "Madrid"),
    ("pt", "Um homem foi baleado ontem na rua do Porto, em Coimbra.", "rua do Porto", "Coimbra"),
    (
        "ro",
        "Un bărbat a fost înjunghiat miercuri pe strada București din Cluj-Napoca.",
        "strada București",
        "Cluj-Napoca",
    ),
    ("en", "A shop in York Road was robbed on Wednesday, police in Leeds said.", "York Road", "Leeds"),
)


@pytest.mark.parametrize(("language", "text", "street", "town"), STREETS)
def test_a_street_is_not_the_town_that_it_is_called_after(
    language: str, text: str, street: str, town: str, tools: Tools
) -> None:
    """The street is named as a whole, and in no gazetteer; the deed is in the town beside it."""
    read = _read(language, text, tools)
    found = {toponym.mention.surface: toponym.place for toponym in read.toponyms}
    assert found[street] is None
    assert {event.located.place.name for event in read.events if event.located and event.located.place} == {town}


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("fr", "Des milliers de personnes ont défilé mercredi dans les rues de Marseille.", "Marseille"),
        ("fr", "Une bombe a explosé mercredi sur une grande place de Bruxelles.", "Brussels"),
        ("es", "Un hombre fue asesinado el miércoles en una calle de Medellín.", "Medellín"),
        ("pt", "Um homem foi baleado na quarta-feira numa rua de Lisboa.", "Lisbon"),
        ("it", "Migliaia di persone hanno protestato mercoledì in piazza a Milano.", "Milan"),
        ("en", "Thousands marched through the streets of Nairobi on Wednesday.", "Nairobi"),
    ],
)
def test_a_street_of_a_town_is_in_it(language: str, text: str, town: str, tools: Tools) -> None:
    """“une rue de”, “the streets of”: no certain street is called so."""
    assert town in _located(_read(language, text, tools)).values()


def test_what_happens_in_a_street_is_where_the_article_is(tools: Tools) -> None:
    """No town is named beside the street."""
    text = "Deux personnes ont été interpellées jeudi soir à Rennes. Des heurts avaient éclaté place de Bretagne."
    assert _located(_read("fr", text, tools))["heurts"] == "Rennes"


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("es", "Bogotá. Un incendio destruyó el miércoles diez casas en el barrio Santa Fe.", "Bogotá"),
        ("pt", "Um homem foi baleado na quarta-feira no bairro da Liberdade, em Salvador.", "Salvador"),
        ("uk", "У Дніпрі в середу в мікрорайоні Перемога вибухнув газ, загинули двоє.", "Dnipro"),
        ("de", "In Hamburg ist am Mittwoch im Stadtteil Altona ein Mann erschossen worden.", "Altona"),
    ],
)
def test_a_part_of_a_town_is_in_it(language: str, text: str, town: str, tools: Tools) -> None:
    """A town of its name elsewhere is another one; the part itself stands where the gazetteer has it."""
    assert set(_located(_read(language, text, tools)).values()) == {town}


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("es", "Un robo conmocionó el lunes Sevilla. El domingo hubo un incendio en un barrio de Madrid.", "Madrid"),
        ("en", "Police closed a bridge in London. A fire broke out on Sunday in the suburbs of Leeds.", "Leeds"),
        ("en", "Police closed a bridge in London. A fire broke out in the Leeds suburb of Headingley.", "Leeds"),
        ("ru", "В Самаре закрыли мост. Пожар вспыхнул в воскресенье в квартале Москвы.", "Moscow"),
    ],
    ids=["a suburb", "suburbs", "a suburb called else", "a larger town"],
)
def test_some_part_of_a_town_names_the_town(language: str, text: str, town: str, tools: Tools) -> None:
    """It is no part of the town named before."""
    *_, place = [t.place.name for t in _read(language, text, tools).toponyms if t.place is not None]
    assert place == town


@pytest.mark.parametrize(
    ("language", "text", "area"),
    [
        ("fr", "Un incendie s'est déclaré mercredi à Bourzolles-sur-Vie (Vendée).", "Vendée"),
        ("de", "Bei einem Brand in Kleinwusterbach (Brandenburg) starben am Mittwoch zwei Menschen.", "Brandenburg"),
        ("en", "A tornado killed two people on Wednesday in Wobbleton, Ohio.", "Ohio"),
    ],
)
def test_what_no_gazetteer_has_lies_in_what_stands_behind_it(language: str, text: str, area: str, tools: Tools) -> None:
    """The event says so, and is less sure than the area by itself."""
    read = _read(language, text, tools)
    (inner,) = [t for t in read.toponyms if t.mention.role == "location"]
    (outer,) = [t for t in read.toponyms if t.mention.role == "qualifier"]
    assert inner.place is not None
    assert outer.place is not None
    assert (inner.place.name, inner.place.kind) == (area, outer.place.kind)
    assert inner.place.score < outer.place.score
    assert "in no gazetteer" in inner.place.why[-1]
    assert area in _located(read).values()


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        ("ru", "В Воронежской области в среду сгорел дом.", "Voronezh Oblast", "admin1"),
        ("es", "Tres personas murieron el miércoles en un accidente en la provincia de Burgos.", "Burgos", "admin2"),
        ("it", "Un incendio è divampato mercoledì in provincia di Cuneo.", "Cuneo", "admin2"),
        ("es", "Un incendio arrasó el jueves la provincia de Mendoza.", "Mendoza", "admin1"),
    ],
)
def test_a_division_is_not_the_town_in_it(language: str, text: str, name: str, kind: str, tools: Tools) -> None:
    """Whatever order of divisions the word stands for in that country, and though the town bears the longer name too."""
    (toponym,) = _read(language, text, tools).toponyms
    assert toponym.place is not None
    assert (toponym.place.name, toponym.place.kind) == (name, kind)


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("pt", "Choveu na quarta-feira no Rio de Janeiro, na Avenida 24 de Julho.", ["quarta-feira"]),
        ("pt", "Choveu em janeiro no Rio de Janeiro.", ["janeiro"]),
        ("es", "Miles marcharon el jueves en la plaza 25 de Mayo y en la Plaza de Mayo.", ["el jueves"]),
        ("fr", "Un incendie a eu lieu jeudi rue du 4 Septembre, puis place du 1er Mai.", ["jeudi"]),
        ("it", "Un uomo è morto lunedì in via XX Settembre, e un altro in via 4 novembre.", ["lunedì"]),
        ("ro", "Accident luni pe Calea 13 Septembrie, în cartierul 1 Mai.", ["luni"]),
        ("de", "Zehntausende zogen am Samstag auf die Straße des 17. Juni in Berlin.", ["Samstag"]),
        ("pl", "Wypadek w poniedziałek na ulicy 3 Maja, przy ul. 11 Listopada w Łodzi.", ["poniedziałek"]),
        ("ru", "Пожар в понедельник на улице 8 Марта, у ул. 9 Января в Екатеринбурге.", ["понедельник"]),
        ("uk", "Пожежа в понеділок на вулиці 8 Березня, на вул. 1 Травня у Львові.", ["понеділок"]),
    ],
)
def test_a_name_that_holds_a_date_is_none(language: str, text: str, days: list[str], tools: Tools) -> None:
    """Squares and streets are called after days, and Rio de Janeiro after a month."""
    read = _read(language, text, tools)
    assert [date.span.of(read.document.text) for date in read.dates] == days
