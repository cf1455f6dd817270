"""Where a deed took place: by grammar, by what points back, and never on a government's seat."""

from __future__ import annotations

import pytest
from builders import a_document, a_toponym

from geo.event_places import carried
from geo.likely_places import is_guess
from geo.model import Event
from geo.pipeline import Tools, extract


def events(text: str, language: str, tools: Tools, event_type: str) -> list[Event]:
    """The events of one type in a text that was published on Monday, 22 December 2025."""
    found = extract(a_document(text, language=language), tools).events
    return [event for event in found if event.event_type == event_type]


def place(text: str, language: str, tools: Tools, event_type: str) -> str:
    """Name of the place at which the only event of a type is drawn; empty where it is unlocated."""
    (event,) = events(text, language, tools, event_type)
    return event.located.place.name if event.located and event.located.place else ""


@pytest.mark.parametrize(
    ("text", "language", "event_type", "name"),
    [
        ("After he left Paris, rebels attacked Goma.", "en", "ASSAULT", "Goma"),
        ("Officials in Cairo said that rebels had attacked Goma.", "en", "ASSAULT", "Goma"),
        ("Rebels who had trained in Kampala attacked Goma.", "en", "ASSAULT", "Goma"),
        ("După ce a plecat din Paris, rebelii au atacat orașul Goma.", "ro", "ASSAULT", "Goma"),
        ("Oficialii de la Cairo au spus că rebelii au atacat orașul Goma.", "ro", "ASSAULT", "Goma"),
    ],
)
def test_the_place_of_the_own_clause_wins(text: str, language: str, event_type: str, name: str, tools: Tools) -> None:
    """A place of another clause does not count where the deed's own clause names one."""
    assert place(text, language, tools, event_type) == name


@pytest.mark.parametrize(
    ("text", "language", "event_type"),
    [
        ("The assembly voted on Sunday to send a hospital to Kenya.", "en", "GOVERN"),
        ("Parlamentul a adoptat duminică o lege ca să trimită un spital în Kenya.", "ro", "GOVERN"),
        ("The Kremlin said on Sunday that prices will fall.", "en", "STATEMENT"),
        ("Moscow condemned the film.", "en", "ACCUSE"),
        ("Moscova a condamnat decizia.", "ro", "ACCUSE"),
    ],
)
def test_a_government_and_an_aim_are_no_place(text: str, language: str, event_type: str, tools: Tools) -> None:
    """What is to be done elsewhere is no place of the vote; a capital that speaks is a government."""
    assert place(text, language, tools, event_type) == ""


def test_words_are_spoken_where_the_verb_of_saying_says(tools: Tools) -> None:
    """“Warned in Geneva” places the words; a place inside what was said does not."""
    assert place("The envoy warned in Geneva that rebels threaten Goma.", "en", tools, "STATEMENT") == "Geneva"


@pytest.mark.parametrize(
    ("text", "language", "event_type", "name"),
    [
        ("Floods reached Derna on Sunday.\n\nThousands were evacuated from the city.", "en", "EVACUATE", "Darnah"),
        (
            "Inundațiile au ajuns duminică la Galați.\n\nMii de oameni au fost evacuați din oraș.",
            "ro",
            "EVACUATE",
            "Galaţi",
        ),
        ("Rebels entered Goma on Sunday.\n\nA fire broke out there.", "en", "FIRE", "Goma"),
    ],
)
def test_the_city_and_there_point_back(text: str, language: str, event_type: str, name: str, tools: Tools) -> None:
    """A definite generic word and “there” mean the place that was named before."""
    assert place(text, language, tools, event_type) == name


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rebels attacked Bukavu on Friday. Thousands were evacuated towards Burundi.", "en"),
        ("Rebelii au atacat vineri orașul Bukavu. Mii de locuitori au fugit spre Burundi.", "ro"),
    ],
)
def test_people_flee_from_where_they_were_not_to_where_they_go(text: str, language: str, tools: Tools) -> None:
    """The aim of a flight is no place of it."""
    assert place(text, language, tools, "EVACUATE") == "Bukavu"


def test_an_unknown_place_stays_as_words(tools: Tools) -> None:
    """A name that no gazetteer has is shown in the article's words, and no other place steps in but as a guess."""
    text = "Rebels attacked Goma on Sunday.\n\nA fire broke out near Xyrqelbar on Sunday."
    (fire,) = events(text, "en", tools, "FIRE")
    assert fire.places[-1].mention.surface == "Xyrqelbar"
    assert fire.places[-1].place is None
    assert fire.located is None or is_guess(fire.located)


@pytest.mark.parametrize(
    ("text", "language", "event_type", "name"),
    [
        ("Voters in Comrat elected a mayor on Sunday.", "en", "ELECTION", "Comrat"),
        ("Alegătorii din Comrat au votat duminică.", "ro", "ELECTION", "Comrat"),
    ],
)
def test_people_act_where_they_are_from_unless_told_otherwise(
    text: str, language: str, event_type: str, name: str, tools: Tools
) -> None:
    """Where nothing else is said, the home of those who act is the place."""
    assert place(text, language, tools, event_type) == name


@pytest.mark.parametrize(
    ("text", "language", "event_type"),
    [
        ("Un autocar cu elevi din Iași s-a răsturnat luni.", "ro", "ACCIDENT"),
        ("Die Polizei verhaftete am Montag einen Dealer aus Prag.", "de", "COERCE"),
        ("A bus with students from Lyon overturned on Monday.", "en", "ACCIDENT"),
        ("Un autocar d'élèves de Lyon s'est renversé lundi.", "fr", "ACCIDENT"),
    ],
)
def test_where_people_are_from_never_looks_certain(text: str, language: str, event_type: str, tools: Tools) -> None:
    """Pupils from a town may have their accident elsewhere: the page draws what scores less than 70% as unsure."""
    (event,) = events(text, language, tools, event_type)
    assert event.located is not None
    assert event.located.place is not None
    assert event.located.place.score < 0.7


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("An exhibition about Gaza opened in Leeds on Monday.", "en", "Leeds"),
        ("In Kassel wurde am Montag eine Ausstellung über Verdun eröffnet.", "de", "Kassel"),
        ("Una exposición sobre Guernica se inauguró el lunes en Vigo.", "es", "Vigo"),
        ("Une exposition sur Verdun a ouvert lundi à Lille.", "fr", "Lille"),
        ("A Palermo è stata inaugurata una mostra su Caravaggio.", "it", "Palermo"),
        ("Uma exposição sobre Guernica foi inaugurada na segunda-feira em Braga.", "pt", "Braga"),
    ],
)
def test_what_a_show_is_about_is_no_place_of_it(text: str, language: str, name: str, tools: Tools) -> None:
    """A painter's name is no town on the map beside the town of the show."""
    (event,) = events(text, language, tools, "CULTURE_SPORT")
    assert [toponym.place and toponym.place.name for toponym in event.places] == [name]


def test_the_town_whose_mayor_is_tried_is_not_the_place_of_the_trial(tools: Tools) -> None:
    """“Mayor of the town of Dej” says whose mayor, not where."""
    text = "Judecătorii l-au condamnat miercuri pe fostul primar al orașului Dej la șase ani de închisoare."
    assert place(text, "ro", tools, "CRIME") == ""


def test_a_place_taken_over_says_so_and_an_unknown_one_stays() -> None:
    """A carried place is less sure and keeps the reason; there is nothing to lower on a place without coordinates."""
    here = a_toponym()
    taken = carried(here, "the reason")
    assert here.place
    assert taken.place
    assert taken.place.score < here.place.score
    assert taken.place.why[-1] == "the reason"
    nowhere = a_toponym(located=False)
    assert carried(nowhere, "the reason") is nowhere


@pytest.mark.parametrize(
    ("language", "text", "first"),
    [
        ("fr", "À Bamako, la junte a annoncé dimanche le rappel de son ambassadeur en Algérie.", "Bamako"),
        ("de", "Ein Blitzeinschlag setzte am Sonntag in Lindau eine Scheune in Brand.", "Lindau"),
    ],
)
def test_what_opens_the_sentence_is_where_and_words_of_the_deed_are_not(
    language: str, text: str, first: str, tools: Tools
) -> None:
    """A place before the comma comes before those that belong to a noun."""
    events = extract(a_document(text, language=language), tools).events
    assert events
    assert {event.located.mention.surface if event.located else None for event in events} == {first}


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("en", "President Rajoelina, who was in New York for a summit, sacked his energy minister.", "GOVERN"),
        ("fr", "Le président, qui se trouvait à New York pour un sommet, a limogé son ministre.", "GOVERN"),
        ("uk", "Президент, який перебував у Женеві, звільнив міністра енергетики.", "GOVERN"),
        ("es", "El presidente, que se encontraba en Lima, destituyó a su ministro de Energía.", "GOVERN"),
    ],
)
def test_what_is_told_of_the_subject_is_not_where_it_acts(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """A relative clause ends with its comma: where somebody was is not where he did what follows."""
    assert place(text, language, tools, event_type) == ""


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "A regional train bound for Naples hit a lorry near Salerno on Monday.", "Salerno"),
        ("it", "Un convoglio diretto a Sapri ha travolto lunedì un camion vicino a Battipaglia.", "Battipaglia"),
        ("uk", "Потяг, що прямував до Львова, зійшов з рейок біля Бродів у понеділок.", "Brody"),
    ],
)
def test_where_a_vehicle_was_going_is_not_where_it_crashed(language: str, text: str, name: str, tools: Tools) -> None:
    """The aim of a train is no place of its accident."""
    assert place(text, language, tools, "ACCIDENT") == name


def where(text: str, language: str, tools: Tools) -> list[str | None]:
    """Where the events of a text took place by a rule, in its order: what is only likely is told in test_likely_places."""
    found = (e.located for e in extract(a_document(text, language=language), tools).events)
    return [at.place.name if at and at.place and not is_guess(at) else None for at in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The Kyiv–Lviv train derailed near Zhytomyr on Friday.", ["Zhytomyr"]),
        ("ru", "Скорый поезд Москва — Казань сошёл с рельсов в воскресенье.", [None]),
        ("fr", "Un train Paris - Lyon a déraillé dimanche.", [None]),
    ],
)
def test_the_ends_of_a_way_are_not_where_something_happened(
    language: str, text: str, expected: list[str | None], tools: Tools
) -> None:
    """The name of a train or a road says where it leads."""
    assert where(text, language, tools) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A lorry of a carrier based in Rotterdam overturned on Friday."),
        ("es", "La familia de la víctima, residente en Córdoba, pidió justicia el lunes."),
        ("it", "Un uomo, residente a Cuneo, è stato arrestato lunedì."),
        ("ru", "Производители колбас из Омска попросили субсидий."),
    ],
)
def test_where_somebody_lives_or_a_firm_sits_is_no_place_of_a_deed(language: str, text: str, tools: Tools) -> None:
    """It stands beside the people, not beside the deed."""
    assert not any(where(text, language, tools))


def test_a_deed_is_on_its_own_side_of_a_comma_and_an_and(tools: Tools) -> None:
    """Two statements need no clause of their own to be two."""
    text = "W Sejnach hodowcy rozpoczęli strajk głodowy, a pod Augustowem czołg zderzył się z cysterną."
    assert where(text, "pl", tools) == ["Sejny", "Augustów"]


def test_of_two_towns_of_a_country_the_nearer_one_is_it(tools: Tools) -> None:
    """The smaller one is not finer."""
    text = "Im Nachbarland Slowakei streikten Ärzte in Košice, und in Nitra brannte eine Fabrik."
    assert where(text, "de", tools) == ["Košice", "Nitra"]


def test_a_town_is_finer_than_the_region_that_opens_its_sentence(tools: Tools) -> None:
    """“In Bahia, ... in Ilhéus”."""
    assert where("Na Bahia, um deslizamento matou três crianças em Ilhéus.", "pt", tools) == ["Ilhéus"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            (
                "Un glissement de terrain a enseveli trois maisons à Tende. Un homme est mort lundi à l'hôpital de Nice. "
                "Les pompiers ont évacué le village."
            ),
        ),
        (
            "ro",
            (
                "Un autocar s-a răsturnat luni la Tecuci. Răniții au fost transportați la spitalul din Iași. "
                "Șoferul a fost reținut."
            ),
        ),
        (
            "pl",
            (
                "Pod Nysą przewrócił się w poniedziałek autobus. Rannych przewieziono do szpitala w Opolu. "
                "Kierowcę zatrzymano."
            ),
        ),
        (
            "en",
            (
                "A boat capsized near Lokoja on Sunday. The injured were rushed to the General Hospital, Wukari. "
                "Its owner has been arrested."
            ),
        ),
        (
            "en",
            (
                "Gunmen opened fire in Bannu on Monday. A vaccinator was shifted to Lady Reading Hospital, Peshawar. "
                "A suspect was arrested."
            ),
        ),
        (
            "en",
            (
                "Villagers drank methanol in Siwan and fell ill on Tuesday. Eight were shifted to Patna Medical College. "
                "Twelve persons were arrested."
            ),
        ),
    ],
)
def test_the_town_of_a_hospital_is_lent_to_nothing_else(language: str, text: str, tools: Tools) -> None:
    """What is told next was where the deed was."""
    found = where(text, language, tools)
    assert found[0] == found[-1]
    assert found[0] is not None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "Teachers walked out on Tuesday, and in Mombasa police used tear gas.",
            [None, "Mombasa"],
        ),
        ("es", "Los dos firmaron un convenio y acordaron reabrir la aduana de Melilla.", [None]),
        (
            "en",
            "Fighting broke out in Goma. Ministers will meet in Abu Dhabi next week. Lawmakers ratified a treaty.",
            ["Goma", "Abu Dhabi", None],
        ),
        (
            "en",
            "A curfew was imposed in Antananarivo. Overnight, crowds ransacked shops in the Analakely district.",
            ["Antananarivo", "Antananarivo"],
        ),
        (
            "es",
            "La Audiencia de Sevilla condenó este lunes al hombre que mató a su vecino en Écija en 2022.",
            ["Sevilla", "Écija"],
        ),
        ("fr", "L'accord de paix conclu en 2015 à Alger a été dénoncé par Bamako lundi.", ["Algiers", None]),
        (
            "pt",
            "Insurgentes atacaram Macomia no domingo. O Ruanda vai enviar 300 soldados em abril.",
            ["Macomia", "Macomia"],
        ),
    ],
    ids=[
        "a further statement",
        "what is agreed upon",
        "what is yet to come",
        "a part of the town",
        "a verdict",
        "an accord",
        "sent there",
    ],
)
def test_a_deed_takes_no_place_that_is_another_one_s(
    language: str, text: str, expected: list[str | None], tools: Tools
) -> None:
    """A missing place is better, and that of the story where only a part of its town is named."""
    assert where(text, language, tools) == expected


@pytest.mark.parametrize(
    ("text", "language", "event_type", "name"),
    [
        (
            "Uma inspeção visitou a cadeia de Londrina, nos Campos Gerais do Paraná, onde dois presos foram assassinados.",
            "pt", "CRIME", "Londrina",
        ),
        (
            "El juez visitó la cárcel de Sevilla, en Lugones de Andalucía, donde dos presos fueron asesinados el lunes.",
            "es", "CRIME", "Sevilla",
        ),
        ("Os ladrões fugiram de Londrina para o Paraná, onde foram presos na segunda-feira.", "pt", "COERCE", "Paraná"),
        ("Homens de Londrina foram ao Rio de Janeiro, onde foram presos na segunda-feira.", "pt", "COERCE", "Rio de Janeiro"),
    ],
)  # fmt: skip
def test_where_means_the_town_before_the_area_that_it_lies_in(
    text: str, language: str, event_type: str, name: str, tools: Tools
) -> None:
    """Not where somebody went from there."""
    assert place(text, language, tools, event_type) == name


@pytest.mark.parametrize(
    ("language", "text", "event_type", "name"),
    [
        ("fr", "Dans le Donbass, l'artillerie russe pilonnait dimanche Sloviansk.", "ASSAULT", "Slovyansk"),
        ("en", "In the Donbas, Russian artillery shelled Sloviansk on Sunday.", "ASSAULT", "Slovyansk"),
        ("en", "In the Donbas fires have been burning near Sloviansk since Sunday.", "FIRE", "Slovyansk"),
        ("ro", "În Delta Dunării un incendiu a izbucnit duminică lângă Sulina.", "FIRE", "Sulina"),
        ("en", "In the Donbas, Russian artillery shelled the trenches on Sunday.", "ASSAULT", "Donbas"),
    ],
)
def test_a_town_says_where_in_the_region(language: str, text: str, event_type: str, name: str, tools: Tools) -> None:
    """A region that opens the sentence is only around the town in it that is struck or named with the deed."""
    assert place(text, language, tools, event_type) == name


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "fr",
            "La cour d'assises du Finistère a condamné vendredi, à Quimper, un homme à dix ans de prison.",
            "Quimper",
        ),
        ("fr", "Le tribunal de Lyon a condamné vendredi un homme pour une fraude à Dijon.", "Lyon"),
        ("it", "Il tribunale di Trieste ha condannato venerdì un uomo per una frode a Gorizia.", "Trieste"),
    ],
)
def test_a_verdict_is_given_where_the_words_right_behind_it_say(
    language: str, text: str, name: str, tools: Tools
) -> None:
    """The court of a department sits in the town that stands beside the verb; else where it is called after."""
    found = [e for e in events(text, language, tools, "CRIME") if e.mode in ("convict", "trial")]
    assert [e.located.place.name for e in found if e.located and e.located.place] == [name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Un incendie a détruit dimanche deux maisons à la sortie d'Argentan.", "Argentan"),
        ("fr", "Un incendie a détruit dimanche deux maisons à la sortie d’Argentan.", "Argentan"),
        ("fr", "Un homme d'Auch a brûlé dimanche deux maisons au nord d'Albi.", "Albi"),
        ("it", "Un incendio ha distrutto domenica due case alla periferia dell'Aquila.", "L'Aquila"),
        ("es", "Un incendio destruyó el domingo dos casas cerca del Callao.", "Callao"),
    ],
)
def test_a_preposition_may_end_in_an_article_or_lose_its_vowel(
    language: str, text: str, name: str, tools: Tools
) -> None:
    """“À la sortie d'” says where as “à la sortie de” does."""
    assert place(text, language, tools, "FIRE") == name


@pytest.mark.parametrize(
    ("text", "event_type", "name"),
    [
        (
            "The dairy is to close its factory in Hull next March with the loss of 140 jobs.",
            "ECONOMY",
            "Kingston upon Hull",
        ),
        ("Nurses voted to strike in Bristol.", "PROTEST", "Bristol"),
        ("Finance ministers are to discuss the matter in Manila on 12 January.", "CONSULT", "Manila"),
        ("Talks are to resume in Oslo on Friday.", "CONSULT", "Oslo"),
        ("Talks are expected to resume in Oslo on Friday.", "CONSULT", "Oslo"),
        ("Ministers agreed to meet in Leeds next week.", "AGREE", ""),
        ("Drivers threatened to strike in Leeds.", "THREATEN", ""),
        ("The minister was sacked and is to appear before a panel in Leeds.", "GOVERN", ""),
    ],
)
def test_what_is_to_be_done_is_done_where_its_infinitive_says(
    text: str, event_type: str, name: str, tools: Tools
) -> None:
    """“Is to close its factory in Hull”: the words for the deed run into the infinitive, or it is what is to resume."""
    assert place(text, "en", tools, event_type) == name


@pytest.mark.parametrize(
    ("language", "text", "is_in_its_house"),
    [
        ("pl", "Notowania spółki wzrosły w czwartek na warszawskiej giełdzie o 3 procent.", True),
        ("de", "An der Frankfurter Börse stieg die Aktie am Donnerstag um sechs Prozent.", True),
        ("fr", "La direction rencontrera les syndicats mardi à Nancy.", True),
        ("de", "Zwei aus Erfurt angereiste Männer nahm die Polizei fest.", False),
        ("en", "A bus with students from Lyon overturned on Monday.", False),
    ],
)
def test_what_happens_in_a_house_of_a_town_is_surer_than_where_people_come_from(
    language: str, text: str, is_in_its_house: bool, tools: Tools
) -> None:
    """An exchange stands in its town, and whoever comes from one may be anywhere."""
    places = [e.located.place for e in extract(a_document(text, language=language), tools).events if e.located]
    assert places
    assert all(place is not None and (place.score > 0.55) is is_in_its_house for place in places)
