"""A date that something is due by, one that stands beside a participle, and a day that no other deed has."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo import clauses, languages, sentences
from geo.dates import find_dates
from geo.model import Event
from geo.pipeline import Tools, extract

MARCH = "2022-03-10"
PROMISES = [
    ("en", "The governor promised the unions a new tender by June."),
    ("fr", "Le président de la région a promis aux syndicats un nouvel appel d'offres d'ici juin."),
    ("es", "El presidente de la región prometió a los sindicatos una nueva licitación para abril."),
    ("it", "Il presidente della Regione ha promesso un nuovo bando entro giugno ai sindacati."),
    ("pt", "O presidente da região prometeu aos sindicatos um novo concurso para abril."),
    ("pl", "Marszałek województwa obiecał związkowcom nowy przetarg do czerwca."),
    ("ro", "Președintele regiunii le-a promis sindicatelor o nouă licitație până în iunie."),
    ("ru", "Губернатор пообещал профсоюзам новый тендер до июня."),
    ("uk", "Губернатор пообіцяв профспілкам новий тендер до червня."),
]
SIGNED = [
    ("en", "Romania will supply power under an agreement signed on Wednesday in Bucharest."),
    ("fr", "La Roumanie livrera de l'électricité à la Moldavie selon l'accord signé mercredi à Bucarest."),
    ("es", "Rumanía suministrará electricidad a Moldavia según el acuerdo firmado el miércoles en Bucarest."),
    ("it", "La Romania fornirà elettricità alla Moldova secondo l'accordo firmato mercoledì a Bucarest."),
    ("pt", "A Roménia fornecerá eletricidade à Moldávia, segundo o acordo assinado na quarta-feira em Bucareste."),
    ("pl", "Rumunia dostarczy Mołdawii prąd zgodnie z umową podpisaną w środę w Bukareszcie."),
    ("ro", "România va livra curent Republicii Moldova, potrivit acordului semnat miercuri la București."),
    ("ru", "Румыния будет поставлять Молдавии электроэнергию по соглашению, подписанному в среду в Бухаресте."),
    ("uk", "Румунія постачатиме Молдові електроенергію за угодою, підписаною в середу в Бухаресті."),
]
STILL_AHEAD = [
    ("en", "The agreement will be signed on Wednesday in Bucharest."),
    ("fr", "La marche prévue mercredi passera par Lyon."),
    ("es", "Los parlamentarios votarán la ley con los diputados el miércoles."),
    ("pt", "O Governo vai reforçar o contingente com 300 soldados na quarta-feira."),
    ("ro", "Acordul va fi semnat miercuri la București."),
    ("ru", "Соглашение будет подписано в среду в Бухаресте."),
    ("pl", "Umowa zostanie podpisana w środę w Bukareszcie."),
]
SUMMONED = [
    ("ro", "Prefectul a convocat marți comitetul la Suceava.", date(2022, 3, 8), "reported"),
    ("ro", "Prefectul a convocat comitetul pentru marți la Suceava.", date(2022, 3, 15), "planned"),
    ("it", "Il prefetto ha convocato martedì le parti a Lecco.", date(2022, 3, 8), "reported"),
    ("it", "Il prefetto ha convocato per martedì le parti a Lecco.", date(2022, 3, 15), "planned"),
    ("ru", "Губернатор созвал во вторник совещание в Курске.", date(2022, 3, 8), "reported"),
]
SEQUELS = [
    ("en", "The mood in the port changed on Wednesday. Four men were arrested. Nobody spoke.", "arrested"),
    ("it", "La svolta è di mercoledì. Quattro uomini sono stati arrestati a Pisa.", "arrestati"),
    ("pt", "A reviravolta foi na quarta-feira. Quatro homens foram presos em Faro.", "presos"),
    ("ru", "Всё началось в среду. Четверо мужчин арестованы в Курске.", "арестованы"),
]


def _events(language: str, text: str, tools: Tools) -> list[Event]:
    return list(extract(a_document(text, published=MARCH, language=language), tools).events)


@pytest.mark.parametrize(("language", "text"), PROMISES)
def test_a_promise_is_not_of_the_month_by_which_it_is_to_be_kept(language: str, text: str, tools: Tools) -> None:
    """Nor of that month a year before, which a past verb would make of it."""
    (event,) = _events(language, text, tools)
    assert event.status == "reported"
    assert event.interval is not None
    assert event.interval.start == date(2022, 3, 10)


@pytest.mark.parametrize(("language", "text"), SIGNED)
def test_a_weekday_beside_a_participle_is_past_whatever_the_verb(language: str, text: str) -> None:
    """What will be delivered rests on what was signed."""
    assert _last_day(language, text) == date(2022, 3, 9)


@pytest.mark.parametrize(("language", "text"), STILL_AHEAD)
def test_a_weekday_beside_what_will_be_done_is_ahead(language: str, text: str) -> None:
    """Participles of a passive to come, of plans, and such as are nouns, tell nothing of the past."""
    assert _last_day(language, text) == date(2022, 3, 16)


def _last_day(language: str, text: str) -> date:
    document = a_document(text, published=MARCH, language=language)
    structures = clauses.structures(sentences.split(document), languages.load(language))
    interval = find_dates(document, structures)[-1].interval
    assert interval is not None
    return interval.start


@pytest.mark.parametrize(("language", "text", "day", "status"), SUMMONED)
def test_who_is_summoned_on_a_day_need_not_come_on_it(
    language: str, text: str, day: date, status: str, tools: Tools
) -> None:
    """Summoned on Tuesday, or for Tuesday."""
    (event,) = _events(language, text, tools)
    assert event.interval is not None
    assert (event.interval.start, event.status) == (day, status)


@pytest.mark.parametrize(("language", "text", "words"), SEQUELS)
def test_a_deed_without_a_day_is_of_the_last_one_that_the_paragraph_names(
    language: str, text: str, words: str, tools: Tools
) -> None:
    """Where no other deed has that day, it is that of one that was not read."""
    event = next(e for e in _events(language, text, tools) if words in e.trigger.of(text))
    assert event.interval is not None
    assert (event.interval.start, event.interval.basis) == (date(2022, 3, 9), "carried")


def test_a_day_of_another_paragraph_or_long_gone_is_not_taken_over(tools: Tools) -> None:
    """The publication's is taken then, and said to be."""
    for text in (
        "The mood in the port changed on Wednesday.\n\nFour men were arrested.",
        "The mood in the port changed on 1 March. Four men were arrested.",
    ):
        (event,) = _events("en", text, tools)
        assert event.interval is not None
        assert event.interval.basis == "publication"


HAVING = [
    ("en", "The minister has a meeting in Brussels on Wednesday."),
    ("de", "Der Minister hat am Mittwoch ein Treffen in Brüssel."),
    ("fr", "Le ministre a une réunion mercredi à Bruxelles."),
    ("es", "El ministro tiene una reunión el miércoles en Bruselas."),
    ("it", "Il ministro ha un incontro mercoledì a Bruxelles."),
    ("pt", "O ministro tem uma reunião na quarta-feira em Bruxelas."),
    ("ro", "Ministrul are miercuri o întâlnire la Bruxelles."),
]


@pytest.mark.parametrize(("language", "text"), HAVING)
def test_who_has_a_meeting_on_a_weekday_has_it_ahead(language: str, text: str, tools: Tools) -> None:
    """“Has” is no helper of a past there."""
    (event,) = _events(language, text, tools)
    assert event.interval is not None
    assert (event.interval.start, event.status) == (date(2022, 3, 16), "planned")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The minister has held a meeting in Brussels on Wednesday."),
        ("fr", "Le ministre a eu une réunion mercredi à Bruxelles."),
        ("ro", "Ministrul a avut miercuri o întâlnire la Bruxelles."),
        ("en", "The minister has been in talks in Brussels on Wednesday."),
        ("es", "El ministro tiene dudas tras la reunión en Bruselas el miércoles."),
    ],
)
def test_who_has_had_one_had_it(language: str, text: str) -> None:
    """A participle makes a helper of the same word, and what somebody has after a meeting is no meeting."""
    assert _last_day(language, text) == date(2022, 3, 9)


AUGUST = "2024-08-23"
ON_THE_CALENDAR = [
    ("en", "The captain goes on trial in November."),
    ("de", "Der Bundestag wählt im November die Präsidentin."),
    ("fr", "Le Sénat vote en novembre la réforme."),
    ("es", "El Senado vota en noviembre la reforma."),
    ("it", "La Camera vota a novembre la riforma."),
    ("pt", "O Senado vota em novembro a reforma."),
    ("pl", "W listopadzie rozpoczyna się proces kapitana."),
    ("ro", "Parlamentul votează în noiembrie reforma."),
    ("ru", "В ноябре начинается суд над капитаном."),
    ("uk", "У листопаді починається суд над капітаном."),
]
TOLD_BEFORE = [
    ("en", "The court ruled in November."),
    ("en", "The figure stands where it stood: exports rise by two per cent in July."),
    ("de", "Der Bundestag wählte im November die Präsidentin."),
    ("it", "Il saldo di luglio ammonta a tre milioni."),
    ("es", "El Senado votó en noviembre la reforma."),
]


@pytest.mark.parametrize(("language", "text"), ON_THE_CALENDAR)
def test_a_month_that_a_present_has_on_the_calendar_is_the_nearer_one(language: str, text: str) -> None:
    """News prefers the past elsewhere."""
    assert _first_day(language, text) == date(2024, 11, 1)


@pytest.mark.parametrize(("language", "text"), TOLD_BEFORE)
def test_a_month_that_is_over_stays_over(language: str, text: str) -> None:
    """Under a past verb, and where it is the nearer one."""
    found = _first_day(language, text)
    assert found is not None
    assert found < date(2024, 8, 1)


def _first_day(language: str, text: str) -> date | None:
    document = a_document(text, published=AUGUST, language=language)
    structures = clauses.structures(sentences.split(document), languages.load(language))
    interval = find_dates(document, structures)[-1].interval
    return interval and interval.start


ARRANGED = [
    ("de", "Am Samstag ist eine Kundgebung auf dem Marktplatz in Fulda geplant."),
    ("de", "In Fulda ist für Samstag eine Kundgebung angekündigt."),
    ("fr", "Samedi, une manifestation est prévue à Lyon."),
    ("it", "Sabato è prevista una manifestazione a Torino."),
    ("es", "El sábado está prevista una manifestación en Sevilla."),
    ("pt", "No sábado está prevista uma manifestação no Porto."),
    ("ro", "Sâmbătă este programat un protest la Iași."),
    ("en", "Protests are planned in Nairobi on Saturday."),
    ("de", "Die Schulen in Fulda sind am Samstag geschlossen, teilte die Stadt mit."),
    ("fr", "Les écoles de Lyon sont fermées samedi, a annoncé la mairie."),
    ("it", "Le scuole di Torino sono chiuse sabato, ha annunciato il Comune."),
    ("es", "Las escuelas de Sevilla están cerradas el sábado, anunció el ayuntamiento."),
    ("pt", "As escolas do Porto estão fechadas no sábado, anunciou a câmara."),
    ("ro", "Școlile din Iași sunt închise sâmbătă, a anunțat primăria."),
    ("pl", "Szkoły w Lublinie są zamknięte w sobotę, poinformował ratusz."),
    ("en", "Schools in Nairobi are closed on Saturday, the city said."),
]
CALLED_FOR = [
    ("de", "Am Samstag kommt der Bundeskanzler nach Fulda."),
    ("en", "The union called for a protest in Nairobi on Saturday."),
    ("de", "Die Opposition rief zu einer Demonstration am Samstag in Fulda auf."),
    ("de", "Die Gewerkschaft hat zu einem Streik am Samstag in Fulda aufgerufen."),
    ("fr", "L'opposition a appelé à une manifestation samedi à Lyon."),
    ("es", "La oposición llamó a una protesta el sábado en Sevilla."),
    ("it", "L'opposizione ha indetto una manifestazione sabato a Torino."),
    ("pt", "A oposição apelou a um protesto no sábado no Porto."),
    ("ro", "Opoziția a chemat la un protest sâmbătă la Iași."),
    ("pl", "Opozycja wezwała do protestu w sobotę w Lublinie."),
    ("uk", "Опозиція закликала до протесту в суботу у Львові."),
    ("ru", "Оппозиция призвала к протесту в субботу в Казани."),
]
GONE = [
    ("de", "Bei einem Unfall in Fulda kommt am Samstag ein Mann ums Leben."),
    ("de", "Die Schule in Fulda ist am Samstag geschlossen worden."),
    ("de", "Wegen des Brandes am Samstag ist die Schule in Fulda geschlossen."),
    ("fr", "Les écoles de Lyon ont été fermées samedi."),
    ("fr", "Après l'incendie de samedi, les écoles de Lyon sont fermées."),
    ("it", "Le scuole di Torino sono state chiuse sabato."),
    ("es", "Tras el incendio del sábado, la escuela de Sevilla está cerrada."),
    ("ro", "După incendiul de sâmbătă, școala din Iași este închisă."),
    ("pl", "Szkoła w Lublinie została zamknięta w sobotę."),
    ("en", "Schools in Nairobi are closed after a fire on Saturday."),
    ("en", "The minister called for calm after the protest on Saturday in Nairobi."),
    ("ru", "Министр призвал к спокойствию после протеста в субботу в Казани."),
]
LAST_SATURDAY, NEXT_SATURDAY = date(2026, 3, 7), date(2026, 3, 14)


@pytest.mark.parametrize(("language", "text"), [*ARRANGED, *CALLED_FOR])
def test_what_is_planned_or_called_for_or_shut_on_a_weekday_is_of_the_one_to_come(
    language: str, text: str, tools: Tools
) -> None:
    events = extract(a_document(text, language=language, published="2026-03-12"), tools).events
    planned = [event for event in events if event.status == "planned"]
    assert [event.interval.start for event in planned if event.interval] == [NEXT_SATURDAY]
    assert all(event.interval.start != LAST_SATURDAY for event in events if event.interval)


@pytest.mark.parametrize(("language", "text"), GONE)
def test_what_was_shut_or_struck_on_a_weekday_is_of_the_one_that_is_gone(
    language: str, text: str, tools: Tools
) -> None:
    events = extract(a_document(text, language=language, published="2026-03-12"), tools).events
    assert all(event.interval.start != NEXT_SATURDAY for event in events if event.interval)


@pytest.mark.parametrize("text", ["Opoziția a chemat la un protest vineri", "The union called for a march on Sunday"])
def test_a_date_may_be_the_last_word(text: str, tools: Tools) -> None:
    """Nothing stands behind it that could be looked at."""
    assert extract(a_document(text, language="ro" if "Opoziția" in text else "en"), tools).events
