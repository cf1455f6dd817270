"""What a state does at home is drawn on the country; what it says or votes is drawn nowhere."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract


def only(text: str, language: str, tools: Tools, event_type: str) -> Event:
    """The only event of a type."""
    (event,) = [e for e in extract(a_document(text, language=language), tools).events if e.event_type == event_type]
    return event


@pytest.mark.parametrize(
    ("language", "text", "event_type", "name"),
    [
        ("en", "Kenya expelled two Somali diplomats on Friday.", "SANCTION", "Kenya"),
        ("fr", "Le Burkina Faso a fermé ses frontières dimanche.", "COERCE", "Burkina Faso"),
        ("it", "La Libia ha chiuso lo spazio aereo domenica.", "COERCE", "Libya"),
        ("pl", "Serbia wydaliła w niedzielę jednego dyplomatę.", "SANCTION", "Serbia"),
        ("ro", "Drept răspuns, Moscova a expulzat marți trei diplomați estonieni.", "SANCTION", "Moscow"),
        ("ru", "Грузия выслала двух российских дипломатов.", "SANCTION", "Georgia"),
        ("pt", "A Noruega impôs na segunda-feira sanções a três bancos.", "SANCTION", "Norway"),
        ("uk", "Норвегія в понеділок запровадила санкції проти трьох банків.", "SANCTION", "Norway"),
        ("de", "Peru rief am Montag den Notstand aus.", "GOVERN", "Peru"),
        ("en", "Belarus freed twelve political prisoners on Friday.", "RETREAT", "Belarus"),
    ],
)
def test_a_state_expels_and_closes_at_home(language: str, text: str, event_type: str, name: str, tools: Tools) -> None:
    """Where nothing else is named, the country is, less surely and with the reason."""
    located = only(text, language, tools, event_type).located
    assert located
    assert located.place
    assert located.place.name == name
    assert "within its borders" in located.place.why[-1]


def test_it_is_at_home_and_not_where_the_article_was_before(tools: Tools) -> None:
    """The deed of another state is not put where the one before it happened."""
    text = "An attack in Mogadishu killed nine people on Friday. Kenya expelled two Somali diplomats on Sunday."
    located = only(text, "en", tools, "SANCTION").located
    assert located
    assert located.place
    assert located.place.name == "Kenya"


@pytest.mark.parametrize("text", ["Rabat recalled its ambassador on Friday.", "Kenya quit the talks on Friday."])
def test_what_is_done_between_states_is_nowhere(text: str, tools: Tools) -> None:
    """An envoy called back and talks left are done abroad as much as at home."""
    assert not [e for e in extract(a_document(text), tools).events if e.located]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ein Reisebus ist am Sonntag bei Magdeburg umgekippt. Der Fahrer aus Rostock wurde festgenommen."),
        ("en", "A coach overturned near Calais on Sunday. The driver, a man from Dublin, was detained."),
        ("fr", "Un autocar s'est renversé dimanche près de Reims. Le chauffeur, un homme de Lille, a été arrêté."),
    ],
)
def test_who_is_held_after_a_crash_is_held_there(language: str, text: str, tools: Tools) -> None:
    """Where somebody comes from counts less than the deed that the arrest follows from."""
    found = extract(a_document(text, language=language), tools).events
    crash = next(e for e in found if e.event_type == "ACCIDENT")
    arrest = next(e for e in found if e.event_type == "COERCE")
    assert crash.located
    assert arrest.located
    assert crash.located.place
    assert arrest.located.place
    assert arrest.located.place.name == crash.located.place.name


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "ro",
            "Candidații la președinția României s-au văzut miercuri la București. Primul tur al alegerilor va fi pe 4 mai.",
            "Romania",
        ),
        ("ru", "В Мали освободили двух геологов из Бамако. Президентские выборы отложили до марта.", "Mali"),
        (
            "de",
            "Bei der Wahl in Bielefeld siegte am Sonntag niemand. Die Entscheidung fällt in einer Stichwahl am 28. März.",
            "Bielefeld",
        ),
    ],
)
def test_a_vote_is_of_the_town_or_country_that_the_article_is_about(
    language: str, text: str, name: str, tools: Tools
) -> None:
    """It is that of another vote, else the country that the article names most."""
    votes = [e for e in extract(a_document(text, language=language), tools).events if e.event_type == "ELECTION"]
    assert votes
    assert votes[-1].located
    assert votes[-1].located.place
    assert votes[-1].located.place.name == name


def test_a_country_that_is_named_once_lends_no_vote_its_place(tools: Tools) -> None:
    """Who is accused of meddling is not where people vote."""
    text = "The challenger won the mayoral election on Sunday. Observers accused Russia of meddling."
    found = extract(a_document(text), tools).events
    assert not [event for event in found if event.event_type == "ELECTION" and event.located]


@pytest.mark.parametrize(
    ("language", "text", "event_type", "name"),
    [
        ("en", "Egypt will host a donor conference next month.", "CONSULT", "Egypt"),
        ("ro", "Egiptul va găzdui luna viitoare o conferință a donatorilor.", "CONSULT", "Egypt"),
        ("pl", "Niemcy głosowali w niedzielę w wyborach.", "ELECTION", "Germany"),
    ],
)
def test_a_host_and_a_nation_that_votes_do_so_at_home(
    language: str, text: str, event_type: str, name: str, tools: Tools
) -> None:
    """The country is all that the sentence has to say where."""
    located = only(text, language, tools, event_type).located
    assert located
    assert located.place
    assert located.place.name == name
