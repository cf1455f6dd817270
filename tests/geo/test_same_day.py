"""“The same day” is that of a day told before, however many months and years were named since."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo import clauses, languages, sentences
from geo.dates import find_dates
from geo.model import DateInterval
from geo.pipeline import Tools, extract

ON_SATURDAY = date(2024, 6, 29)


def _last_date(language: str, text: str) -> DateInterval | None:
    document = a_document(text, published="2024-06-30", language=language)
    structures = clauses.structures(sentences.split(document), languages.load(language))
    return find_dates(document, structures)[-1].interval


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "У суботу звільнено оборонців, захоплених навесні 2022 року. Того ж дня безпілотник влучив у зупинку."),
        ("de", "Am Samstag kamen Männer frei, die seit März 2022 in Haft waren. Am selben Tag brannte ein Lager."),
        (
            "en",
            "Men held since March 2022 were freed on Saturday, a year after talks in 2023. The same day a depot burned.",
        ),
        ("es", "El sábado fueron liberados los detenidos en marzo de 2022. El mismo día ardió un depósito."),
    ],
)
def test_the_day_is_the_last_one_that_was_named(language: str, text: str) -> None:
    """A season or a month is no day."""
    interval = _last_date(language, text)
    assert interval is not None
    assert (interval.start, interval.end) == (ON_SATURDAY, ON_SATURDAY)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "W piątek policja zatrzymała trzech działaczy. Następnego dnia ich wypuściła."),
        ("uk", "У п'ятницю поліція затримала активістів, але наступного дня їх відпустила."),
        ("pt", "A polícia deteve na sexta-feira três ativistas, que foram libertados no dia seguinte."),
        ("pl", "W sobotę spółka ogłosiła wyniki. Kurs akcji skoczył tego dnia."),
        ("ru", "В субботу суд вынес приговор. В этот день прошла акция."),
    ],
)
def test_the_next_day_and_this_one_are_counted_from_what_is_told(language: str, text: str) -> None:
    """Under a past verb “the next day” is not tomorrow."""
    interval = _last_date(language, text)
    assert interval is not None
    assert (interval.start, interval.end) == (ON_SATURDAY, ON_SATURDAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("L'assessore si è dimesso sabato. Il presidente ha affidato in serata la delega alla vice.", 29),
        ("Martedì c'è stato un incendio. In serata il sindaco ha riunito la giunta.", 30),  # too long ago
        ("Sabato si è dimesso. Questa sera il sindaco ha riunito la giunta.", 30),
        ("In serata il sindaco ha riunito la giunta.", 30),
    ],
)
def test_in_the_evening_is_that_of_the_day_told_before(text: str, day: int) -> None:
    """Italian papers go on so with the news of the day before; “this evening” is that of the publication."""
    interval = _last_date("it", text)
    assert interval is not None
    assert (interval.start, interval.end) == (date(2024, 6, day), date(2024, 6, day))


def test_the_next_day_under_a_future_verb_is_ahead() -> None:
    """So it is where nothing was told of a day."""
    interval = _last_date("uk", "Мер виїхав у четвер. Наступного дня він прибуде до Києва.")
    assert interval is not None
    assert interval.start == date(2024, 7, 1)


def test_without_a_day_there_is_none() -> None:
    """The first of the month was not spoken of."""
    assert _last_date("en", "The parties met in March 2022. The same day a depot burned.") is None


def test_a_week_behind_a_month_is_behind_any_day_of_it() -> None:
    """As wide as what it is counted from."""
    interval = _last_date("en", "The shop burned in August 2023. Two days later a man was held.")
    assert interval is not None
    assert (interval.start, interval.end, interval.precision) == (date(2023, 8, 3), date(2023, 9, 2), "month")


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("es", "Un terremoto sacudió este domingo la costa.", date(2024, 6, 23)),
        ("es", "El presidente visitará este domingo Lima.", date(2024, 6, 30)),
        ("fr", "Un incendie a détruit ce dimanche une usine.", date(2024, 6, 23)),
        ("pt", "Um homem foi detido este domingo.", date(2024, 6, 23)),
        ("it", "Un incendio ha distrutto questa domenica una fabbrica.", date(2024, 6, 23)),
        ("en", "The trial opens this Thursday.", date(2024, 6, 27)),
        ("en", "Officials said the march this Sunday would be large.", date(2024, 6, 30)),
        ("en", "The union called a strike for this Friday.", date(2024, 6, 28)),
        ("en", "A bomb exploded in Leeds this Friday.", date(2024, 6, 21)),
        ("en", "This Sunday's protest in Leeds drew thousands.", date(2024, 6, 23)),
        ("es", "El sindicato convocó una huelga para este viernes.", date(2024, 6, 28)),
        ("fr", "Le syndicat a appelé à la grève pour ce vendredi.", date(2024, 6, 28)),
        ("it", "Il sindacato ha proclamato uno sciopero per questo venerdì.", date(2024, 6, 28)),
        ("pt", "O sindicato convocou uma greve para esta sexta-feira.", date(2024, 6, 28)),
        ("de", "Die Gewerkschaft rief für diesen Freitag zum Streik auf.", date(2024, 6, 28)),
        ("ro", "Sindicatul a anunțat un protest pentru vinerea aceasta.", date(2024, 6, 28)),
        ("pl", "Związek zapowiedział strajk na ten piątek.", date(2024, 6, 28)),
        ("ru", "Профсоюз назначил забастовку на эту пятницу.", date(2024, 6, 28)),
        ("uk", "Профспілка призначила страйк на цю неділю.", date(2024, 6, 30)),
    ],
)
def test_this_sunday_asks_the_verb(language: str, text: str, day: date) -> None:
    """On a Monday, what hit a coast “este domingo” did so the day before."""
    document = a_document(text, published="2024-06-24", language=language)
    (found,) = find_dates(document, clauses.structures(sentences.split(document), languages.load(language)))
    assert found.interval is not None
    assert found.interval.start == day


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ro", "O sută de oameni au protestat în weekend la Cluj."),
        ("uk", "Чоловік загинув на вихідних."),
        ("it", "Un uomo è morto nel fine settimana."),
        ("es", "Un hombre murió el fin de semana."),
    ],
)
def test_the_weekend_is_two_days(language: str, text: str) -> None:
    """Not the whole week whose end it is."""
    document = a_document(text, published="2024-06-24", language=language)
    (found,) = find_dates(document, clauses.structures(sentences.split(document), languages.load(language)))
    assert found.interval is not None
    assert (found.interval.start, found.interval.end) == (date(2024, 6, 22), date(2024, 6, 23))


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "Des pompiers cherchaient samedi un homme.", date(2024, 6, 22)),
        ("fr", "Le ministre devrait se rendre mercredi à Lyon.", date(2024, 6, 26)),
        ("es", "La policía buscaba el sábado a dos hombres.", date(2024, 6, 22)),
        ("es", "El presidente viajaría el miércoles a Lima.", date(2024, 6, 26)),
        ("it", "I soccorritori cercavano sabato due uomini.", date(2024, 6, 22)),
        ("pt", "Os bombeiros procuravam no sábado dois homens.", date(2024, 6, 22)),
        ("en", "The hearing was adjourned until Thursday.", date(2024, 6, 27)),
        ("en", "Schools will stay shut until Thursday.", date(2024, 6, 27)),
        ("es", "La audiencia fue aplazada hasta el jueves.", date(2024, 6, 27)),
        ("it", "L'udienza è stata rinviata a giovedì.", date(2024, 6, 27)),
        ("pl", "Rozprawę odroczono do czwartku.", date(2024, 6, 27)),
    ],
)
def test_which_weekday_the_verb_means(language: str, text: str, day: date) -> None:
    """An imperfect tells of the past, and what is put off is ahead."""
    document = a_document(text, published="2024-06-24", language=language)
    (found,) = find_dates(document, clauses.structures(sentences.split(document), languages.load(language)))
    assert found.interval is not None
    assert found.interval.start == day


LAST_TIME = [
    ("en", "It was the worst attack since March, when a train was bombed near Kaduna."),
    ("es", "Es el peor ataque desde marzo, cuando un tren fue bombardeado cerca de Kaduna."),
    ("fr", "C'est la pire attaque depuis mars, quand un train a été bombardé près de Kaduna."),
    ("it", "È il peggior attacco da marzo, quando un treno fu bombardato vicino a Kaduna."),
    ("pt", "É o pior ataque desde março, quando um comboio foi bombardeado perto de Kaduna."),
    ("de", "Es war der schwerste Angriff seit März, als ein Zug bei Kaduna bombardiert wurde."),
    ("ro", "Este cel mai grav atac din martie, când un tren a fost bombardat lângă Kaduna."),
    ("ru", "Это крупнейшая атака с марта, когда под Кадуной взорвали поезд."),
    ("uk", "Це найбільша атака з березня, коли під Кадуною підірвали потяг."),
    ("pl", "To najpoważniejszy atak od marca, kiedy pod Kaduną wysadzono pociąg."),
]


@pytest.mark.parametrize(("language", "text"), LAST_TIME)
def test_what_was_then_did_not_go_on_since(language: str, text: str, tools: Tools) -> None:
    """“Since March, when”: the train was bombed in March, and that is where the last attack was and not this one."""
    document = a_document(text, language=language, published=date(2022, 11, 21))
    events = extract(document, tools).events
    (then,) = [e for e in events if e.interval is not None and e.interval.end == date(2022, 3, 31)]
    assert then.interval is not None
    assert then.interval.start == date(2022, 3, 1)
    assert then.located is not None
    assert all(e.located is None or e.located.mention.surface not in text[-22:] for e in events if e is not then)


MONTHS_OF_A_YEAR = [
    ("es", "Hace un año, también en junio, una granizada arruinó los cerezos de Caspe.", 6),
    ("en", "A year ago, also in May, a hailstorm destroyed orchards near Kent.", 5),
    ("fr", "L'an dernier, déjà en mai, la grêle avait détruit les vergers de Moissac.", 5),
    ("it", "Un anno fa, sempre a maggio, una grandinata distrusse i vigneti di Asti.", 5),
    ("pt", "Há um ano, também em maio, o granizo destruiu pomares em Viseu.", 5),
    ("de", "Vor einem Jahr, ebenfalls im Mai, zerstörte ein Hagelsturm die Gärten bei Lindau.", 5),
    ("pl", "Rok temu, również w maju, grad zniszczył sady koło Grójca.", 5),
]


@pytest.mark.parametrize(("language", "text", "month"), MONTHS_OF_A_YEAR)
def test_a_month_behind_a_year_is_of_that_year(language: str, text: str, month: int, tools: Tools) -> None:
    """And not the last one of its name before the publication."""
    document = a_document(text, language=language, published=date(2023, 6, 6))
    days = [e.interval.start for e in extract(document, tools).events if e.interval is not None]
    assert days == [date(2022, month, 1)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Los gremios convocaron una segunda huelga en la capital para el 23 de octubre."),
        ("fr", "Les syndicats ont appelé à une nouvelle grève dans la capitale pour le 23 octobre."),
        ("en", "Unions called a second strike in the capital for October 23."),
    ],
)
def test_a_strike_is_called_for_a_day_though_a_place_stands_between(language: str, text: str, tools: Tools) -> None:
    """The place is told first."""
    document = a_document(text, language=language, published=date(2024, 10, 11))
    strikes = [e for e in extract(document, tools).events if e.event_type == "PROTEST"]
    assert [(e.status, e.interval and e.interval.start) for e in strikes] == [("planned", date(2024, 10, 23))]


def test_courts_called_after_a_month_sit_in_any(tools: Tools) -> None:
    """“Октябрьский суд” opens the sentence, so that its capital tells nothing."""
    document = a_document(
        "Октябрьский суд Ставрополя во вторник арестовал министра.", language="ru", published=date(2024, 7, 18)
    )
    days = {e.interval.start for e in extract(document, tools).events if e.interval is not None}
    assert days == {date(2024, 7, 16)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "O governo convocou os governadores para uma reunião na sexta-feira, em Sucre."),
        ("es", "El gobierno convocó a los gobernadores a una reunión el viernes en Sucre."),
        ("en", "The government summoned the governors to a meeting in Sucre on Friday."),
        ("fr", "Le gouvernement a convoqué les gouverneurs à une réunion vendredi à Sucre."),
        ("it", "Il governo ha convocato i governatori per una riunione venerdì a Sucre."),
        ("de", "Die Regierung lud die Gouverneure zu einem Treffen am Freitag nach Sucre ein."),
        ("ro", "Guvernul i-a convocat pe guvernatori la o reuniune vineri la Sucre."),
    ],
)
def test_a_meeting_to_which_people_are_called_is_to_come(language: str, text: str, tools: Tools) -> None:
    """On the weekday behind it, which is the next one."""
    document = a_document(text, language=language, published=date(2024, 9, 10))
    meetings = [e for e in extract(document, tools).events if e.event_type == "CONSULT"]
    assert [(e.status, e.interval and e.interval.start) for e in meetings] == [("planned", date(2024, 9, 13))]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("În mai, un focar asemănător apăruse la Coesfeld.", date(2024, 5, 1), date(2024, 5, 31)),
        ("În vara lui 2019, o viitură a luat două poduri la Pipirig.", date(2019, 6, 1), date(2019, 8, 31)),
    ],
)
def test_romanian_may_and_the_summer_of_a_year(text: str, first: date, last: date) -> None:
    """“Mai” is “more” as well, but not behind “in” and before a comma."""
    interval = _last_date("ro", text)
    assert interval is not None
    assert (interval.start, interval.end) == (first, last)


def test_what_a_relative_clause_tells_of_another_town_is_of_the_day_of_its_sentence(tools: Tools) -> None:
    """They were given food in Barbacoas on the day on which they came, though the article was in Tumaco before."""
    text = "Rebeldes atacaron Tumaco. Unas 90 familias llegaron ayer desplazadas a Barbacoas, donde la Cruz Roja les entregó alimentos."
    document = a_document(text, published="2023-05-18", language="es")
    aid = next(e for e in extract(document, tools).events if e.event_type == "AID")
    assert aid.interval is not None
    assert aid.interval.start.isoformat() == aid.interval.end.isoformat() == "2023-05-17"


TAKEN_ELSEWHERE = [
    ("fr", "Un mur s'est effondré samedi à Marseille. Deux ouvriers ont été transportés à l'hôpital de Lyon."),
    ("ro", "O explozie a rănit sâmbătă trei mineri la Petroșani. Doi au fost transportați la spitalul din Cluj."),
    ("en", "A wall collapsed on Saturday in Leeds. Two workers were airlifted to hospital in London."),
]


@pytest.mark.parametrize(("language", "text"), TAKEN_ELSEWHERE)
def test_who_is_brought_to_a_hospital_elsewhere_is_so_on_the_day_told_before(
    language: str, text: str, tools: Tools
) -> None:
    """Another town where something else happens is another matter; a hospital is not."""
    document = a_document(text, language=language, published="2024-07-01")
    days = {e.interval.start for e in extract(document, tools).events if e.interval is not None}
    assert days == {ON_SATURDAY}


def test_what_happens_in_another_town_has_its_own_day(tools: Tools) -> None:
    """News in brief."""
    text = "Un mur s'est effondré samedi à Marseille. Un incendie a ravagé une ferme à Lyon."
    document = a_document(text, language="fr", published="2024-07-01")
    days = {e.interval.start for e in extract(document, tools).events if e.interval is not None}
    assert days == {ON_SATURDAY, date(2024, 7, 1)}
