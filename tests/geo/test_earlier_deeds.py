"""Deeds that a sentence names to explain its news: remembered, judged, answered, or so long before."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo.model import Event
from geo.pipeline import Tools, extract


def told(text: str, language: str, words: str, tools: Tools) -> Event:
    """The event whose trigger holds the words, in a text that was published on Monday, 22 December 2025."""
    document = a_document(text, language=language)
    found = [e for e in extract(document, tools).events if any(words in t.of(document.text) for t in e.triggers)]
    assert len(found) == 1
    return found[0]


def days_of(event: Event) -> tuple[date, date] | None:
    return (event.interval.start, event.interval.end) if event.interval else None


def day(number: int) -> tuple[date, date]:
    return date(2025, 12, number), date(2025, 12, number)


LONG_AGO = [
    (
        "en",
        "Twelve years after the bombing of the town hall, the mayor of Omagh laid a wreath on Friday.",
        "bombing",
        2013,
    ),
    (
        "ro",
        "La zece ani de la incendiul din club, supraviețuitorii au protestat vineri la București.",
        "incendiul",
        2015,
    ),
    ("ru", "Через десять лет после теракта в метро Брюсселя провели в пятницу церемонию.", "теракта", 2015),
    (
        "de",
        "Zehn Jahre nach dem Anschlag auf den Flughafen Brüssel haben Angehörige am Freitag getrauert.",
        "Anschlag",
        2015,
    ),
    (
        "fr",
        "Dix ans après les attentats de Bruxelles, des centaines de personnes ont défilé vendredi.",
        "attentats",
        2015,
    ),
    (
        "es",
        "Diez años después del terremoto de Lorca, cientos de personas marcharon el viernes.",
        "terremoto",
        2015,
    ),
    ("it", "A dieci anni dagli attentati di Bruxelles centinaia di persone hanno sfilato venerdì.", "attentati", 2015),
    ("pl", "Dziesięć lat po zamachach w Brukseli setki osób demonstrowały w piątek.", "zamachach", 2015),
    (
        "pt",
        "Dez anos depois dos atentados de Bruxelas, centenas de pessoas desfilaram na sexta-feira.",
        "atentados",
        2015,
    ),
]


@pytest.mark.parametrize(("language", "text", "words", "year"), LONG_AGO)
def test_years_after_a_deed_it_is_background_of_its_own_year(
    language: str, text: str, words: str, year: int, tools: Tools
) -> None:
    """The day on which it is remembered is not the day of the deed."""
    event = told(text, language, words, tools)
    assert event.status == "background"
    assert days_of(event) == (date(year, 1, 1), date(year, 12, 31))


DAYS_AGO = [
    ("en", "Three days after the landslide, rescuers found two survivors in Kitale on Friday.", "landslide"),
    (
        "ro",
        "La trei zile de la alunecarea de teren, salvatorii au găsit vineri doi supraviețuitori la Kitale.",
        "alunecarea",
    ),
    ("ru", "Через три дня после оползня спасатели нашли в пятницу двух выживших в Китале.", "оползня"),
    ("de", "Drei Tage nach dem Erdrutsch fanden Retter am Freitag zwei Überlebende in Kitale.", "Erdrutsch"),
    (
        "fr",
        "Trois jours après le glissement de terrain, les secouristes ont trouvé vendredi deux survivants.",
        "glissement",
    ),
    ("it", "A tre giorni dalla frana i soccorritori hanno trovato venerdì due superstiti a Kitale.", "frana"),
    (
        "pt",
        "Três dias depois do deslizamento, os bombeiros encontraram na sexta-feira dois sobreviventes.",
        "deslizamento",
    ),
]


@pytest.mark.parametrize(("language", "text", "words"), DAYS_AGO)
def test_days_after_a_deed_are_counted_back_from_the_day_of_the_sentence(
    language: str, text: str, words: str, tools: Tools
) -> None:
    """Three days before Friday, the 19th."""
    event = told(text, language, words, tools)
    assert (event.status, days_of(event)) == ("reported", day(16))


def test_years_of_prison_are_no_time_since(tools: Tools) -> None:
    """“Sentenced to ten years after the attack” does not put the attack ten years back."""
    text = "A landlord was sentenced on Friday to ten years after an arson attack in Leeds."
    interval = told(text, "en", "attack", tools).interval
    assert interval is None or interval.start.year == 2025


REMEMBERED = [
    ("en", "On the anniversary of the earthquake, survivors held a vigil in Mandalay on Friday.", "earthquake", "vigil"),
    ("de", "Am Jahrestag des Amoklaufs versammelten sich am Freitag Hunderte in Winnenden zu einer Mahnwache.",
     "Amoklaufs", "Mahnwache"),
    ("fr", "Le jour anniversaire du séisme, les habitants de L'Aquila ont défilé vendredi.", "séisme", "défilé"),
    ("it", "Nell'anniversario del terremoto gli abitanti di Amatrice hanno sfilato venerdì.", "terremoto", "sfilato"),
    ("es", "En el aniversario del terremoto los vecinos de Lorca marcharon el viernes.", "terremoto", "marcharon"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "deed", "news"), REMEMBERED)
def test_what_is_remembered_is_old_and_those_who_remember_are_news(
    language: str, text: str, deed: str, news: str, tools: Tools
) -> None:
    """The word for the anniversary makes only the deed behind it background."""
    document = a_document(text, language=language)
    statuses = {
        trigger.of(document.text): (event.status, days_of(event))
        for event in extract(document, tools).events
        for trigger in event.triggers
    }
    assert all(status == "background" for words, (status, _) in statuses.items() if deed in words)
    assert [found for words, found in statuses.items() if news in words] == [("reported", day(19))]


JUDGED = [
    ("en", "A man was jailed for nine years on Friday for the murder of a taxi driver in Derby.", "murder", "jailed"),
    ("ro", "Tribunalul l-a condamnat vineri la zece ani de închisoare pentru jaful de la Tulcea.", "jaf", "condamnat"),
    ("ru", "Суд в Перми в пятницу приговорил мужчину за ограбление банка в Березниках.", "ограбление", "приговорил"),
    ("uk", "Суд у Полтаві в п’ятницю засудив чоловіка за пограбування банку в Кременчуці.", "пограбування", "засудив"),
    ("de", "Das Gericht in Ulm hat am Freitag eine Krankenschwester wegen Mordes verurteilt.", "Mordes", "verurteilt"),
    ("pl", "Sąd w Lublinie skazał w piątek mężczyznę na 25 lat więzienia za zabójstwo sąsiada.", "zabójstwo", "skazał"),
]


@pytest.mark.parametrize(("language", "text", "deed", "verdict"), JUDGED)
def test_the_day_of_a_verdict_is_not_that_of_the_crime(
    language: str, text: str, deed: str, verdict: str, tools: Tools
) -> None:
    """The crime is background without a day; the verdict is the news."""
    document = a_document(text, language=language)
    events = extract(document, tools).events
    crimes = [e for e in events if any(deed in t.of(document.text) for t in e.triggers)]
    verdicts = [e for e in events if any(verdict in t.of(document.text) for t in e.triggers)]
    assert all((e.status, e.interval) == ("background", None) for e in crimes if e not in verdicts)
    assert [(e.status, days_of(e)) for e in verdicts] == [("reported", day(19))]


ANSWERED = [
    ("en", "Police in Lyon have arrested three people over the stabbing of a student in Grenoble last week.", "arrested",
     "stabbing"),
    ("ro", "Doi tineri au fost reținuți la Iași pentru tâlhăria de săptămâna trecută de la Pașcani.", "reținuți", "tâlhăria"),
    ("ru", "Полиция Самары задержала двоих подозреваемых в нападении на инкассаторов на прошлой неделе.", "задержала",
     "нападении"),
    ("uk", "Поліція Одеси затримала двох підозрюваних у пограбуванні банку минулого тижня.", "затримала", "пограбуванні"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "arrest", "deed"), ANSWERED)
def test_a_week_behind_the_deed_is_the_deeds(language: str, text: str, arrest: str, deed: str, tools: Tools) -> None:
    """An arrest that names no day is of the day of publication, though the stabbing was last week."""
    assert days_of(told(text, language, deed, tools)) == (date(2025, 12, 15), date(2025, 12, 21))
    interval = told(text, language, arrest, tools).interval
    assert interval is not None
    assert (interval.start, interval.basis) == (date(2025, 12, 22), "publication")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police in Lyon arrested three people on Friday over the stabbing of a student in Grenoble on Tuesday."),
        (
            "de",
            "Nach der Messerattacke am Dienstag in Trier hat die Polizei am Freitag zwei Männer in Koblenz festgenommen.",
        ),
        ("pl", "Policja w Gdyni zatrzymała w piątek dwóch podejrzanych o napad na bank w Słupsku we wtorek."),
    ],
)
def test_each_of_two_deeds_has_its_own_day(language: str, text: str, tools: Tools) -> None:
    """The day beside the deed is the deed's, the other one that of the arrest."""
    assert [days_of(event) for event in extract(a_document(text, language=language), tools).events] in (
        [day(19), day(16)],
        [day(16), day(19)],
    )


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "A court on Friday jailed a man who stabbed two tourists in Bath.", "stabbed"),
        ("es", "El tribunal condenó el viernes a un hombre que apuñaló a dos turistas en Ronda.", "apuñaló"),
        ("ro", "Tribunalul l-a condamnat vineri pe bărbatul care a înjunghiat doi turiști la Sibiu.", "înjunghiat"),
    ],
)
def test_what_somebody_is_tried_for_is_not_of_the_day_of_the_trial(
    language: str, text: str, words: str, tools: Tools
) -> None:
    """A clause that only says who is held takes neither the day of the verdict nor that of publication."""
    assert told(text, language, words, tools).interval is None


MEANT = [
    (
        "de",
        "Das Gericht verurteilte einen Mann zu lebenslanger Haft, weil er im Mai 2022 in Aachen zwei Frauen erschoss.",
        "erschoss",
        (date(2022, 5, 1), date(2022, 5, 31)),
    ),
    (
        "it",
        "Il tribunale di Torino ha condannato un uomo che nell'agosto 2021 aveva accoltellato due persone a Cuneo.",
        "accoltellato",
        (date(2021, 8, 1), date(2021, 8, 31)),
    ),
]


@pytest.mark.parametrize(("language", "text", "deed", "days"), MEANT)
def test_a_date_in_the_clause_that_says_who_is_tried_is_of_the_deed(
    language: str, text: str, deed: str, days: tuple[date, date], tools: Tools
) -> None:
    """On whichever side of its verb."""
    assert days_of(told(text, language, deed, tools)) == days


def test_a_day_that_the_arrest_cannot_have_is_of_the_deed(tools: Tools) -> None:
    """It stands in the clause of the deed alone."""
    text = "Police in Wigan arrested three teenagers after a stabbing in the town on Saturday night."
    assert days_of(told(text, "en", "stabbing", tools)) == day(20)
    assert days_of(told(text, "en", "arrested", tools)) == day(22)


ANSWERED_LATER = [
    ("Trzy dni po wybuchu gazu w Gnieźnie zatrzymano podejrzanego w Poznaniu.", "pl", "wybuchu", "zatrzymano"),
    ("Через три дні після вибуху в Умані поліція затримала чоловіка у Черкасах.", "uk", "вибуху", "затримала"),
]


@pytest.mark.parametrize(("text", "language", "deed", "arrest"), ANSWERED_LATER)
def test_what_follows_days_after_a_deed_does_not_take_its_day(
    text: str, language: str, deed: str, arrest: str, tools: Tools
) -> None:
    """Though the deed is its cause, and told before it."""
    assert days_of(told(text, language, deed, tools)) == day(19)
    assert days_of(told(text, language, arrest, tools)) == day(22)


@pytest.mark.parametrize(
    ("text", "language", "deed"),
    [
        ("Le meurtrier présumé a été arrêté vendredi à Lyon.", "fr", "meurtrier"),
        ("Il presunto killer è stato arrestato venerdì a Bari.", "it", "killer"),
    ],
)
def test_who_did_it_did_it_before_being_caught(text: str, language: str, deed: str, tools: Tools) -> None:
    """The arrest was on Friday, the murder on a day that nobody tells."""
    assert days_of(told(text, language, deed, tools)) is None


@pytest.mark.parametrize(
    ("text", "language", "deed"),
    [
        ("Police in Leeds detained a man on Friday, three days after a bomb exploded in York.", "en", "exploded"),
        ("Die Polizei nahm am Freitag einen Mann fest, drei Tage nachdem eine Bombe in Köln explodiert war.", "de",
         "explodiert"),
        ("La police de Lille a arrêté vendredi un homme, trois jours après qu'une bombe a explosé à Lyon.", "fr",
         "explosé"),
        ("La polizia ha arrestato venerdì un uomo, tre giorni dopo che una bomba era esplosa a Roma.", "it", "esplosa"),
        ("Poliția a reținut vineri un bărbat, la trei zile după ce o bombă a explodat la Arad.", "ro", "explodat"),
        ("Полиция задержала в пятницу мужчину, через три дня после того как в Орске взорвалась бомба.", "ru",
         "взорвалась"),
    ],
)  # fmt: skip
def test_a_verb_behind_the_time_since_is_counted_back_as_well(
    text: str, language: str, deed: str, tools: Tools
) -> None:
    """Three days before Friday, the 19th, and not three days behind it."""
    assert days_of(told(text, language, deed, tools)) == day(16)


BEFORE_WHAT_IS_LONG_PAST = [
    ("en", "The mill in Leeds closed in 2019, two years after a fire destroyed its roof.", "fire"),
    ("de", "Die Firma ging 2019 pleite, zwei Jahre nach einem Brand in Kiel.", "Brand"),
    ("fr", "L'usine a fermé en 2019, deux ans après un incendie à Lyon.", "incendie"),
    ("es", "La empresa quebró en 2019, dos años después de un incendio en Vigo.", "incendio"),
    ("it", "La fabbrica chiuse nel 2019, due anni dopo un incendio a Parma.", "incendio"),
    ("pt", "A fábrica fechou em 2019, dois anos depois de um incêndio em Braga.", "incêndio"),
    ("pl", "Zakład zamknięto w 2019 roku, dwa lata po pożarze w Łodzi.", "pożarze"),
    ("ro", "Fabrica s-a închis în 2019, la doi ani după un incendiu la Iași.", "incendiu"),
    ("ru", "Завод закрыли в 2019 году, через два года после пожара в Самаре.", "пожара"),
    ("uk", "Завод закрили 2019 року, через два роки після пожежі у Львові.", "пожежі"),
]


@pytest.mark.parametrize(("language", "text", "words"), BEFORE_WHAT_IS_LONG_PAST)
def test_years_are_counted_back_from_the_year_that_the_sentence_names(
    language: str, text: str, words: str, tools: Tools
) -> None:
    """And not from the publication."""
    assert days_of(told(text, language, words, tools)) == (date(2017, 1, 1), date(2017, 12, 31))


def test_what_follows_the_comma_is_not_what_it_is_counted_from(tools: Tools) -> None:
    """The man was not detained three days ago."""
    event = told("Three days after the blast, police in Leeds detained a man.", "en", "detained", tools)
    assert event.interval is not None
    assert event.interval.basis == "publication"
