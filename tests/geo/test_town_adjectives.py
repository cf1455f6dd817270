"""Adjectives of towns, nouns whose relative clause says where, and datelines of what opens the news."""

from __future__ import annotations

import pytest
from builders import a_document
from told import last_told, place_name

from geo.pipeline import Tools, extract

ADJECTIVES = [
    ("de", "Vor dem Leipziger Rathaus demonstrierten am Freitag 300 Menschen.", "PROTEST", "Leipzig"),
    ("de", "Der Kieler Landtag hat am Freitag den Haushalt verabschiedet.", "GOVERN", "Kiel"),
    ("de", "Dresdner Polizisten nahmen am Freitag einen Mann fest.", "COERCE", "Dresden"),
    ("pl", "Kurs akcji spółki wzrósł w czwartek na warszawskiej giełdzie o 3 proc.", "ECONOMY", "Warsaw"),
    ("ru", "Акции компании подорожали в четверг на Московской бирже на 3 процента.", "ECONOMY", "Moscow"),
    ("uk", "Акції компанії подорожчали в четвер на варшавській біржі на 3 відсотки.", "ECONOMY", "Warsaw"),
    ("es", "Un apagón dejó sin luz a Arequipa. Hubo saqueos en dos mercados arequipeños.", "CRIME", "Arequipa"),
    ("fr", "Un incendie a détruit un dépôt à Lille. Les éboueurs lillois ont fait grève lundi.", "PROTEST", "Lille"),
    ("pt", "Os estivadores de Santos pararam. Uma greve paralisou o porto santista em 1997.", "PROTEST", "Santos"),
    ("ru", "В Саратове рабочие провели пикет. Саратовские учителя бастовали в мае.", "PROTEST", "Saratov"),
]


@pytest.mark.parametrize(("language", "text", "event_type", "place"), ADJECTIVES)
def test_the_adjective_of_a_town_says_where(
    language: str, text: str, event_type: str, place: str, tools: Tools
) -> None:
    """Less surely than its name, and saying so."""
    event = last_told(language, text, event_type, tools)
    assert place_name(event) == place
    assert event.located is not None
    assert event.located.place is not None
    assert event.located.place.score < 0.7


def test_adjectives_are_no_toponyms_and_give_way_to_names(tools: Tools) -> None:
    """Saratov workers who march in Engels march in Engels."""
    found = extract(
        a_document("В Саратове сгорел склад. Саратовские рабочие бастовали в Энгельсе.", language="ru"), tools
    )
    assert not [t for t in found.toponyms if t.mention.surface.startswith("Саратовск")]
    assert [place_name(e) for e in found.events if e.event_type == "PROTEST"] == ["Engels"]


SCENES = [
    ("ru", "В рижском аэропорту в пятницу загорелся самолёт.", "FIRE", "Riga"),
    ("ru", "У здания читинской мэрии в пятницу прошёл митинг.", "PROTEST", "Chita"),
    ("ru", "Рабочие Атырауского НПЗ в пятницу начали забастовку.", "PROTEST", "Atyrau"),
    ("uk", "У празькому готелі в п'ятницю стався вибух.", "ACCIDENT", "Prague"),
    ("uk", "На львівському ринку в п'ятницю спалахнула пожежа.", "FIRE", "Lviv"),
    ("uk", "Під стінами Полтавської міської ради в п'ятницю мітингували водії.", "PROTEST", "Poltava"),
    ("pl", "W piątek na łódzkim lotnisku wybuchł pożar.", "FIRE", "Łódź"),
    ("pl", "Pod murami krakowskiego sądu w piątek demonstrowali rolnicy.", "PROTEST", "Kraków"),
    ("de", "Am Leipziger Hauptbahnhof brannte am Freitag ein Kiosk.", "FIRE", "Leipzig"),
    (
        "it",
        "Un rogo ha distrutto un deposito a Bari. Nel porto barese venerdì è scoppiato un incendio.",
        "FIRE",
        "Bari",
    ),
]


@pytest.mark.parametrize(("language", "text", "event_type", "place"), SCENES)
def test_a_house_or_ground_of_a_town_is_where_it_happened(
    language: str, text: str, event_type: str, place: str, tools: Tools
) -> None:
    """Where a preposition of place stands before it, or before its walls; letters may change before the ending."""
    assert place_name(last_told(language, text, event_type, tools)) == place


@pytest.mark.parametrize(
    ("language", "text", "event_type", "place"),
    [
        ("uk", "Літак прилетів із ризького аеропорту. У Львові в п'ятницю мітингували водії.", "PROTEST", "Lviv"),
        ("ru", "В славянском храме в пятницу вспыхнул пожар.", "FIRE", None),
        ("pl", "W ludzkim obozie w piątek wybuchł pożar.", "FIRE", None),
        (
            "ru",
            "МИНСК, 24 августа. Футболисты киевского «Динамо» обыграли местный клуб со счётом 2:1.",
            "CULTURE_SPORT",
            "Minsk",
        ),
    ],
)
def test_what_is_no_house_of_the_town_says_nothing(
    language: str, text: str, event_type: str, place: str | None, tools: Tools
) -> None:
    """Whence one comes, words that only look like adjectives of towns, and clubs, which play anywhere."""
    assert place_name(last_told(language, text, event_type, tools)) == place


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "У Львові в п'ятницю страйкували водії. Попередній страйк тривав два дні."),
        ("en", "Drivers went on strike in Leeds on Friday. The previous strike lasted two days."),
    ],
)
def test_the_previous_one_is_another_one(language: str, text: str, tools: Tools) -> None:
    """It has neither the place nor the day of what is told before."""
    events = [e for e in extract(a_document(text, language=language), tools).events if e.event_type == "PROTEST"]
    assert all(len(event.excerpts) == 1 for event in events)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Frankfurter Allgemeine Zeitung meldet einen Anschlag auf einen Politiker."),
        ("de", "Das Hamburger Abendblatt berichtet, am Montag sei ein Mann erschossen worden: ein Anschlag."),
        ("fr", "Il pleut à Lyon. Un journal lyonnais évoque un attentat commis vendredi."),
    ],
)
def test_what_a_paper_tells_is_not_of_its_town(language: str, text: str, tools: Tools) -> None:
    """The town is only in the name of who tells it."""
    assert not [
        t
        for event in extract(a_document(text, language=language), tools).events
        for t in event.places
        if "is the adjective of" in " ".join(t.mention.why)
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In Siegen brannte ein Lager. Der Sieger Max Müller demonstrierte am Freitag."),
        ("de", "Der Arbeiter Hans Meier demonstrierte am Freitag."),
        ("it", "Un incendio ha distrutto un deposito a Milano. Un marciano ha scioperato lunedì."),
    ],
)
def test_a_word_with_such_an_ending_is_none(language: str, text: str, tools: Tools) -> None:
    """“Sieger” comes from no town, though Siegen is one; “marciano” is of Mars."""
    event = last_told(language, text, "PROTEST", tools)
    located = event.located
    assert located is None or located.place is None or "adjective" not in " ".join(located.place.why)


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        (
            "pl",
            "Szesnaście osób trafiło do szpitali po wykolejeniu tramwaju, do którego doszło w Szczecinie.",
            "Szczecin",
        ),
        ("en", "The derailment of a tram, which happened on Monday in Leeds, injured 16 people.", "Leeds"),
    ],
)
def test_a_deed_is_where_its_relative_clause_says_that_it_came_about(
    language: str, text: str, place: str, tools: Tools
) -> None:
    """As with its day."""
    assert place_name(last_told(language, text, "ACCIDENT", tools)) == place


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Кировский суд приговорил мужчину в понедельник."),
        ("ru", "Куйбышевский суд приговорил мужчину в понедельник."),
        ("ru", "Советский суд приговорил мужчину в понедельник."),
        ("uk", "Кіровський суд засудив чоловіка у понеділок."),
    ],
)
def test_a_district_that_many_cities_have_is_no_town(language: str, text: str, tools: Tools) -> None:
    """They are called after people and things of one time; the town of such a name is only one of them, or was."""
    assert last_told(language, text, "CRIME", tools).places == ()


def test_a_district_court_is_in_the_city_that_stands_behind_it(tools: Tools) -> None:
    """And not in Kirov."""
    assert (
        place_name(last_told("ru", "Кировский суд Казани приговорил мужчину в понедельник.", "CRIME", tools)) == "Kazan"
    )


def test_what_opens_the_news_behind_a_dateline_was_there(tools: Tools) -> None:
    """But not what somebody there speaks of, nor what is known already and may have been anywhere."""
    opening = "LEEDS, England — An explosion tore through a warehouse on Monday, killing two workers."
    spoken = "LEEDS, England — The mayor condemned the explosion on Monday."
    known = "GENEVA — The earthquake that hit Nepal in 2015 is remembered."
    assert place_name(last_told("en", opening, "ACCIDENT", tools)) == "Leeds"
    for text, kind in ((spoken, "ACCIDENT"), (known, "DISASTER")):
        assert not [
            e for e in extract(a_document(text, language="en"), tools).events if e.event_type == kind and place_name(e)
        ]


COURTS = [
    ("uk", "Бердичівський міськрайонний суд засудив чоловіка.", "Berdychiv"),
    ("uk", "Тим часом Бердичівський міськрайонний суд засудив чоловіка.", "Berdychiv"),
    ("uk", "Уманський міський суд засудив чоловіка.", "Uman"),
    ("ru", "Ачинский городской суд осудил мужчину.", "Achinsk"),
    ("pl", "Kaliski okręgowy sąd skazał mężczyznę.", "Kalisz"),
    ("ru", "Кировский районный суд осудил мужчину.", None),
    ("ru", "Советский районный суд осудил мужчину.", None),
    ("uk", "Київський районний суд засудив чоловіка.", None),
]


@pytest.mark.parametrize(("language", "text", "place"), COURTS)
def test_a_court_with_a_further_adjective_is_of_its_town_and_one_of_a_district_of_none(
    language: str, text: str, place: str | None, tools: Tools
) -> None:
    """A town where the language is spoken comes first, and a little one is enough beside a court."""
    assert place_name(last_told(language, text, "CRIME", tools)) == place
