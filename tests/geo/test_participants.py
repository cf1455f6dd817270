"""Who did it, to whom, and who says so."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract


def event(text: str, language: str, tools: Tools, event_type: str) -> Event:
    """The first event of a type in a text."""
    found = extract(a_document(text, language=language), tools).events
    return next(one for one in found if one.event_type == event_type)


def cast(text: str, language: str, tools: Tools, event_type: str, role: str) -> list[str]:
    """The names of those who have one role in the first event of a type."""
    return [actor.name for actor in event(text, language, tools, event_type).actors if actor.role == role]


@pytest.mark.parametrize(
    ("text", "language", "actor", "target"),
    [
        ("Spanish police arrested two men in Marbella.", "en", "Spanish police", "two men"),
        ("Two men were arrested by Spanish police in Marbella.", "en", "Spanish police", "two men"),
        ("Polițiștii spanioli au arestat doi bărbați la Marbella.", "ro", "Polițiștii spanioli", "doi bărbați"),
        (
            "Doi bărbați au fost arestați de polițiștii spanioli la Marbella.",
            "ro",
            "polițiștii spanioli",
            "Doi bărbați",
        ),
    ],
)
def test_a_passive_turns_actor_and_target_around(
    text: str, language: str, actor: str, target: str, tools: Tools
) -> None:
    """Who arrests whom is the same in both voices."""
    assert cast(text, language, tools, "COERCE", "actor") == [actor]
    assert target.lower() in [name.lower() for name in cast(text, language, tools, "COERCE", "target")]


@pytest.mark.parametrize(
    ("text", "language", "event_type", "name"),
    [
        ("Uganda closed the border crossing at Malaba.", "en", "COERCE", "Uganda"),
        ("Germany pledged two more Patriot batteries on Sunday.", "en", "AGREE", "Germany"),
        ("Slovacia a blocat duminică sancțiunile.", "ro", "SANCTION", ""),
    ],
)
def test_a_country_without_preposition_acts(text: str, language: str, event_type: str, name: str, tools: Tools) -> None:
    """A country as subject is an actor, and no place."""
    extraction = extract(a_document(text, language=language), tools)
    assert extraction.toponyms[0].mention.role == "actor"
    if name:
        assert cast(text, language, tools, event_type, "actor") == [name]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (
            "Missiles hit Sumy on Monday, killing six people, the regional governor, Oleh Hryhorov, said.",
            "en",
            "Oleh Hryhorov",
        ),
        ("Its mayor, Valentin Demidov, said that Ukraine was to blame.", "en", "Valentin Demidov"),
        ("Avocata lui, Ioana Mureșan, a declarat că va face recurs.", "ro", "Ioana Mureșan"),
        ("Orașul a fost bombardat, a declarat guvernatorul Oleh Hryhorov.", "ro", "Oleh Hryhorov"),
    ],
)
def test_the_name_set_beside_an_office_speaks(text: str, language: str, name: str, tools: Tools) -> None:
    """The subject of a verb of saying is the person between the commas, or the one behind the verb."""
    assert cast(text, language, tools, "STATEMENT", "speaker") == [name]


def test_what_is_blamed_does_not_speak(tools: Tools) -> None:
    """“The mayor, X, blamed Ukraine”: X accuses, Ukraine is accused."""
    text = "Its mayor, Valentin Demidov, blamed Ukraine for the outage."
    assert cast(text, "en", tools, "ACCUSE", "speaker") == ["Valentin Demidov"]
    assert cast(text, "en", tools, "ACCUSE", "target") == ["Ukraine"]


def test_where_somebody_writes_is_nobody_who_is_spoken_to(tools: Tools) -> None:
    """A network on which a statement appears is no target."""
    assert (
        cast("Governor Ivan Fedorov wrote on Telegram that six people died.", "en", tools, "STATEMENT", "target") == []
    )


@pytest.mark.parametrize(
    ("text", "language", "wrong"),
    [
        ("Germany pledged two more Patriot batteries on Sunday.", "en", "Patriot"),
        ("Curtea de Apel Cluj a condamnat miercuri un medic la trei ani de închisoare.", "ro", "Cluj"),
    ],
)
def test_a_weapon_and_the_seat_of_a_court_are_no_persons(text: str, language: str, wrong: str, tools: Tools) -> None:
    """A capitalised word that says which weapon or which court names nobody."""
    extraction = extract(a_document(text, language=language), tools)
    assert wrong not in {actor.name for found in extraction.events for actor in found.actors}


def test_protesters_protest_though_somebody_is_named_behind_a_preposition(tools: Tools) -> None:
    """An active verb keeps its subject as actor."""
    text = "Mii de suporteri au protestat duminică față de conducerea federației."
    assert cast(text, "ro", tools, "PROTEST", "actor") == ["suporteri"]
    assert cast(text, "ro", tools, "PROTEST", "target") == []


def test_a_clause_with_a_subject_of_its_own_keeps_it(tools: Tools) -> None:
    """“Uganda closed the crossing after the bridge was swept away”: the bridge, not Uganda."""
    text = "Uganda closed the crossing at Malaba after the bridge there was swept away."
    assert cast(text, "en", tools, "DISASTER", "target") == ["bridge"]


def test_those_who_meet_have_no_target(tools: Tools) -> None:
    """A meeting is mutual."""
    text = "Premierul Viktor Orban s-a întâlnit luni cu președintele sârb Aleksandar Vucic la Subotica."
    assert len(cast(text, "ro", tools, "CONSULT", "actor")) == 2
    assert cast(text, "ro", tools, "CONSULT", "target") == []


def test_a_source_is_no_actor(tools: Tools) -> None:
    """“According to Reuters” names who tells it."""
    text = "Rebels attacked Goma on Sunday, according to Reuters."
    assert cast(text, "en", tools, "ASSAULT", "source") == ["Reuters"]


def test_nobody_has_two_roles_in_one_deed_by_the_same_words(tools: Tools) -> None:
    """Each span of an actor stands once in an event."""
    text = "Judecătorii l-au condamnat miercuri pe primar la șase ani de închisoare pentru luare de mită."
    spans = [actor.span for actor in event(text, "ro", tools, "CRIME").actors]
    assert len(spans) == len(set(spans))


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("В Кремле в четверг заявили, что переговоры отложены.", "ru", "Kremlin"),
        ("У поліції повідомили, що водія затримали.", "uk", "поліції"),
    ],
)
def test_those_in_whose_house_it_is_said_speak(text: str, language: str, name: str, tools: Tools) -> None:
    """“In the Kremlin they said” has no subject."""
    assert cast(text, language, tools, "STATEMENT", "speaker") == [name]


@pytest.mark.parametrize(
    ("text", "language", "actor", "target"),
    [
        ("Am Montag verhaftete die Polizei einen Abgeordneten in Köln.", "de", ["Polizei"], ["einen Abgeordneten"]),
        ("Einen Abgeordneten verhaftete die Polizei am Montag in Köln.", "de", ["Polizei"], ["Einen Abgeordneten"]),
        ("Am Montag hat die Polizei in Köln einen Minister festgenommen.", "de", ["Polizei"], ["einen Minister"]),
        ("In Köln nahm die Polizei am Montag zwei Soldaten fest.", "de", ["Polizei"], ["zwei Soldaten"]),
        ("El lunes detuvo la policía a un diputado en Lima.", "es", ["policía"], ["un diputado"]),
        ("Pe deputat l-a reținut luni poliția la Cluj.", "ro", ["poliția"], ["deputat"]),
        ("Мэра Казани задержала в понедельник полиция.", "ru", ["полиция"], ["Мэра"]),
        ("Журналистов задержали в понедельник в Казани.", "ru", [], ["Журналистов"]),
        ("Мера Львова затримала в понеділок поліція.", "uk", ["поліція"], ["Мера"]),
        ("Burmistrza Torunia zatrzymała w poniedziałek policja.", "pl", ["policja"], ["Burmistrza"]),
        ("W poniedziałek policja zatrzymała w Toruniu posła.", "pl", ["policja"], ["posła"]),
    ],
)
def test_who_is_arrested_arrests_nobody_wherever_he_stands(
    text: str, language: str, actor: list[str], target: list[str], tools: Tools
) -> None:
    """A determiner, a word for objects or the ending tells, not the order of words."""
    assert cast(text, language, tools, "COERCE", "actor") == actor
    assert cast(text, language, tools, "COERCE", "target") == target


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Учителя арестовали в понедельник чиновника.", "ru", "Учителя"),  # their plural ends like the object of one
        ("Unia Europejska skazała w poniedziałek firmę.", "pl", "European Union"),
        ("Государственная дума приняла в четверг закон.", "ru", "State Duma"),  # nor is its adjective the noun
        ("Верховна Рада ухвалила в четвер закон.", "uk", "Verkhovna Rada"),
    ],
)
def test_a_subject_that_looks_like_an_object_stays_one(text: str, language: str, name: str, tools: Tools) -> None:
    """Some plurals end in what marks an object elsewhere, and a name may have an adjective at its end."""
    found = extract(a_document(text, language=language), tools).events
    assert name in [actor.name for one in found for actor in one.actors if actor.role == "actor"]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Dimitió el martes el ministro de Salud.", "es", "ministro"),
        ("Am Dienstag trat der Minister zurück.", "de", "Minister"),
        ("Mardi a démissionné le ministre de la Santé.", "fr", "ministre"),
        ("Martedì si è dimesso il ministro della Salute.", "it", "ministro"),
        ("Marți a demisionat ministrul sănătății.", "ro", "ministrul"),
        ("Во вторник подал в отставку министр здравоохранения.", "ru", "министр"),
        ("We wtorek podał się do dymisji minister zdrowia.", "pl", "minister"),
    ],
)
def test_who_resigns_does_so_also_behind_the_verb(text: str, language: str, name: str, tools: Tools) -> None:
    """Nobody is a target of it."""
    assert cast(text, language, tools, "CONCEDE", "actor") == [name]
    assert cast(text, language, tools, "CONCEDE", "target") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("W styczniu 2022 roku władze zatrzymały posła w Toruniu.", "pl"),
        ("В декабре 2011 года полиция задержала депутата в Казани.", "ru"),
    ],
)
def test_a_year_is_no_part_of_who_acts(text: str, language: str, tools: Tools) -> None:
    """“The authorities”, not “2022 authorities”."""
    names = cast(text, language, tools, "COERCE", "actor")
    assert names
    assert not any(character.isdigit() for name in names for character in name)
