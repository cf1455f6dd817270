"""Where the story is, for those who are in it: the prosecutors of its town, the guests of its talks."""

from __future__ import annotations

import pytest
from builders import a_document
from told import last_told

from geo.likely_places import is_guess
from geo.model import Place
from geo.pipeline import Tools, extract


def last_place(text: str, language: str, tools: Tools) -> Place | None:
    """Where the last event of a text stands by a rule: what is only likely is told in test_likely_places."""
    located = extract(a_document(text, language=language), tools).events[-1].located
    return located.place if located and not is_guess(located) else None


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("en", "A balcony collapsed in Split on Sunday, killing two.\n\nPolice have opened an investigation.", "Split"),
        ("it", "Un operaio è morto lunedì in una cava di Carrara. La procura ha aperto un'inchiesta.", "Carrara"),
        ("uk", "У Тернополі отруїлися 58 людей. У понеділок прокуратура розпочала розслідування.", "Ternopil"),
    ],
)
def test_an_inquiry_is_of_the_town_of_the_story(language: str, text: str, town: str, tools: Tools) -> None:
    """Prosecutors without a name are those of the one town that was told of, less sure and saying so."""
    place = last_place(text, language, tools)
    assert place is not None
    assert place.name == town
    assert place.score < 0.9
    assert "no place is named" in place.why[-1]


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        (
            "fr",
            "Un incendie a détruit une école à Béziers dans la nuit. Le maire a fermé les autres écoles.",
            "Béziers",
        ),
        ("pt", "Um prédio desabou na segunda-feira em Recife. A prefeitura decretou luto de três dias.", "Recife"),
        ("ru", "В Твери сгорел торговый центр, погибли двое. Мэр объявил траур.", "Tver"),
    ],
)
def test_a_town_hall_decides_for_the_town_of_the_story(language: str, text: str, town: str, tools: Tools) -> None:
    """What a mayor does is done in the one town that was told of."""
    place = last_place(text, language, tools)
    assert place is not None
    assert place.name == town


@pytest.mark.parametrize(
    ("who", "town"), [("Una dichiarazione comune è stata firmata", None), ("Il Comune ha decretato il lutto", "Genoa")]
)
def test_what_is_common_is_of_no_town_hall(who: str, town: str | None, tools: Tools) -> None:
    """In Italian the adjective is written like the municipality."""
    place = last_place(f"Un balcone è crollato domenica a Genova.\n\n{who} lunedì.", "it", tools)
    assert (place.name if place else None) == town


@pytest.mark.parametrize(
    "text",
    [
        "A balcony collapsed in Split on Sunday, killing two. The family sued the builder.",
        "A balcony collapsed in Split on Sunday, killing two. The mayor accused the builder of neglect.",
        "A balcony collapsed in Split on Sunday. In Zagreb a bus hit a tram. Police have opened an investigation.",
        "A balcony collapsed in Split on Sunday.\n\nGermany's mayors met on Monday.",
        "A balcony collapsed in Split on Sunday.\n\nThe mayor was appointed minister on Monday.",
    ],
)
def test_what_others_do_or_elsewhere_is_left_alone(text: str, tools: Tools) -> None:
    """A family has lawyers anywhere, a mayor who only speaks may do so, and of several towns none is meant."""
    assert last_place(text, "en", tools) is None


def test_a_deed_on_the_spot_is_in_the_only_town(tools: Tools) -> None:
    """Where no deed before has lent its place, the one town that is named is where things are done; of two none is."""
    text = "El calor no da tregua en Córdoba{}. El parque fue clausurado el lunes."
    place = last_place(text.format(""), "es", tools)
    assert place is not None
    assert place.name == "Córdoba"
    assert "the only town" in place.why[-1]
    assert last_place(text.format(" ni en Mendoza"), "es", tools) is None


def test_a_guest_of_talks_refuses_there(tools: Tools) -> None:
    """What one of those who met turns down in the next sentence was turned down where they met; others did not."""
    met = "I ministri di Italia e Algeria hanno firmato martedì ad Algeri un'intesa sul gas. "
    place = last_place(met + "L'Algeria ha respinto l'idea di pattugliamenti congiunti.", "it", tools)
    assert place is not None
    assert place.name == "Algiers"
    assert last_place(met + "La Libia ha respinto l'idea di pattugliamenti congiunti.", "it", tools) is None


BODIES, MINISTERS = "The European Union and Japan", "Prime minister Ishiba and the foreign minister"


@pytest.mark.parametrize(
    ("guests", "who", "town"),
    [
        (BODIES, "The African Union", None),
        (BODIES, "Japanese fishermen", None),
        (BODIES, "The Japanese minister", "Tokyo"),
        (MINISTERS, "The defence minister", None),
        (MINISTERS, "Shigeru Ishiba", "Tokyo"),
    ],
)
def test_who_is_only_called_alike_was_not_at_the_talks(guests: str, who: str, town: str | None, tools: Tools) -> None:
    """A last word makes nobody the same, unless it is a family name, and people of a country do not act for it."""
    place = last_place(f"{guests} held talks in Tokyo on Monday. {who} rejected the proposal.", "en", tools)
    assert (place.name if place else None) == town


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        (
            "en",
            (
                "A gas blast destroyed a house in Split on Sunday.\n\n"
                "The minister spoke of a tragedy. Rain is expected until Friday.\n\nIn 2009 a flood killed nine people."
            ),
            "Split",
        ),
        (
            "uk",
            (
                "Гірники заблокували дорогу в Нововолинську.\n\nМіністерство обіцяє гроші. Профспілка обурена.\n\n"
                "У жовтні внаслідок обвалу загинув прохідник."
            ),
            "Novovolynsk",
        ),
        (
            "de",
            (
                "Ein Werk in Eisenach schließt. Die Gewerkschaft ist empört.\n\nDas Ministerium schweigt dazu. "
                "Der Konzern ebenfalls.\n\nAm Freitag begannen Gespräche."
            ),
            "Eisenach",
        ),
    ],
)
def test_what_names_no_place_is_in_the_town_that_the_article_is_about(
    language: str, text: str, town: str, tools: Tools
) -> None:
    """As long as its first deed was in the town that it names first; it is drawn as a guess, and says why."""
    place = last_place(text, language, tools)
    assert place is not None
    assert place.name == town
    assert place.score <= 0.6
    assert "the article is about this town" in place.why[-1]


@pytest.mark.parametrize(
    "text",
    [
        "Officials in Leeds kept silent. A balcony collapsed in Split on Sunday.\n\nRain.\n\nIn 2009 a flood killed nine.",
        "A balcony collapsed in Split on Sunday.\n\nRain.\n\nIn 2009 a flood in Xqwurb killed nine people.",
        "A balcony collapsed in Split on Sunday.\n\nRain.\n\nTwo ministers have resigned.",
        "A balcony collapsed in Split on Sunday.\n\nRain.\n\nThe club promised to help.",
        "A balcony collapsed in Split on Sunday.\n\nRain.\n\nThe builder posted a loss of 41 million in March.",
        "A balcony collapsed in Split on Sunday.\n\nRain.\n\nParliament passed a law on balconies in May.",
    ],
)
def test_of_another_town_or_of_people_who_act_anywhere_no_place_is_guessed(text: str, tools: Tools) -> None:
    """Where another town is named first, a name stands in the sentence, or somebody resigns or promises."""
    place = last_place(text, "en", tools)
    assert place is None or "the article is about this town" not in place.why[-1]


ABROAD = [
    ("en", "A bomb exploded in Kharkiv on Monday. Abroad, protesters marched on Tuesday."),
    ("es", "Una bomba estalló en Cali el lunes. En el extranjero hubo protestas."),
    ("it", "Una bomba è esplosa a Bari lunedì. All'estero si sono svolte proteste."),
    ("pl", "W Łodzi wybuchła w poniedziałek bomba. Za granicą odbyły się protesty."),
    ("ro", "La Arad a explodat luni o bombă. În străinătate au avut loc proteste."),
    ("ru", "В Туле в понедельник взорвалась бомба. По всему миру прошли протесты."),
    ("uk", "У Львові в понеділок вибухнула бомба. У світі пройшли протести."),
]


@pytest.mark.parametrize(("language", "text"), ABROAD)
def test_what_is_said_to_be_abroad_or_everywhere_is_at_no_town_told_before(
    language: str, text: str, tools: Tools
) -> None:
    """The protest is still told, without a place."""
    assert last_told(language, text, "PROTEST", tools).places == ()


def test_who_would_flee_abroad_is_arrested_where_he_was(tools: Tools) -> None:
    """“Abroad” at the end of a clause says where somebody goes."""
    text = "Two men robbed a bank in Leeds on Monday. Police arrested one of them as he tried to flee abroad."
    place = last_place(text, "en", tools)
    assert place is not None
    assert place.name == "Leeds"


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        (
            "de",
            "Das Landgericht Landshut hat am Montag einen Mann zu sechs Jahren Haft verurteilt. Im Prozess räumte er die Tat ein.",
            "Landshut",
        ),
        ("ru", "Суд в Твери в понедельник приговорил водителя к трём годам. В суде он признал вину.", "Tver"),
        ("en", "A trader was jailed on Monday at Leeds Crown Court. The ministry admitted mistakes.", None),
    ],
)
def test_what_is_admitted_in_court_is_where_the_trial_is(
    language: str, text: str, town: str | None, tools: Tools
) -> None:
    """What is admitted elsewhere is not."""
    place = last_place(text, language, tools)
    assert (place.name if place else None) == town


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The president, who held talks in Hanoi on Friday with Vietnam's prime minister, ruled out a treaty."),
        ("uk", "Міністр, який у п’ятницю зустрівся в Ризі з диспетчерами, закликав їх погодитися на посередника."),
    ],
)
def test_who_met_others_days_before_does_not_speak_there(language: str, text: str, tools: Tools) -> None:
    """The aside says who speaks, and where he was then."""
    assert last_place(text, language, tools) is None


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("es", "Evacuadas 300 personas en Teruel\n\nUn incendio se declaró el lunes en Alcañiz (Teruel).", "Alcañiz"),
        (
            "de",
            "Evakuierung in Bayern\n\nBei einem Brand in Dingolfing sind am Montag zwei Menschen gestorben.",
            "Dingolfing",
        ),
        (
            "en",
            "Hundreds evacuated in Arkansas\n\nA fire broke out in Jonesboro on Monday. A flood hit Little Rock on Tuesday.",
            "Arkansas",
        ),
    ],
)
def test_a_headline_of_an_area_is_of_the_one_town_of_the_text(
    language: str, text: str, town: str, tools: Tools
) -> None:
    """Where the text tells of two, it is of the area."""
    found = [e for e in extract(a_document(text, language=language), tools).events if e.event_type == "EVACUATE"]
    assert [e.located.place.name for e in found if e.located and e.located.place] == [town]


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        (
            "fr",
            "Un train a percuté mardi un car près de Vierzon. Venus sur place, des élus ont réclamé un passage.",
            "Vierzon",
        ),
        (
            "de",
            "In Bebra ist am Montag ein Zug entgleist. Der Minister, der sich vor Ort umsah, forderte Geld.",
            "Bebra",
        ),
        (
            "it",
            "Un rogo ha distrutto lunedì un hotel a Cuneo. Il sindaco, accorso sul posto, ha accusato i soci.",
            "Cuneo",
        ),
        ("de", "Die Ministerin reiste am Montag nach Kassel und versprach Hilfe.", "Kassel"),
        (
            "en",
            "A fire destroyed a hotel in Leeds on Monday. Crews are still at the scene; the minister blamed gas.",
            None,
        ),
        ("es", "Un incendio destruyó el lunes un hotel en Lugo. El sindicato pidió más medios para la zona.", None),
    ],
)
def test_who_came_to_the_scene_speaks_there(language: str, text: str, town: str | None, tools: Tools) -> None:
    """Where others are at the scene, or something is asked for it, nobody said so there."""
    place = last_place(text, language, tools)
    assert (place.name if place else None) == town
