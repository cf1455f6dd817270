"""Bodies that are called after the place where they sit: no toponyms, but where they act unless another place is told."""

from __future__ import annotations

import pytest

from geo.pipeline import Tools, extract
from tests.builders import a_document


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("en", "Kharkiv police arrested three men on Monday.", "Kharkiv"),
        ("ro", "Curtea de Apel Timișoara a condamnat joi un tânăr la 18 ani de închisoare.", "Timişoara"),
        ("de", "Die Polizei Dresden nahm am Montag drei Männer fest.", "Dresden"),
        ("de", "Das Münchner Landgericht verurteilte ihn am Freitag zu neun Jahren Haft.", "Munich"),
        ("ru", "Суд Екатеринбурга приговорил его к девяти годам колонии.", "Yekaterinburg"),
        ("uk", "Поліція Полтави затримала двох чоловіків.", "Poltava"),
        ("pt", "O Tribunal de Coimbra condenou na sexta-feira um homem a nove anos.", "Coimbra"),
        ("it", "La Corte d'assise di Trapani ha condannato mercoledì un uomo a sedici anni.", "Trapani"),
        ("fr", "Le tribunal correctionnel de Valence a condamné mardi un promoteur.", "Valence"),
        ("en", "Leeds Crown Court jailed two brothers for nine years on Friday.", "Leeds"),
        ("de", "Das Amtsgericht Chemnitz verurteilte am Montag einen Rentner.", "Chemnitz"),
    ],
)
def test_a_body_acts_where_it_sits(language: str, text: str, town: str, tools: Tools) -> None:
    """The town in its name is the place of the deed, less sure and saying so."""
    extraction = extract(a_document(text, language=language), tools)
    located = extraction.events[0].located
    assert located is not None
    assert located.place is not None
    assert located.place.name == town
    assert located.place.score < 0.7
    assert "no other place is named" in located.place.why[-1]
    assert located.mention.span not in {toponym.mention.span for toponym in extraction.toponyms}


def test_a_place_that_is_told_comes_before_the_seat(tools: Tools) -> None:
    """The police of one town that arrest somebody in another one do so there."""
    document = a_document("Kharkiv police arrested three men in Poltava on Monday.", language="en")
    (event,) = extract(document, tools).events
    assert event.located is not None
    assert event.located.mention.surface == "Poltava"


def test_a_person_of_a_village_name_is_no_seat(tools: Tools) -> None:
    """“the Bush administration” sits in no village called so."""
    document = a_document("The Bush administration banned the imports on Monday.", language="en")
    assert all(event.located is None for event in extract(document, tools).events)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Bank of Ireland cut 200 jobs on Monday."),
        ("ru", "Центральный банк Узбекистана понизил в пятницу ключевую ставку."),
    ],
)
def test_a_body_of_a_whole_country_has_no_seat(language: str, text: str, tools: Tools) -> None:
    """“Bank of Ireland” does not put what it does on a map, nor does a “central” one at a town of such a name."""
    (event, *_) = extract(a_document(text, language=language), tools).events
    assert event.located is None


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Police arrested a man in Boston on Monday, Lincolnshire Police said.", "GB"),
        ("Police arrested a man in Lincoln on Monday, Lincolnshire Police said.", "GB"),
        ("LINCOLN, Neb. — Lawmakers in Lincoln passed a bill on Monday.", "US"),
    ],
)
def test_the_county_in_the_name_of_a_body_tells_which_town_is_meant(text: str, country: str, tools: Tools) -> None:
    """“Lincolnshire Police” sit in Lincolnshire, of which no source says how many people it has."""
    located = extract(a_document(text, language="en"), tools).events[0].located
    assert located
    assert located.place
    assert located.place.country_code == country
