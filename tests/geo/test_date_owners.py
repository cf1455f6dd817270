"""Whose a date is: the verb's, or that of what is banned, condemned, threatened or put off."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract

PUBLISHED = date(2025, 12, 22)


def told(text: str, language: str, words: str, tools: Tools) -> list[Event]:
    """The events whose triggers hold the words, in a text that was published on Monday, 22 December 2025."""
    document = a_document(text, language=language)
    return [e for e in extract(document, tools).events if any(words in t.of(document.text) for t in e.triggers)]


def day_of(event: Event) -> tuple[date, str]:
    assert event.interval is not None
    assert event.interval.start == event.interval.end
    return event.interval.start, event.interval.basis


BANS = [
    ("en", "Police banned Thursday's march through Belfast.", "banned"),
    ("en", "Police banned the march through Belfast on Thursday.", "banned"),
    ("ro", "Primăria a interzis marșul de joi din centrul Timișoarei.", "interzis"),
    ("uk", "Мерія Тбілісі заборонила четверговий марш опозиції.", "заборонила"),
    ("ru", "Власти Тбилиси запретили марш оппозиции в четверг.", "запретили"),
    ("fr", "La préfecture a interdit la manifestation de jeudi à Nice.", "interdit"),
    ("es", "El Gobierno prohibió la marcha del jueves en Quito.", "prohibió"),
    ("pl", "Ratusz zakazał czwartkowego marszu w Poznaniu.", "zakazał"),
    ("pt", "O Governo Civil proibiu a marcha de quinta-feira em Lisboa.", "proibiu"),
]


@pytest.mark.parametrize(("language", "text", "words"), BANS)
def test_a_ban_is_not_of_the_day_of_what_is_banned(language: str, text: str, words: str, tools: Tools) -> None:
    """Who bans a march on a day bans it before that day, here on that of publication."""
    (event,) = told(text, language, words, tools)
    assert day_of(event) == (PUBLISHED, "publication")


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The governor banned Thursday's march in Lagos on Saturday.", "banned"),
        ("en", "Police on Saturday banned all protests in Dhaka.", "banned"),
        ("ro", "Prefectura a interzis sâmbătă marșul de joi din Arad.", "interzis"),
        ("es", "El gobernador prohibió el sábado la marcha del jueves en Quito.", "prohibió"),
        ("ru", "Мэрия Минска запретила в субботу четверговый марш.", "запретила"),
        ("de", "Die Stadt Köln verbot am Samstag die Demonstration am Donnerstag.", "verbot"),
    ],
)
def test_a_ban_keeps_its_own_day(language: str, text: str, words: str, tools: Tools) -> None:
    """The day beside the verb is the verb's, also where the march has another."""
    (event,) = told(text, language, words, tools)
    assert day_of(event) == (date(2025, 12, 20), "weekday")


CONDEMNED = [
    ("en", "The United Nations condemned Friday's attack on the market in Goma.", "condemned"),
    ("ro", "ONU a condamnat atacul de vineri asupra pieței din Goma.", "condamnat"),
    ("de", "Die Vereinten Nationen verurteilten den Angriff vom Freitag auf den Markt in Goma.", "verurteilten"),
    ("fr", "L'ONU a condamné l'attaque de vendredi contre le marché de Goma.", "condamné"),
    ("it", "L'Onu ha condannato l'attacco di venerdì contro il mercato di Goma.", "condannato"),
    ("pl", "ONZ potępiła piątkowy atak na targ w Gomie.", "potępiła"),
]


@pytest.mark.parametrize(("language", "text", "words"), CONDEMNED)
def test_who_condemns_an_attack_does_so_after_its_day(language: str, text: str, words: str, tools: Tools) -> None:
    """“Friday's attack” dates the attack and not the words about it."""
    (event,) = told(text, language, words, tools)
    assert day_of(event) == (PUBLISHED, "publication")


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Rebels threatened to attack the port of Hodeida on Thursday.", "threatened"),
        ("ru", "Повстанцы пригрозили атаковать порт Ходейда в четверг.", "пригрозили"),
        ("uk", "Бойовики пригрозили атакувати порт Ходейда в четвер.", "пригрозили"),
        ("de", "Rebellen drohten, am Donnerstag den Hafen von Hodeida anzugreifen.", "drohten"),
        ("pt", "Os rebeldes ameaçaram atacar o porto de Hodeida na quinta-feira.", "ameaçaram"),
    ],
)
def test_a_threat_is_not_of_the_day_that_it_names(language: str, text: str, words: str, tools: Tools) -> None:
    """What is threatened is to come, and no attack is told."""
    document = a_document(text, language=language)
    assert [event.event_type for event in extract(document, tools).events] == ["THREATEN"]
    (event,) = told(text, language, words, tools)
    assert day_of(event) == (PUBLISHED, "publication")


PUT_OFF = [
    ("en", "The talks, originally planned for Tuesday, were postponed until 9 January.", "talks"),
    ("ro", "Ședința Guvernului, programată pentru marți, a fost amânată pentru 9 ianuarie.", "Ședința"),
    ("uk", "Засідання Ради перенесли з вівторка на 9 січня.", "Засідання"),
    ("ru", "Заседание правительства перенесено со вторника на 9 января.", "Заседание"),
    ("de", "Das für Dienstag geplante Treffen der Minister ist auf den 9. Januar verschoben worden.", "Treffen"),
    ("fr", "La réunion des ministres, prévue mardi, a été reportée au 9 janvier.", "réunion"),
    ("es", "La reunión de ministros, prevista para el martes, fue aplazada al 9 de enero.", "reunión"),
    ("it", "Il vertice dei ministri, previsto per martedì, è stato rinviato al 9 gennaio.", "vertice"),
    ("pl", "Posiedzenie rządu, planowane na wtorek, przełożono na 9 stycznia.", "Posiedzenie"),
    ("pt", "A reunião dos ministros, prevista para terça-feira, foi adiada para 9 de janeiro.", "reunião"),
]


@pytest.mark.parametrize(("language", "text", "words"), PUT_OFF)
def test_what_is_put_off_is_planned_for_the_new_day(language: str, text: str, words: str, tools: Tools) -> None:
    """Neither the old day nor nothing at all."""
    (event,) = told(text, language, words, tools)
    assert (event.status, day_of(event)[0]) == ("planned", date(2026, 1, 9))


def test_what_is_put_off_without_a_new_day_did_not_take_place(tools: Tools) -> None:
    """A meeting that was postponed on Monday is no meeting of Monday."""
    assert told("The meeting of ministers in Riga was postponed on Monday.", "en", "meeting", tools) == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("es", "Los conductores de autobús de Gijón están en huelga desde el jueves.", "huelga"),
        ("it", "Gli autisti di Pisa sono in sciopero da giovedì.", "sciopero"),
        ("pt", "Os motoristas do Porto estão em greve desde quinta-feira.", "greve"),
    ],
)
def test_who_is_on_strike_since_a_day_still_is(language: str, text: str, words: str, tools: Tools) -> None:
    """A strike that began on Thursday lasts up to the day of publication."""
    (event,) = told(text, language, words, tools)
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (date(2025, 12, 18), PUBLISHED)


def test_the_early_hours_are_no_early_years(tools: Tools) -> None:
    """“In the early hours of Sunday” is news, “in the early 1990s” is background."""
    (event,) = told("Shelling hit the outskirts of Sumy in the early hours of Sunday.", "en", "Shelling", tools)
    assert event.status == "reported"


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Wegen Hochwassers wird die Donaubrücke in Passau am Freitag gesperrt.", "Hochwassers"),
        ("fr", "À cause d'un incendie, la gare de Lyon sera fermée vendredi.", "incendie"),
        ("pl", "Z powodu powodzi szkoły we Wrocławiu zostaną w piątek zamknięte.", "powodzi"),
    ],
)
def test_what_is_the_reason_of_a_plan_has_struck_already(language: str, text: str, words: str, tools: Tools) -> None:
    """The day ahead is that of the closing alone."""
    (event,) = told(text, language, words, tools)
    assert event.status == "reported"
    assert day_of(event) == (PUBLISHED, "publication")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Because of a storm forecast for Friday, schools in Leeds will be closed.", "storm"),
        ("The airport in Leeds will be closed on Friday because of a strike by guards.", "closed"),
    ],
)
def test_what_is_foreseen_or_planned_stays_so_beside_its_reason(text: str, words: str, tools: Tools) -> None:
    """A storm that is still to come is no news of today, and a plan keeps its day."""
    (event,) = told(text, "en", words, tools)
    assert event.status == "planned"
    assert day_of(event) == (date(2025, 12, 26), "weekday")


def test_a_verb_behind_its_pronoun_tells_a_plan_of_today(tools: Tools) -> None:
    """“Se rendra” is told in the future, also on the day itself."""
    (event,) = told("Le Premier ministre se rendra lundi à Nîmes.", "fr", "rendra", tools)
    assert (event.status, day_of(event)[0]) == ("planned", PUBLISHED)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "A nurses' union called off a strike planned for this week in Leeds.", "called off"),
        ("fr", "Les syndicats ont annulé la grève prévue cette semaine à Lille.", "annulé"),
        ("en", "Police in Leeds banned a march planned for last Saturday.", "banned"),
    ],
)
def test_the_day_of_a_plan_is_not_that_of_what_became_of_it(language: str, text: str, words: str, tools: Tools) -> None:
    """“Planned for this week” dates the strike that there will not be."""
    (event,) = told(text, language, words, tools)
    assert day_of(event) == (PUBLISHED, "publication")


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Organisers have called another march for Friday in Leeds.", "march"),
        ("fr", "Les syndicats ont appelé à une grève vendredi à Lille.", "grève"),
        ("es", "Los sindicatos convocaron una huelga para el viernes en Murcia.", "huelga"),
        ("pl", "Związkowcy ogłosili na piątek strajk w Opolu.", "strajk"),
    ],
)
def test_what_is_called_for_a_day_is_planned_for_that(language: str, text: str, words: str, tools: Tools) -> None:
    """It was not held on the Friday before, and not on the day of the call."""
    (event,) = told(text, language, words, tools)
    assert event.status == "planned"
    assert day_of(event)[0] == date(2025, 12, 26)


def test_what_is_called_off_is_not_called(tools: Tools) -> None:
    """The strike of Friday will not be, and the union gave way today."""
    (event,) = told("The union called off a strike planned for Friday in Leeds.", "en", "called off", tools)
    assert (event.status, day_of(event)[0]) == ("reported", PUBLISHED)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "The third attack in Lagos since October killed six people.", "attack"),
        ("de", "Es war der dritte Anschlag in Kiel seit Oktober.", "Anschlag"),
        ("fr", "C'est la troisième fusillade à Marseille depuis octobre.", "fusillade"),
    ],
)
def test_a_comparison_with_what_was_before_gives_no_day(language: str, text: str, words: str, tools: Tools) -> None:
    """The third one since October is the one of today."""
    (event,) = told(text, language, words, tools)
    assert (event.status, day_of(event)) == ("reported", (PUBLISHED, "publication"))


def test_what_is_counted_since_a_month_goes_on_from_then(tools: Tools) -> None:
    """Without a comparison it is no matter of that month alone."""
    (event,) = told("Some 400 people have died in floods in Leeds since October.", "en", "floods", tools)
    assert event.interval is not None
    assert (event.status, event.interval.start, event.interval.end) == ("reported", date(2025, 10, 1), PUBLISHED)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("uk", "У вівторок в Одеській області оголошено жалобу.", "оголошено"),
        ("ru", "Во вторник в Омской области объявлен траур.", "объявлен"),
    ],
)
def test_mourning_for_a_weekday_near_ahead_was_not_declared_on_the_one_gone(
    language: str, text: str, words: str, tools: Tools
) -> None:
    """Tuesday is tomorrow."""
    (event,) = told(text, language, words, tools)
    assert day_of(event) == (PUBLISHED, "publication")


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The army denied having bombed a market in Nyala last week.", "denied", date(2025, 12, 22)),
        ("In Zamfara state, 14 girls seized in January were freed on Sunday.", "freed", date(2025, 12, 21)),
        ("The wounded on Sunday were evacuated from Aleppo.", "evacuated", date(2025, 12, 21)),
    ],
)
def test_a_date_between_two_verbs_is_that_of_its_own(text: str, words: str, expected: date, tools: Tools) -> None:
    """A denial is not of the week of what is denied, nor a release of the month of the kidnapping."""
    (event,) = told(text, "en", words, tools)
    assert day_of(event)[0] == expected


HAS_BEEN = [
    ("en", "Police in Hull arrested a fugitive wanted since 2019.", "arrested"),
    ("de", "Die Polizei nahm in Kassel einen seit 2019 gesuchten Mann fest.", "nahm"),
    ("es", "La policía detuvo en Vigo a un prófugo buscado desde 2019.", "detuvo"),
    ("fr", "La police a arrêté à Lyon un fugitif recherché depuis 2019.", "arrêté"),
    ("it", "I carabinieri hanno arrestato a Bari un latitante ricercato dal 2019.", "arrestato"),
    ("pl", "Policja zatrzymała w Łodzi mężczyznę ukrywającego się od 2019 roku.", "zatrzymała"),
    ("pt", "A polícia deteve em Braga um fugitivo procurado desde 2019.", "deteve"),
    ("ro", "Polițiștii au prins la Arad un fugar căutat din 2019.", "prins"),
    ("ru", "Полиция задержала в Казани мужчину, разыскиваемого с 2019 года.", "задержала"),
    ("uk", "Поліція затримала в Луцьку чоловіка, зниклого з 2019 року.", "затримала"),
]


@pytest.mark.parametrize(("language", "text", "words"), HAS_BEEN)
def test_since_when_somebody_was_wanted_is_not_since_when_he_was_held(
    language: str, text: str, words: str, tools: Tools
) -> None:
    """Nobody is arrested for seven years: the arrest is of the day of publication, since the text gives it no other."""
    (event,) = told(text, language, words, tools)
    assert event.event_type == "COERCE"
    assert day_of(event) == (PUBLISHED, "publication")


ATTRIBUTES = [
    ("Der am Montag festgenommene Mann hat die Tat gestanden.", "gestanden", date(2025, 12, 22)),
    ("Die Polizei nahm einen am Sonntag entflohenen Mann fest.", "nahm", date(2025, 12, 22)),
    ("Bei der am Sonntag abgehaltenen Wahl siegte die Opposition.", "Wahl", date(2025, 12, 21)),
    ("Der Mann, der am Sonntag festgenommen wurde, hat gestanden.", "festgenommen", date(2025, 12, 21)),
    ("Das am Samstag unterzeichnete Abkommen beendet den Krieg.", "unterzeichnete", date(2025, 12, 20)),
]


@pytest.mark.parametrize(("text", "words", "day"), ATTRIBUTES)
def test_a_day_between_article_and_participle_goes_with_that(text: str, words: str, day: date, tools: Tools) -> None:
    """And with the noun that both belong to, but not with the verb of the sentence."""
    (event,) = told(text, "de", words, tools)
    assert day_of(event)[0] == day


VISITS = [
    ("ro", "Premierul va merge în Mayotte, devastată de un ciclon pe 14 noiembrie.", "merge", "ciclon"),
    ("fr", "Le premier ministre se rendra à Mayotte, dévastée par un cyclone le 14 novembre.", "rendra", "cyclone"),
    ("es", "El ministro viajará a Mayotte, devastada por un ciclón el 14 de noviembre.", "viajará", "ciclón"),
    ("it", "Il ministro si recherà a Mayotte, devastata da un ciclone il 14 novembre.", "recherà", "ciclone"),
    ("pt", "O ministro viajará para Mayotte, devastada por um ciclone em 14 de novembro.", "viajará", "ciclone"),
]


@pytest.mark.parametrize(("language", "text", "visit", "storm"), VISITS)
def test_the_day_of_what_a_participle_tells_is_past_and_not_that_of_the_visit(
    language: str, text: str, visit: str, storm: str, tools: Tools
) -> None:
    """A town devastated on a day will be visited on another one, and was devastated before the news."""
    (planned,) = told(text, language, visit, tools)
    assert (planned.status, planned.interval) == ("planned", None)
    (done,) = told(text, language, storm, tools)
    assert day_of(done)[0] == date(2025, 11, 14)


def test_what_a_participle_tells_is_not_of_the_day_to_come(tools: Tools) -> None:
    """“Will open on Friday the hospital, destroyed by the quake”: nothing is destroyed on Friday."""
    text = "El presidente inaugurará el viernes en Lorca el hospital, destruido por el terremoto de mayo."
    (done,) = told(text, "es", "destruido", tools)
    assert done.interval is None or done.interval.start <= PUBLISHED


CONDEMNS = [
    ("fr", "L'Égypte, qui accueille des réfugiés depuis 2023, a condamné le bombardement.", "condamné"),
    ("es", "Egipto, que acoge refugiados desde 2023, condenó el bombardeo.", "condenó"),
    ("it", "L'Egitto, che accoglie rifugiati dal 2023, ha condannato il bombardamento.", "condannato"),
    ("pt", "O Egito, que acolhe refugiados desde 2023, condenou o bombardeamento.", "condenou"),
    ("pl", "Egipt, który od 2023 roku przyjmuje uchodźców, potępił bombardowanie.", "potępił"),
    ("it", "Il Libano, colpito dalla guerra lo scorso autunno, chiede aiuti.", "chiede"),
]


@pytest.mark.parametrize(("language", "text", "words"), CONDEMNS)
def test_since_when_somebody_has_done_something_is_not_when_he_speaks(
    language: str, text: str, words: str, tools: Tools
) -> None:
    """The day inside what only says more of the subject stays there, also where its verb is in the present."""
    (event,) = told(text, language, words, tools)
    assert day_of(event) == (PUBLISHED, "publication")


FLOODS = [
    ("de", "Nach dem Hochwasser vom August in Passau wird die Stadt am Montag die Brücke öffnen.", "Hochwasser"),
    ("it", "Dopo l'alluvione di agosto a Bologna, il Comune riaprirà lunedì via Saffi.", "alluvione"),
    ("pl", "Po powodzi w sierpniu w Kłodzku miasto otworzy most.", "powodzi"),
    ("ru", "После августовского наводнения в Орске власти откроют в понедельник мост.", "наводнения"),
    ("uk", "Після серпневої повені в Стрию влада відкриє в понеділок міст.", "повені"),
]


@pytest.mark.parametrize(("language", "text", "words"), FLOODS)
def test_the_month_of_what_something_comes_after_is_past(language: str, text: str, words: str, tools: Tools) -> None:
    """A bridge will reopen after the flood of August, which was no plan for the August to come."""
    (event,) = told(text, language, words, tools)
    assert event.interval is not None
    assert (event.status, event.interval.start) == ("background", date(2025, 8, 1))


def test_what_comes_after_a_month_to_come_is_ahead(tools: Tools) -> None:
    """“After the vote of March”, told in December, is after the next one."""
    (event,) = told("Dopo il voto di gennaio a Padova, il sindaco inaugurerà il ponte.", "it", "voto", tools)
    assert event.interval is not None
    assert event.interval.start == date(2026, 1, 1)


def test_no_verb_in_the_future_is_of_a_month_gone(tools: Tools) -> None:
    """The bridge is opened at a time that is not told."""
    (event,) = told("Po powodzi w sierpniu w Kłodzku miasto otworzy most.", "pl", "otworzy", tools)
    assert (event.status, event.interval) == ("planned", None)
