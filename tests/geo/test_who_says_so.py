"""Who says what a sentence tells, behind the verb, a day and a place, and who only is cited."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract


def events(text: str, language: str, tools: Tools) -> tuple[Event, ...]:
    """The events of a text."""
    return extract(a_document(text, language=language), tools).events


def cast(found: tuple[Event, ...], *roles: str) -> set[str]:
    """The names of those who have one of the roles in any event."""
    return {actor.name for one in found for actor in one.actors if actor.role in roles}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Neun Fischer werden vermisst, sagte am Montag der Gouverneur Anton Weber.", "de", "Anton Weber"),
        ("Neun Fischer werden vermisst, sagte am Montag in Bern der Minister.", "de", "Minister"),
        ("Quattro turisti sono morti per una frana, ha fatto sapere la polizia.", "it", "polizia"),
        ("Les blessés sont soignés à Lyon, ont déclaré mardi des médecins.", "fr", "médecins"),
        ("Два министра уйдут в отставку, сообщила во вторник газета «Заря».", "ru", "Заря"),
        ("Два міністри підуть у відставку, повідомила у вівторок газета «Зоря».", "uk", "Зоря"),
        ("El acuerdo se firmará el martes en Sevilla, anunció Madrid.", "es", "Madrid"),
        ("L'accord sera signé mardi à Lyon, a fait savoir Paris.", "fr", "Paris"),
    ],
)
def test_who_stands_behind_a_verb_of_speech_says_it(text: str, language: str, name: str, tools: Tools) -> None:
    """However far a day and a place put the name from its verb; what is reported has a subject of its own."""
    found = events(text, language, tools)
    assert cast(found, "speaker", "source") == {name}


@pytest.mark.parametrize(
    ("text", "language", "subject"),
    [
        ("Two ministers will resign on Monday, it was announced.", "en", "Two ministers"),
        ("Два министра уйдут в отставку, сообщили вечером.", "ru", "Два министра"),
    ],
)
def test_who_is_told_of_does_not_say_it(text: str, language: str, subject: str, tools: Tools) -> None:
    """Where nobody is named who says it, the subject of what is said does not."""
    assert subject not in cast(events(text, language, tools), "speaker")


def test_a_subject_parted_from_its_verb_by_a_relative_clause_speaks(tools: Tools) -> None:
    """“The firm, which employs many, announced”: the comma closes what was put in."""
    text = "Le groupe Kessmann, propriétaire du site, avait annoncé lundi une grève."
    assert cast(events(text, "fr", tools), "speaker", "actor")


@pytest.mark.parametrize(
    ("text", "language", "source"),
    [
        ("Bei einem Erdrutsch in Sonthofen sind nach Angaben der Polizei vier Menschen gestorben.", "de", "Polizei"),
        ("Bei einem Brand in Kassel starben nach Informationen der Feuerwehr vier Menschen.", "de", "Feuerwehr"),
        ("Una frana a Nuoro ha ucciso due turisti, secondo la polizia.", "it", "polizia"),
    ],
)
def test_who_is_cited_has_no_part_in_the_deed(text: str, language: str, source: str, tools: Tools) -> None:
    """The police are the source, and neither hit nor at work there."""
    found = events(text, language, tools)
    assert source in cast(found, "source")
    assert source not in cast(found, "actor", "target")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Armia etiopska ostrzelała w poniedziałek miasto Mekelle.", "Armia etiopska"),
        ("Wojska izraelskie ostrzelały w niedzielę pozycję na granicy.", "Wojska izraelskie"),
        ("Policja francuska zatrzymała w poniedziałek posła w Lyonie.", "Policja francuska"),
    ],
)
def test_a_nationality_behind_its_noun_makes_no_object_of_it(text: str, actor: str, tools: Tools) -> None:
    """The case is that of the noun: “armia etiopska” is a subject."""
    assert cast(events(text, "pl", tools), "actor") == {actor}


@pytest.mark.parametrize(
    ("text", "language", "target"),
    [
        ("La police a arrêté lundi des manifestants à Lyon.", "fr", "manifestants"),
        ("La polizia ha arrestato dei manifestanti a Napoli.", "it", "manifestanti"),
    ],
)
def test_an_article_for_some_is_no_genitive(text: str, language: str, target: str, tools: Tools) -> None:
    """“Des manifestants” behind a verb or a day are some, and whom it hits."""
    assert target in cast(events(text, language, tools), "target")


@pytest.mark.parametrize(
    ("text", "language", "chief"),
    [
        ("Le chef des rebelles a été tué lundi à Goma.", "fr", "chef"),
        ("Il capo dei ribelli è stato ucciso lunedì a Goma.", "it", "capo"),
    ],
)
def test_a_genitive_stays_one_behind_its_noun(text: str, language: str, chief: str, tools: Tools) -> None:
    """“Le chef des rebelles” is one man, and the rebels are not hit."""
    assert cast(events(text, language, tools), "target") == {chief}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Компания «Северный мост» в понедельник закрыла завод в Казани.", "ru", "Северный мост"),
        ("Firma „Nowy Most” zamknęła w poniedziałek fabrykę w Łodzi.", "pl", "Nowy Most"),
        ("Le quotidien « Le Matin » a annoncé lundi une grève.", "fr", "Le Matin"),
    ],
)
def test_a_body_has_the_name_in_its_quotation_marks(text: str, language: str, name: str, tools: Tools) -> None:
    """The noun before says what it is."""
    kinds = {a.name: a.kind for one in events(text, language, tools) for a in one.actors}
    assert kinds.get(name) == "organisation"
