"""`geo.places.locate`: places in a text from Python, found or given."""

from __future__ import annotations

import pytest

from geo.model import Toponym
from geo.pipeline import Tools
from geo.places import locate


def spans_of(text: str, *names: str) -> list[tuple[int, int]]:
    """Where names stand in a text, each from where the one before ends."""
    spans: list[tuple[int, int]] = []
    for name in names:
        start = text.index(name, spans[-1][1] if spans else 0)
        spans.append((start, start + len(name)))
    return spans


def where(toponyms: tuple[Toponym, ...]) -> list[tuple[str, str | None]]:
    """Surface and country (or name, for what lies in no single one) of each."""
    return [(t.mention.surface, t.place and (t.place.country_code or t.place.name)) for t in toponyms]


def test_names_are_found_and_placed(tools: Tools) -> None:
    """Without spans the names are recognised first."""
    found = locate("O dronă a lovit un vas în portul Odesa.", gazetteer=tools.gazetteer)
    assert where(found) == [("Odesa", "UA")]


def test_exactly_the_given_spans_are_placed_in_the_order_of_the_text(tools: Tools) -> None:
    """What was not given is left alone, and what nobody would take for a place is kept without one."""
    text = "Talks in Miami, Kyiv and Qwertzuiopü went on."
    given = [*spans_of(text, "Qwertzuiopü"), *spans_of(text, "Miami")]
    assert where(locate(text, given, gazetteer=tools.gazetteer)) == [("Miami", "US"), ("Qwertzuiopü", None)]


@pytest.mark.parametrize("span", [(3, 3), (5, 2), (-1, 4), (0, 99)])
def test_a_span_outside_the_text_is_refused(span: tuple[int, int], tools: Tools) -> None:
    """The sentence says which span and how long the text is."""
    with pytest.raises(ValueError, match="characters"):
        locate("Talks in Miami.", [span], gazetteer=tools.gazetteer)


@pytest.mark.parametrize(
    ("text", "names", "kinds"),
    [
        ("He lives in Tacoma, Washington today.", ("Tacoma", "Washington"), ("town", "admin1")),
        ("He flew from Atlanta, Georgia to Ohio.", ("Atlanta", "Georgia", "Ohio"), ("town", "admin1", "admin1")),
        ("A case in Paris, Texas was told.", ("Paris", "Texas"), ("town", "admin1")),
    ],
)
def test_what_follows_a_town_behind_a_comma_is_what_it_lies_in(
    text: str, names: tuple[str, ...], kinds: tuple[str, ...], tools: Tools
) -> None:
    """Each of the two decides what the other is, for given spans as for found ones."""
    found = locate(text, spans_of(text, *names), language="en", gazetteer=tools.gazetteer)
    assert tuple(t.place and t.place.kind for t in found) == kinds
    assert {t.place.country_code for t in found if t.place} == {"US"}


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (
            "Cases were told from Alberta, Manitoba, Ontario and New Brunswick.",
            "en",
            ("Alberta", "Manitoba", "Ontario", "New Brunswick"),
        ),
        (
            "Wahlen gab es in Ohio, Oregon, Utah und Wyoming.",
            "de",
            ("Ohio", "Oregon", "Utah", "Wyoming"),
        ),
    ],
)
def test_what_is_told_in_one_breath_is_of_one_kind(
    text: str, language: str, names: tuple[str, ...], tools: Tools
) -> None:
    """A town that bears the name of a division is not meant among divisions."""
    found = locate(text, spans_of(text, *names), language=language, gazetteer=tools.gazetteer)
    assert [t.place and t.place.kind for t in found] == ["admin1"] * len(names)


@pytest.mark.parametrize(
    ("text", "names", "places"),
    [
        ("The Russian-backed offensive went on.", ("Russian",), ["RU"]),
        ("The Syrian-Turkish border was closed.", ("Syrian", "Turkish"), ["SY", "TR"]),
        ("An anti-Russian mood prevailed.", ("Russian",), ["RU"]),
    ],
)
def test_a_people_is_placed_inside_a_longer_word(
    text: str, names: tuple[str, ...], places: list[str], tools: Tools
) -> None:
    """A hyphen does not hide whose it is."""
    found = locate(text, spans_of(text, *names), language="en", gazetteer=tools.gazetteer)
    assert [place for _, place in where(found)] == places


@pytest.mark.parametrize(
    ("text", "names", "place"),
    [
        ("Manila mourned. Mass was said in Manila Cathedral.", ("Manila", "Manila Cathedral"), "Manila"),
        ("In Cavan a hall of the Cavan Institute burned.", ("Cavan", "Cavan Institute"), "Cavan"),
    ],
)
def test_what_no_gazetteer_has_stands_at_the_place_it_is_called_after(
    text: str, names: tuple[str, ...], place: str, tools: Tools
) -> None:
    """Where the article names that place too; the score and the reason say that nobody looked it up."""
    *_, last = locate(text, spans_of(text, *names), language="en", gazetteer=tools.gazetteer)
    assert last.place is not None
    assert (last.place.name, last.place.score <= 0.5) == (place, True)
    assert last.place.why[0].startswith("in no gazetteer")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rain fell in Ohio. The Jackson Foundry burned.", "Jackson Foundry"),
        ("China Qwertz Hall burned.", "China Qwertz"),
    ],
)
def test_a_name_that_begins_like_a_place_is_not_put_there_for_that_alone(text: str, name: str, tools: Tools) -> None:
    """A street named after a town in another state would else stand in that town."""
    (found,) = locate(text, spans_of(text, name), language="en", gazetteer=tools.gazetteer)
    assert found.place is None


def test_a_country_is_meant_before_a_little_town_of_its_name(tools: Tools) -> None:
    """Even in an article about Maine, which has a town called China."""
    text = "In Maine, Portland and Augusta sell lobsters to China, and Bangor sells wood to Peru."
    names = ("Maine", "Portland", "Augusta", "China", "Bangor", "Peru")
    found = locate(text, spans_of(text, *names), language="en", gazetteer=tools.gazetteer)
    assert {t.mention.surface: t.place and t.place.kind for t in found}["China"] == "country"
    assert {t.mention.surface: t.place and t.place.kind for t in found}["Peru"] == "country"


def test_a_little_town_that_nothing_supports_is_no_sure_place(tools: Tools) -> None:
    """The gazetteer knows one Kalgoorlie suburb called Piccadilly, and an article about London means another."""
    text = "He ate in Piccadilly. London was quiet."
    first, _ = locate(text, spans_of(text, "Piccadilly", "London"), language="en", gazetteer=tools.gazetteer)
    assert first.place is None or first.place.score < 0.7


@pytest.mark.parametrize(("text", "language"), [("Kurdish fighters left.", "en"), ("Курдские отряды ушли.", "ru")])
def test_a_people_of_no_state_is_placed_at_its_region(text: str, language: str, tools: Tools) -> None:
    """Kurdistan is no country."""
    name = text.split(maxsplit=1)[0]
    (found,) = locate(text, spans_of(text, name), language=language, gazetteer=tools.gazetteer)
    assert found.place is not None
    assert (found.place.name, found.place.country_code) == ("Kurdistan", None)


def test_cities_that_are_told_together_are_the_ones_the_world_knows(tools: Tools) -> None:
    """Geneva lies in the state of New York too, and Vienna in Virginia."""
    text = "Talks in Geneva, New York and Vienna went on."
    found = locate(text, language="en", gazetteer=tools.gazetteer)
    assert where(found) == [("Geneva", "CH"), ("New York", "US"), ("Vienna", "AT")]


def test_a_division_behind_a_comma_that_a_larger_town_shares_its_name_with(tools: Tools) -> None:
    """Ontario is a town in California first, but London lies in the other one."""
    text = "A fire broke out in London, Ontario, on Sunday."
    london, ontario = locate(text, language="en", gazetteer=tools.gazetteer)
    assert ontario.mention.role == "qualifier"
    assert [t.place and t.place.country_code for t in (london, ontario)] == ["CA", "CA"]


@pytest.mark.parametrize("name", ["Toyota", "Morena", "Gavi"])
def test_a_town_that_a_body_is_called_like_is_found(name: str, tools: Tools) -> None:
    """A company is called after Toyota, and an alliance like Gavi in Italy."""
    found = locate(f"A flood hit the city of {name} on Sunday.", language="en", gazetteer=tools.gazetteer)
    assert [t.mention.surface for t in found] == [name]


@pytest.mark.parametrize(
    ("word", "language", "kind"),
    [("Sachsen", "de", "admin1"), ("Corse", "fr", "island"), ("Toscana", "it", "admin1"), ("Neamț", "ro", "admin1")],
)
def test_a_division_that_is_written_like_a_people_stays_a_division(
    word: str, language: str, kind: str, tools: Tools
) -> None:
    """Who gives the span of “Sachsen” wants Saxony."""
    (found,) = locate(word, [(0, len(word))], language=language, gazetteer=tools.gazetteer)
    assert found.place is not None
    assert found.place.kind == kind


def test_given_spans_may_repeat_and_nest(tools: Tools) -> None:
    """Each is placed, and what a comma says holds for all of them."""
    text = "Talks in Paris, Texas went on."
    found = locate(text, [(9, 21), (9, 14), (9, 14), (16, 21)], language="en", gazetteer=tools.gazetteer)
    by_words = [(t.mention.surface, t.place and t.place.country_code) for t in found if t.mention.surface != text[9:21]]
    assert by_words == [("Paris", "US"), ("Paris", "US"), ("Texas", "US")]


def test_a_comma_at_the_end_of_a_paragraph_qualifies_nothing(tools: Tools) -> None:
    """Washington in the next paragraph is not what Tacoma lies in."""
    text = "Talks in Tacoma,\n\nWashington went on."
    found = locate(text, spans_of(text, "Tacoma", "Washington"), language="en", gazetteer=tools.gazetteer)
    assert [t.mention.role for t in found] == ["location", "location"]


def test_a_lone_surrogate_is_refused_with_a_sentence(tools: Tools) -> None:
    """Half a character cannot be looked up."""
    with pytest.raises(ValueError, match="surrogate"):
        locate("Talks in \ud800Paris.", gazetteer=tools.gazetteer)


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Do pożaru doszło w Policach.", "pl", "Police"),  # and not Policy, a village of Ukraine
        ("Bomba wybuchła w Lechu.", "pl", "Lech"),  # and not Lecce, by a name from another language
        ("Пожежа сталася в Тулі.", "uk", "Tula"),  # and not Toul
        ("Окупанти обстріляли Слов’янськ.", "uk", "Slovyansk"),  # as Nikopol was called long ago
        ("У Слов'янську стався вибух.", "uk", "Slovyansk"),
        ("У Шахтинську стався вибух.", "uk", "Shakhtinsk"),
    ],
)
def test_a_case_is_of_the_place_that_people_know_by_that_name(
    text: str, language: str, name: str, tools: Tools
) -> None:
    """Of several names that a case may be of, and of several places that bear one."""
    found = locate(text, language=language, gazetteer=tools.gazetteer)
    assert [t.place and t.place.name for t in found] == [name]


@pytest.mark.parametrize(
    ("text", "language", "name", "country"),
    [
        ("Police arrested two men in St. John's on Monday.", "en", "St. John's", "CA"),
        ("Police arrested two men in St. John's, Antigua, on Monday.", "en", "Saint John’s", "AG"),
        ("Jaja pochodziły z fermy pod Kolnem; inspekcja nakazała w czwartek ubój kur.", "pl", "Kolno", "PL"),
        ("W Kolonii policja zatrzymała mężczyznę.", "pl", "Köln", "DE"),
        ("In Halle wurde am Freitag ein Mann festgenommen.", "de", "Halle (Saale)", "DE"),
        ("In Frankfurt wurde am Freitag ein Mann festgenommen.", "de", "Frankfurt am Main", "DE"),
        ("Les pêcheurs bloquent le port de Boulogne.", "fr", "Boulogne-sur-Mer", "FR"),
    ],
)
def test_the_name_as_it_is_written_is_meant(text: str, language: str, name: str, country: str, tools: Tools) -> None:
    """With its “'s”, with its accents, and what is called so for short where it lies."""
    places = [t.place for t in locate(text, language=language, gazetteer=tools.gazetteer) if t.place is not None]
    assert (places[0].name, places[0].country_code) == (name, country)
