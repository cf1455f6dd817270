"""When a deed took place, and by which rule."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document, an_interval

from geo.event_dates import belies, published, status_by
from geo.model import DateInterval, Event, Status
from geo.pipeline import Tools, extract


def events(text: str, language: str, tools: Tools, event_type: str) -> list[Event]:
    """The events of one type in a text that was published on Monday, 22 December 2025."""
    found = extract(a_document(text, language=language), tools).events
    return [event for event in found if event.event_type == event_type]


def when(text: str, language: str, tools: Tools, event_type: str) -> DateInterval:
    """The date of the only event of a type."""
    (event,) = events(text, language, tools, event_type)
    assert event.interval is not None
    return event.interval


def day(number: int) -> date:
    return date(2025, 12, number)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rebels attacked Goma, the army said on Sunday.", "en"),
        ("Rebelii au atacat orașul Goma, a anunțat duminică armata.", "ro"),
    ],
)
def test_a_date_of_the_telling_is_that_of_the_deed_and_says_so(text: str, language: str, tools: Tools) -> None:
    """A deed of which somebody told on Sunday was on Sunday, as far as the text tells."""
    interval = when(text, language, tools, "ASSAULT")
    assert (interval.start, interval.end, interval.basis) == (day(21), day(21), "carried")
    assert any("dates only the telling" in reason for reason in interval.why)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Drones hit Odesa in the night from Saturday to Sunday. Rescuers evacuated 80 people.", "en"),
        ("Drony uderzyły w Odessę w nocy z soboty na niedzielę. Strażacy ewakuowali 80 osób.", "pl"),
        ("In der Nacht von Samstag auf Sonntag trafen Drohnen Odessa. Helfer evakuierten 80 Menschen.", "de"),
    ],
)
def test_what_takes_over_a_night_was_on_the_day_behind_it(text: str, language: str, tools: Tools) -> None:
    """The deed of the night keeps both of its days."""
    first, second = when(text, language, tools, "ASSAULT"), when(text, language, tools, "EVACUATE")
    assert (first.start, first.end) == (day(20), day(21))
    assert (second.start, second.end) == (day(21), day(21))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rebels attacked Goma on Friday, the army said on Sunday.", "en"),
        ("Rebelii au atacat vineri orașul Goma, a anunțat duminică armata.", "ro"),
    ],
)
def test_the_date_of_the_own_clause_wins(text: str, language: str, tools: Tools) -> None:
    """A date beside the deed is the deed's, one beside the verb of saying is not."""
    interval = when(text, language, tools, "ASSAULT")
    assert (interval.start, interval.end) == (day(19), day(19))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A landslide hit Kitale over the weekend.", "en"),
        ("Last weekend a landslide hit Kitale.", "en"),
        ("Nel fine settimana una frana ha travolto una casa a Bari.", "it"),
        ("Un deslizamiento sepultó el fin de semana una casa en Jaén.", "es"),
        ("Um deslizamento soterrou no fim de semana uma casa em Évora.", "pt"),
        ("O alunecare de teren a îngropat în weekend o casă la Brașov.", "ro"),
        ("Упродовж вихідних зсув засипав будинок у Косові.", "uk"),
    ],
)
def test_the_weekend_under_a_past_verb_is_over(text: str, language: str, tools: Tools) -> None:
    """News of Monday that tells of the weekend tells of the two days before."""
    interval = when(text, language, tools, "DISASTER")
    assert (interval.start, interval.end) == (day(20), day(21))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A storm that hit Leeds on Friday killed two people, and the army was evacuating residents on Sunday.", "en"),
        ("Ein Sturm tötete zwei Menschen in Kiel, und am Sonntag brachte die Armee Bewohner in Sicherheit.", "de"),
        (
            "Une tempête qui a frappé Rennes vendredi a tué deux personnes, et l'armée évacuait dimanche des habitants.",
            "fr",
        ),
        (
            "Una tormenta que azotó Lugo el viernes mató a dos personas y el Ejército evacuaba el domingo a los vecinos.",
            "es",
        ),
    ],
)
def test_the_day_of_a_clause_behind_and_is_not_that_of_the_deed_before(text: str, language: str, tools: Tools) -> None:
    """Who comes in behind “and” acts on a day of their own."""
    assert {(e.interval.start, e.interval.end) for e in events(text, language, tools, "EVACUATE") if e.interval} == {
        (day(21), day(21))
    }
    assert all(e.interval and e.interval.end != day(21) for e in events(text, language, tools, "DISASTER"))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("On Friday a storm hit Leeds, and the army evacuated residents.", "en"),
        ("Vendredi une tempête a frappé Rennes et l'armée a évacué les habitants.", "fr"),
    ],
)
def test_the_day_that_opens_a_sentence_is_that_of_both_its_clauses(text: str, language: str, tools: Tools) -> None:
    """“On Friday a storm hit, and the army evacuated”: both on Friday."""
    interval = when(text, language, tools, "EVACUATE")
    assert (interval.start, interval.end) == (day(19), day(19))


def test_a_clause_that_explains_a_dated_one_is_not_of_the_day_of_publication(tools: Tools) -> None:
    """“The case began in 2021, after he complained”: the complaint is not today's news."""
    text = "Ancheta a pornit în 2021, după ce un angajat a depus o plângere la Oradea."
    assert all(event.interval and event.interval.end.year == 2021 for event in events(text, "ro", tools, "ACCUSE"))
    assert events(text, "ro", tools, "ACCUSE")


def test_a_date_in_the_same_paragraph_is_carried_on_and_says_so(tools: Tools) -> None:
    """The next sentence of a paragraph goes on with the day of the one before."""
    interval = when("Rebels attacked Goma on Friday. A fire broke out in the port.", "en", tools, "FIRE")
    assert (interval.start, interval.basis) == (day(19), "carried")
    assert any("before it" in reason or "follows" in reason for reason in interval.why)


@pytest.mark.parametrize(
    ("days", "status", "expected"),
    [
        (("2025-12-23", None), "reported", "planned"),
        (("2025-12-22", None), "reported", "reported"),
        (("2025-12-01", None), "reported", "reported"),
        (("2025-10-01", None), "reported", "background"),
        (("2024-01-01", "2025-12-21"), "reported", "reported"),
        (("2025-10-01", None), "planned", "planned"),
        (("2025-12-23", None), "hypothetical", "hypothetical"),
    ],
)
def test_the_date_tells_news_from_plans_and_from_the_past(
    days: tuple[str, str | None], status: Status, expected: Status
) -> None:
    """Ahead of the publication is planned, more than two months before it is background."""
    assert status_by(an_interval(*days), status, a_document()) == expected


def test_without_a_publication_date_the_status_stays() -> None:
    """There is nothing to count from."""
    assert status_by(an_interval("2030-01-01"), "reported", a_document(published=None)) == "reported"
    assert published(a_document(published=None), "reported") is None


@pytest.mark.parametrize("status", ["planned", "background", "hypothetical"])
def test_only_news_takes_the_day_of_publication(status: Status) -> None:
    """What is planned or past is undated rather than of today."""
    assert published(a_document(), status) is None
    assert published(a_document(), "reported") is not None


def test_a_date_ahead_that_is_only_carried_is_not_that_of_what_was_done() -> None:
    """Such a date belongs to another deed; one that stands beside the deed does not."""
    ahead = an_interval("2025-12-24", basis="carried")
    assert belies(ahead, "reported", a_document())
    assert not belies(ahead, "planned", a_document())
    assert not belies(an_interval("2025-12-24"), "reported", a_document())
    assert not belies(None, "reported", a_document())


@pytest.mark.parametrize(
    ("language", "text", "start"),
    [
        ("en", "More than 500 people have died of cholera in Goma since January.", "2025-01-01"),
        ("de", "Seit Montag streiken die Lokführer in Hamburg.", "2025-12-22"),
        ("es", "Desde el sábado protestan miles de personas en Madrid.", "2025-12-20"),
        ("pl", "Od soboty strajkują kolejarze w Gdańsku.", "2025-12-20"),
    ],
)
def test_what_goes_on_since_a_day_lasts_up_to_the_publication(
    language: str, text: str, start: str, tools: Tools
) -> None:
    """The interval begins with the date and ends on the day of publication."""
    event = extract(a_document(text, language=language), tools).events[0]
    assert event.interval is not None
    assert (event.interval.start.isoformat(), event.interval.end.isoformat()) == (start, "2025-12-22")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The minister promised in Cluj that the road would be widened by 2027."),
        ("es", "Los dos gobiernos firmaron en Madrid un acuerdo para reabrir la aduana antes del 1 de marzo."),
    ],
)
def test_a_past_verb_does_not_take_a_day_ahead(language: str, text: str, tools: Tools) -> None:
    """What somebody promised or signed to do by a day ahead was promised or signed before the news."""
    interval = when(text, language, tools, "AGREE")
    assert (interval.end, interval.basis) == (day(22), "publication")


def test_a_day_long_past_is_that_of_the_noun_before_it(tools: Tools) -> None:
    """A protest against an attack of October is not of October."""
    text = "Thousands of people protested in Munich against the attack of 3 October."
    assert when(text, "en", tools, "PROTEST").start == day(22)
    assert when(text, "en", tools, "ASSAULT").start == date(2025, 10, 3)


def test_what_goes_on_until_a_day_ahead_begins_with_the_news(tools: Tools) -> None:
    """A protest that is to last until Friday is drawn from Monday to Friday."""
    text = "Mineri din Lupeni vor protesta la București până vineri."
    interval = when(text, "ro", tools, "PROTEST")
    assert (interval.start, interval.end) == (day(22), day(26))


MONTHS_OVER = [
    ("en", "In November a ferry caught fire near Cebu.", "FIRE"),
    ("ro", "În noiembrie un feribot a luat foc lângă Constanța.", "FIRE"),
    ("fr", "En novembre, un incendie a détruit une scierie à Épinal.", "FIRE"),
    ("ru", "В ноябре пожар уничтожил склад в Омске.", "FIRE"),
]


@pytest.mark.parametrize(("language", "text", "event_type"), MONTHS_OVER)
def test_what_is_told_of_a_month_that_is_over_is_background(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """News names its day."""
    assert {event.status for event in events(text, language, tools, event_type)} == {"background"}


def test_figures_of_the_economy_come_a_month_late(tools: Tools) -> None:
    """“Prices rose in November” is news in December."""
    found = events("In November consumer prices rose by 4.7 percent in Poland.", "en", tools, "ECONOMY")
    assert [event.status for event in found] == ["reported"]


def test_a_noun_does_not_take_the_old_date_of_the_participle_behind_it(tools: Tools) -> None:
    """“The release of two boys kidnapped in March”: they were kidnapped in March."""
    found = events(
        "La Cruz Roja logró la liberación de dos menores secuestrados en marzo en Jambaló.", "es", tools, "RETREAT"
    )
    assert [event.interval.basis for event in found if event.interval] == ["publication"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Рух мостом у Черкасах заборонено до середи."),
        ("ru", "Движение по мосту в Омске запрещено до среды."),
        ("pl", "Most w Opolu zamknięto do środy."),
        ("es", "La circulación por el puente de Murcia fue prohibida hasta el miércoles."),
        ("pt", "A ponte de Leiria foi encerrada até quarta-feira."),
    ],
)
def test_what_was_closed_until_a_weekday_is_closed_until_the_one_to_come(
    language: str, text: str, tools: Tools
) -> None:
    """On Monday, “until Wednesday” is two days ahead, though the verb stands in the past."""
    interval = when(text, language, tools, "COERCE")
    assert (interval.start, interval.end) == (day(22), day(24))


WARNINGS = [
    ("en", "The weather service issued a storm warning for Calabria until Wednesday.", "DISASTER"),
    ("ro", "Meteorologii au emis un cod portocaliu de furtună pentru județul Sibiu până miercuri.", "DISASTER"),
    ("de", "Der Wetterdienst hat für den Harz bis Mittwoch eine Unwetterwarnung herausgegeben.", "DISASTER"),
    ("fr", "Météo-France a placé l'Isère en alerte orange crues jusqu'à mercredi.", "DISASTER"),
    ("es", "La Aemet activó la alerta naranja por lluvias en Almería hasta el miércoles.", "DISASTER"),
    ("it", "La Protezione civile ha diramato un'allerta arancione per la Calabria fino a mercoledì.", "DISASTER"),
    ("pt", "O IPMA emitiu um aviso laranja de chuva para Faro até quarta-feira.", "DISASTER"),
    ("pl", "IMGW wydał ostrzeżenie przed wichurą dla Zakopanego do środy.", "DISASTER"),
    ("ru", "МЧС объявило штормовое предупреждение в Казани до среды.", "STATEMENT"),
    ("uk", "ДСНС оголосила штормове попередження у Львові до середи.", "STATEMENT"),
]


@pytest.mark.parametrize(("language", "text", "event_type"), WARNINGS)
def test_a_warning_issued_until_a_weekday_is_one_until_that_to_come(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """Nobody warns of what was until Wednesday last, though “issued” stands in the past."""
    interval = when(text, language, tools, event_type)
    assert (interval.start, interval.end) == (day(22), day(24))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Ostrzeżenie przed wichurą dla Zakopanego obowiązywało do środy."),
        ("es", "La alerta por lluvias en Almería duró hasta el miércoles."),
    ],
)
def test_a_warning_that_lasted_until_a_weekday_is_over(language: str, text: str, tools: Tools) -> None:
    """It ended on the Wednesday before."""
    assert when(text, language, tools, "DISASTER").end == day(17)


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("de", "Er wird bis Ende des Monats nach Frankreich ausgeliefert.", "COOPERATE"),
        ("de", "Das Werk in Kassel schließt bis Ende des Monats.", "ECONOMY"),
        ("ru", "Его экстрадируют в Россию до конца месяца.", "COOPERATE"),
        ("uk", "Його екстрадують в Україну до кінця місяця.", "COOPERATE"),
    ],
)
def test_what_is_done_by_the_end_of_a_month_that_runs_is_still_to_come(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """A verb in the present tells of what is due, and not of what was done since the month began."""
    (event,) = events(text, language, tools, event_type)
    assert event.interval is not None
    assert (event.status, event.interval.start, event.interval.end) == ("planned", day(22), day(31))


REASONS = [
    ("ro", "Fermierii au protestat la Galați, nemulțumiți că nu au primit subvențiile din toamnă."),
    ("de", "Bauern protestierten in Kassel, weil sie die Beihilfen vom Sommer nicht bekommen haben."),
    ("es", "Agricultores protestaron en Soria porque no habían cobrado las ayudas del verano pasado."),
    ("it", "Gli agricoltori hanno protestato a Padova perché non hanno ricevuto gli aiuti della scorsa estate."),
    ("pt", "Agricultores protestaram em Faro porque não receberam os apoios do verão passado."),
    ("pl", "Rolnicy protestowali w Radomiu, bo nie dostali dopłat z lata ubiegłego roku."),
    ("ru", "Фермеры вышли на протест в Казани, потому что не получили субсидии за прошлое лето."),
    ("uk", "Фермери протестували у Львові, бо не отримали дотацій за минуле літо."),
]


@pytest.mark.parametrize(("language", "text"), REASONS)
def test_the_old_day_of_a_reason_is_not_that_of_the_protest(language: str, text: str, tools: Tools) -> None:
    """Who protests because nothing was paid last summer does so now."""
    (event,) = events(text, language, tools, "PROTEST")
    assert event.interval is not None
    assert (event.status, event.interval.basis) == ("reported", "publication")


def test_what_was_done_this_week_was_done_up_to_now(tools: Tools) -> None:
    """The rest of the week is still to come."""
    document = a_document("Earlier this week, police in Nice seized cocaine.", published="2025-12-24", language="en")
    (event, *_) = extract(document, tools).events
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (date(2025, 12, 22), date(2025, 12, 24))


def test_earlier_news_of_a_day_just_gone_is_news(tools: Tools) -> None:
    """“Earlier”, beside a day of the same week, makes nothing old."""
    document = a_document("Wcześniej, w sobotę, demonstranci zablokowali dworzec w Łodzi.", language="pl")
    (event,) = extract(document, tools).events
    assert event.status == "reported"


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "Thousands marched in Munich on Saturday for the victims of the attack of 9 December.", "background"),
        (
            "fr",
            "À Lyon, des centaines de personnes ont manifesté samedi contre l'attentat du 9 décembre.",
            "background",
        ),
        ("en", "An attack on 9 December killed six people in Lagos.", "reported"),
    ],
)
def test_a_deed_of_last_week_beside_newer_ones_is_background(
    language: str, text: str, status: str, tools: Tools
) -> None:
    """Alone it is news, though late."""
    events = extract(a_document(text, language=language), tools).events
    assert [event.status for event in events if event.event_type == "ASSAULT"] == [status]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Po lawinie w Zakopanem, do której doszło w sobotę, zamknięto drogę.", "pl"),
        ("Po osuwisku w Wieliczce, do którego doszło w sobotę, woda zalała drogę.", "pl"),
    ],
)
def test_a_relative_clause_that_a_comma_closes_dates_its_noun(text: str, language: str, tools: Tools) -> None:
    """The preposition of the relative word is part of it, and what follows the comma is another deed."""
    interval = when(text, language, tools, "DISASTER")
    assert (interval.start, interval.end) == (day(20), day(20))


def test_what_is_to_come_this_month_lies_ahead(tools: Tools) -> None:
    """Of the month only the rest is left."""
    interval = when("Ministers will discuss the truce in Cebu later this month.", "en", tools, "CONSULT")
    assert (interval.start, interval.end) == (day(22), day(31))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Торік у грудні зсув засипав будинок у Косові.", "uk"),
        ("В прошлом году в декабре оползень засыпал дом в Сочи.", "ru"),
    ],
)
def test_a_month_behind_the_year_is_of_that_year(text: str, language: str, tools: Tools) -> None:
    """“Last year in December” is not the December that runs."""
    assert when(text, language, tools, "DISASTER").start == date(2024, 12, 1)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ulewy w Tarnowie prognozowane są na noc z czwartku na piątek.", "pl"),
        ("В ночь с четверга на пятницу в Перми прогнозируются ливни.", "ru"),
    ],
)
def test_what_is_forecast_lies_ahead(text: str, language: str, tools: Tools) -> None:
    """The weekday of a forecast is that to come, and what it tells of is still to be."""
    (event,) = [e for e in extract(a_document(text, language=language), tools).events if e.event_type == "DISASTER"]
    assert event.interval
    assert (event.interval.start, event.status) == (day(25), "planned")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("W Pucku spłonął w sobotę kościół z XVIII wieku.", "pl"),
        ("В Пскове в субботу сгорела церковь XVIII века.", "ru"),
        ("Un incendio destruyó el sábado una iglesia del siglo XVIII en León.", "es"),
        ("In Trier brannte am Samstag eine Kirche aus dem 18. Jahrhundert ab.", "de"),
    ],
)
def test_the_age_of_a_thing_is_not_when_something_was_done(text: str, language: str, tools: Tools) -> None:
    """A church of the 18th century burned down on Saturday."""
    assert when(text, language, tools, "FIRE").start == day(20)


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        (
            "Drony zaatakowały w piątek Odessę. Kilka godzin wcześniej rakieta uderzyła w szkołę w Mikołajowie.",
            "pl",
            19,
        ),
        ("Drohnen griffen am Freitag Odessa an. Stunden zuvor traf eine Rakete eine Schule in Mykolajiw.", "de", 19),
        ("В ночь на пятницу дроны атаковали Таганрог. Днём ранее ракета попала в школу в Шебекино.", "ru", 18),
        ("У п'ятницю дрони атакували Суми. Того ж вечора ракета влучила у школу в Миколаєві.", "uk", 19),
    ],
)
def test_what_was_hours_or_a_day_before_the_news_is_news(text: str, language: str, first: int, tools: Tools) -> None:
    """“Hours earlier” is of the same day, the day before a night the one on which it begins; neither is background."""
    *_, last = events(text, language, tools, "ASSAULT")
    assert last.interval
    assert (last.interval.start, last.status) == (day(first), "reported")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A bomb exploded in Leeds in the night from Monday to Tuesday. The same day, police arrested a man."),
        ("ru", "В ночь на вторник в Омске прогремел взрыв. В тот же день задержали мужчину."),
    ],
)
def test_the_same_day_as_a_night_may_be_the_second(language: str, text: str, tools: Tools) -> None:
    """Nobody was arrested on the day before the bomb."""
    found = extract(a_document(text, published="2024-05-08", language=language), tools).events
    (arrest,) = (event for event in found if event.event_type == "COERCE")
    assert arrest.interval is not None
    assert (arrest.interval.start.isoformat(), arrest.interval.end.isoformat()) == ("2024-05-06", "2024-05-07")


AFTER_AN_ARREST = [
    ("en", "The actor, arrested in 2003 in Miami for shoplifting, has a new show in London on Monday."),
    ("fr", "L'acteur, arrêté en 2003 à Miami pour vol, joue à Londres lundi."),
    ("it", "Arrestato nel 2003 a Miami per furto, l'attore debutta lunedì a Londra."),
]


@pytest.mark.parametrize(("language", "text"), AFTER_AN_ARREST)
def test_a_theft_before_an_old_arrest_is_not_of_what_he_does_now(language: str, text: str, tools: Tools) -> None:
    """The day behind the comma is that of the play."""
    events = extract(a_document(text, published="2024-05-06", language=language), tools).events
    (theft,) = (event for event in events if event.event_type == "CRIME")
    assert theft.interval is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Schools in Leeds will remain closed on Monday."),
        ("de", "Die Schulen in Kassel bleiben am Montag geschlossen."),
        ("es", "Las escuelas de Vigo permanecerán cerradas el lunes."),
        ("fr", "Les écoles de Lille resteront fermées lundi."),
        ("it", "Le scuole di Bari resteranno chiuse lunedì."),
        ("pt", "As escolas de Braga ficarão fechadas na segunda-feira."),
        ("ro", "Școlile din Iași vor rămâne închise luni."),
        ("ru", "Школы в Казани останутся закрыты в понедельник."),
        ("uk", "Школи в Луцьку залишаться зачинені в понеділок."),
    ],
)
def test_what_will_remain_closed_on_a_weekday_is_ahead(language: str, text: str, tools: Tools) -> None:
    """“Will remain” is a future like “will be”: the Monday to come, and planned."""
    found = extract(a_document(text, published="2026-03-12", language=language), tools).events
    (closed,) = [event for event in found if event.event_type == "COERCE"]
    assert closed.interval is not None
    assert (closed.status, closed.interval.start) == ("planned", date(2026, 3, 16))


@pytest.mark.parametrize(
    ("language", "text", "event_type", "told"),
    [
        ("en", "Celtic won 3-0 and will face Rangers in the final on 24 May.", "CULTURE_SPORT", "reported 2026-03-12"),
        ("de", "Gladbach gewann 2:0 und spielt am 20. März in Augsburg.", "CULTURE_SPORT", "reported 2026-03-12"),
        ("de", "Die Stadtverwaltung rief für Freitag einen Trauertag aus.", "GOVERN", "planned 2026-03-13"),
    ],
)
def test_what_is_told_as_done_is_on_no_day_to_come(
    language: str, text: str, event_type: str, told: str, tools: Tools
) -> None:
    """The day of a later deed is not that of one told in the past; a noun with such a day is planned."""
    events = extract(a_document(text, language=language, published=date(2026, 3, 12)), tools).events
    event = next(event for event in events if event.event_type == event_type)
    assert event.interval is not None
    assert f"{event.status} {event.interval.start}" == told
