"""Divisions that are called by an adjective in small letters, and names of areas that end in one."""

from __future__ import annotations

import pytest
from told import last_told, place_name

from geo.pipeline import Tools


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("W województwie mazowieckim spłonął w poniedziałek dom.", "Mazovia"),
        ("W powiecie białostockim spłonął w poniedziałek dom.", "Powiat białostocki"),
        ("W obwodzie biełgorodzkim spłonął w poniedziałek magazyn.", "Belgorod Oblast"),
        ("W kraju stawropolskim spłonął w poniedziałek magazyn.", "Stavropol Kray"),
        ("W woj. lubelskim spłonął w poniedziałek dom.", "Lublin"),
        ("W Sejnach (woj. podlaskie) spłonął w poniedziałek dom.", "Sejny"),
        ("W kraju związkowym Hesja spłonął w poniedziałek dom.", "Hesse"),
        ("W obwodzie spłonął w poniedziałek dom.", None),
        ("W kraju spłonął w poniedziałek dom.", None),
    ],
)
def test_a_division_in_small_letters_is_a_place(text: str, name: str | None, tools: Tools) -> None:
    """The word for the division tells, and without an adjective that the gazetteer has it is none."""
    assert place_name(last_told("pl", text, "FIRE", tools)) == name


def test_several_adjectives_stand_behind_one_word(tools: Tools) -> None:
    """“W województwach podlaskim, lubelskim i mazowieckim” are three."""
    event = last_told(
        "pl", "W województwach podlaskim, lubelskim i mazowieckim płonęły w poniedziałek lasy.", "FIRE", tools
    )
    assert event is not None
    assert {t.place.name for t in event.places if t.place} == {"Podlasie", "Lublin", "Mazovia"}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Un incendie s'est déclaré lundi en Guinée équatoriale.", "Equatorial Guinea"),
        ("fr", "Un incendie s'est déclaré lundi en République centrafricaine.", "Central African Republic"),
        ("fr", "Un incendie s'est déclaré lundi dans le Brabant wallon.", "Walloon Brabant"),
        ("it", "Un incendio è divampato lunedì in Guinea equatoriale.", "Equatorial Guinea"),
        ("it", "Un incendio è divampato lunedì nella Repubblica ceca.", "Czechia"),
        ("es", "Un incendio se declaró el lunes en Guinea ecuatorial.", "Equatorial Guinea"),
        ("pt", "Um incêndio deflagrou na segunda-feira na República centro-africana.", "Central African Republic"),
        ("ro", "Un incendiu a izbucnit luni în Guineea ecuatorială.", "Equatorial Guinea"),
        ("ru", "В Еврейской автономной области в понедельник сгорел дом.", "Jewish Autonomous Oblast"),
        ("fr", "Un incendie s'est déclaré lundi en Guinée voisine.", "Guinea"),
        ("it", "Un incendio è divampato lunedì in Guinea settentrionale.", "Guinea"),
    ],
)
def test_an_adjective_in_small_letters_belongs_to_the_name(language: str, text: str, name: str, tools: Tools) -> None:
    """Equatorial Guinea is another country than Guinea; an adjective that no name has says something else."""
    found = place_name(last_told(language, text, "FIRE", tools))
    assert found is not None
    assert found.endswith(name)


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "uk",
            "У понеділок у Запорізькій та Дніпропетровській областях горіли склади.",
            {"Zaporizhzhia", "Dnipropetrovsk"},
        ),
        (
            "uk",
            "У понеділок на територіях Курської, Бєлгородської та Брянської областей горіли склади.",
            {"Kursk Oblast", "Belgorod Oblast", "Bryansk Oblast"},
        ),
        ("ru", "В Запорожской и Херсонской областях в понедельник горели склады.", {"Zaporizhzhia", "Kherson"}),
        ("ru", "В Хабаровском и Приморском краях в понедельник горели склады.", {"Khabarovsk", "Primorye"}),
        ("ru", "В понедельник в соседних областях горели склады.", set()),
    ],
)
def test_several_adjectives_stand_before_one_word(language: str, text: str, names: set[str], tools: Tools) -> None:
    """Each is a division with that word in the singular, where the gazetteer has one."""
    event = last_told(language, text, "FIRE", tools)
    places = event.places if event is not None else ()
    assert {t.place.name for t in places if t.place} == names
