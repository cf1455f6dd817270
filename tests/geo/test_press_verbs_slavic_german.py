"""What the press of Germany, Russia, Ukraine and Poland writes plainly: who visits, sends back, drives out, escapes, recovers."""

from __future__ import annotations

import pytest

from geo.pipeline import Tools, extract
from tests.builders import a_document

GERMAN = [
    ("CONSULT", "Der Ministerpräsident besichtigte am Freitag die zerstörte Kläranlage in Ahrweiler."),
    ("CONSULT", "Die Gouverneurin verschaffte sich am Samstag einen Überblick in Passau."),
    ("COERCE", "Italien führte am Montag vierzig Asylbewerber nach Tunesien zurück."),
    ("ASSAULT", "Die Soldaten drängten die Rebellen am Freitag aus Goma zurück."),
    ("COERCE", "Die Airline strich am Sonntag alle Flüge nach Tel Aviv."),
    ("CRIME", "Drei Gefangene entwichen am Dienstag in Celle."),
    ("CULTURE_SPORT", "Der Oscar ging am Sonntag in Los Angeles an die Schauspielerin."),
    ("RETREAT", "Die geraubte Geige tauchte im März in Wien wieder auf."),
    ("ECONOMY", "Der Absatz ging in China um ein Fünftel zurück."),
    ("CRIME", "Geschworene sprachen dem Kläger am Freitag in Boston zehn Millionen Dollar zu."),
    ("GOVERN", "Die Abgeordneten sprachen dem Innenminister in Prag das Misstrauen aus."),
]
GERMAN_ORDINARY = [
    ("CONSULT", "Touristen besichtigten am Sonntag das Schloss in Dresden."),
    ("CONSULT", "Nach der Verhandlung schwieg der Mann in Köln."),
    ("CULTURE_SPORT", "Die Familie ging am Sonntag an den Strand von Rostock."),
    ("CRIME", "Am Montag brach in Köln Jubel aus."),
]
RUSSIAN = [
    ("CONSULT", "Министр обороны проинспектировал в среду полигон под Ростовом."),
    ("CONSULT", "Мэр осмотрел во вторник затопленную школу в Орске."),
    ("COERCE", "Германия выслала в пятницу тридцать нелегалов в Кабул."),
    ("ASSAULT", "Армия вытеснила в субботу повстанцев из Гомы."),
    ("CRIME", "Трое заключённых сбежали во вторник в Чите."),
    ("EVACUATE", "Ночью туристов пересадили на буксир под Астраханью."),
    ("CULTURE_SPORT", "Премия досталась в четверг в Москве молодому композитору."),
    ("RETREAT", "Украденную скрипку отыскали в марте в Вене."),
    ("ECONOMY", "Экспорт в Китай уменьшился за год на четверть."),
    ("CRIME", "Суд в Казани обязал клинику возместить семье два миллиона."),
    ("MOBILIZE", "Спецназовцев перебросили в понедельник в Душанбе."),
]
RUSSIAN_ORDINARY = [
    ("CONSULT", "Врач осмотрел в понедельник пациентов в Омске."),
    ("RETREAT", "Под завалами в Днепре нашли тела трёх человек."),
    ("CRIME", "Вопрос о пожизненном сроке в Самаре снят."),
    ("AGREE", "Суд в Самаре усмотрел нарушение договора."),
]
UKRAINIAN = [
    ("CONSULT", "Міністр оборони проінспектував у середу полігон під Житомиром."),
    ("CONSULT", "Мер оглянув у вівторок затоплену школу в Ужгороді."),
    ("COERCE", "Німеччина вислала в п'ятницю тридцять нелегалів до Кабула."),
    ("ASSAULT", "Армія витіснила в суботу повстанців із Гоми."),
    ("CRIME", "Троє в'язнів втекли у вівторок у Сумах."),
    ("EVACUATE", "Уночі туристів пересадили на буксир під Одесою."),
    ("CULTURE_SPORT", "Премія дісталася в четвер у Львові молодому композиторові."),
    ("RETREAT", "Вкрадену скрипку відшукали в березні у Відні."),
    ("ECONOMY", "Експорт до Китаю зменшився за рік на чверть."),
    ("CRIME", "Суд у Києві зобов'язав клініку відшкодувати родині два мільйони."),
]
UKRAINIAN_ORDINARY = [
    ("CONSULT", "Лікар оглянув у понеділок пацієнтів у Сумах."),
    ("RETREAT", "Під завалами в Дніпрі знайшли тіла трьох людей."),
    ("AID", "Унаслідок обстрілу Нікополя четверо людей дістали поранення."),
    ("AGREE", "Суд у Києві встановив порушення договору."),
]
POLISH = [
    ("CONSULT", "Minister obejrzał we wtorek zalaną szkołę w Kłodzku."),
    ("COERCE", "Niemcy odesłały w piątek trzydziestu migrantów do Kabulu."),
    ("ASSAULT", "Armia wyparła w sobotę rebeliantów z Gomy."),
    ("CRIME", "Trzech więźniów zbiegło we wtorek w Sztumie."),
    ("AID", "Strażacy wydostali w nocy dziecko ze studni w Opolu."),
    ("CULTURE_SPORT", "Nagroda przypadła w czwartek w Krakowie młodej kompozytorce."),
    ("RETREAT", "Zrabowaną ikonę odnaleziono w marcu w Wiedniu."),
    ("EVACUATE", "Powodzian zakwaterowano w piątek w szkole w Nysie."),
]
POLISH_ORDINARY = [
    ("CONSULT", "Widzowie obejrzeli w sobotę film w Gdyni."),
    ("COERCE", "Komisja zajmie się projektem w Warszawie 8 grudnia."),
    ("DISASTER", "Grupa wylała beczkę farby przed ratuszem w Łodzi."),
    ("ACCUSE", "Policja zatrzymała w Policach prezesa pod zarzutem łapówek."),
]


@pytest.mark.parametrize(
    ("language", "event_type", "text"),
    [
        *(("de", *row) for row in GERMAN),
        *(("ru", *row) for row in RUSSIAN),
        *(("uk", *row) for row in UKRAINIAN),
        *(("pl", *row) for row in POLISH),
    ],
)
def test_a_plain_verb_of_the_press_names_its_deed(language: str, event_type: str, text: str, tools: Tools) -> None:
    """With the words beside it that show which of its senses is meant."""
    document = a_document(text, published="2024-05-06", language=language)
    assert event_type in {event.event_type for event in extract(document, tools).events}


@pytest.mark.parametrize(
    ("language", "event_type", "text"),
    [
        *(("de", *row) for row in GERMAN_ORDINARY),
        *(("ru", *row) for row in RUSSIAN_ORDINARY),
        *(("uk", *row) for row in UKRAINIAN_ORDINARY),
        *(("pl", *row) for row in POLISH_ORDINARY),
    ],
)
def test_the_same_verb_is_none_of_it_beside_others(language: str, event_type: str, text: str, tools: Tools) -> None:
    """Who looks at a castle is no envoy, and who is found dead was not given back."""
    document = a_document(text, published="2024-05-06", language=language)
    assert event_type not in {event.event_type for event in extract(document, tools).events}
