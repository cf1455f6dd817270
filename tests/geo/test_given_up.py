"""What somebody gives up, refuses or will not allow, and what only says of a thing what was said of it before."""

from __future__ import annotations

import pytest

from geo.pipeline import Tools, extract
from tests.builders import a_document

GIVEN_UP = [
    ("PROTEST", "en", "The union in Leeds stopped short of a strike on Friday."),
    ("PROTEST", "de", "Die Gewerkschaft in Kiel verzichtete am Freitag auf einen Streik."),
    ("PROTEST", "de", "Die Gewerkschaft in Kiel sah von einem Streik ab."),
    ("PROTEST", "fr", "Le syndicat a renoncé à la grève à Lille vendredi."),
    ("PROTEST", "es", "El sindicato renunció a la huelga en Lugo el viernes."),
    ("PROTEST", "it", "Il sindacato ha rinunciato allo sciopero a Bari venerdì."),
    ("PROTEST", "pt", "O sindicato desistiu da greve em Braga na sexta-feira."),
    ("PROTEST", "ro", "Sindicatul a renunțat la grevă la Iași vineri."),
    ("PROTEST", "pl", "Od strajku związek w Łodzi odstąpił w piątek."),
    ("PROTEST", "ru", "От забастовки профсоюз в Уфе отказался."),
    ("PROTEST", "ru", "От забастовки, к которой звали активисты, профсоюз в Уфе воздержался."),
    ("AGREE", "uk", "Від перемир'я російські представники відмовилися в середу в Стамбулі."),
    ("COERCE", "ru", "Суд в Туле отказал в аресте мэра."),
    ("COERCE", "uk", "Суд у Сумах відмовив в арешті мера."),
]
KEPT = [
    ("ASSAULT", "es", "El ministro renunció a su cargo tras el ataque en Lugo."),
    ("PROTEST", "fr", "Le directeur a renoncé à son poste après la grève à Lille."),
    ("PROTEST", "ru", "После забастовки в Уфе директор отказался от премии."),
    ("PROTEST", "de", "Nach dem Streik in Kiel verzichtete der Vorstand auf einen Bonus."),
]
NOT_ALLOWED = [
    ("PROTEST", "ru", "Министр в Братиславе сказал, что забастовки не потерпит."),
    ("PROTEST", "uk", "Міністр у Братиславі заявив, що страйку не потерпить."),
    ("PROTEST", "de", "Der Minister sagte in Kiel, er werde einen Streik nicht dulden."),
    ("PROTEST", "pl", "Minister powiedział w Łodzi, że strajku nie będzie tolerował."),
]
FIRST_AND_NEGATED = [
    ("MOBILIZE", "ru", "Перебрасывать в Тулу войска Генштаб не намерен."),
    ("COERCE", "ru", "Закрывать границу Литва не станет."),
    ("CONCEDE", "uk", "Прем'єр у Києві відповів, що вибачатися не збирається."),
    ("CONCEDE", "pl", "Przepraszać premier w Łodzi nie zamierza."),
]
DONE_ALL_THE_SAME = [
    ("EVACUATE", "ru", "Власти Тулы начали эвакуировать жителей, не дожидаясь паводка."),
    ("COERCE", "uk", "Поліція почала затримувати протестувальників у Сумах, не чекаючи наказу."),
]
SOME_OF_THEM = [
    ("AID", "ru", "Один из спасённых, житель Читы, вывихнул колено."),
    ("AID", "uk", "Один із врятованих, житель Сум, вивихнув коліно."),
    ("AID", "pl", "Jeden z uratowanych, mieszkaniec Łodzi, skręcił kolano."),
]
ONLY_CALLED_SO = [
    ("CRIME", "en", "The party leader called the vote in Leeds on Sunday “stolen”."),
    ("CRIME", "de", "Der Parteichef nannte die Wahl in Kiel am Sonntag „gestohlen“."),
    ("CRIME", "fr", "Le chef du parti a qualifié le vote de dimanche à Lille de « volé »."),
    ("CRIME", "it", "Il leader ha definito «rubato» il voto di domenica a Bari."),
    ("CRIME", "uk", "Лідер партії у Сумах назвав голосування «вкраденим»."),
    ("CRIME", "ru", "Лидер партии в Туле назвал выборы «украденными»."),
]
SAID_BEFORE = [
    ("AGREE", "en", "The council in Leeds voted down the promised pay rise on Friday."),
    ("AGREE", "de", "Der Bürgermeister verteidigte in Kiel die versprochene Zulage."),
    ("STATEMENT", "de", "Die Gewerkschaft in Kiel kritisierte am Freitag die angekündigten Kürzungen."),
    ("AGREE", "es", "El sindicato criticó el viernes en Lugo la subida prometida."),
    ("AGREE", "it", "Il sindacato ha criticato venerdì a Bari l'aumento promesso."),
    ("AGREE", "pt", "O sindicato criticou na sexta-feira em Braga o aumento prometido."),
    ("AGREE", "ro", "Sindicatul a criticat vineri la Iași mărirea promisă."),
    ("AGREE", "pl", "Związek skrytykował w piątek w Łodzi obiecaną podwyżkę."),
    ("AGREE", "ru", "Депутат в Туле в пятницу раскритиковал обещанную реформу."),
    ("STATEMENT", "uk", "Гірники у Львові в п'ятницю зібралися, але запропоновану позику відхилили."),
]
SAID_NOW = [
    ("AGREE", "en", "The mayor of Leeds promised help on Friday."),
    ("AGREE", "pt", "O governo tinha prometido em Braga um aumento."),
    ("AGREE", "es", "El ministro ha prometido ayuda en Lugo."),
    ("AGREE", "de", "Das versprochen am Freitag in Kiel auch die Minister."),
    ("AGREE", "it", "Il sindaco ha promesso aiuto venerdì a Bari."),
    ("AGREE", "ru", "Профсоюз в Туле получил обещанные министром деньги."),
    ("STATEMENT", "en", "The cuts announced by the mayor of Leeds on Friday hit schools."),
    ("GOVERN", "uk", "У Сумах у п'ятницю оголошено день жалоби."),
]


def types(text: str, language: str, tools: Tools) -> set[str]:
    """The types of the events of a sentence."""
    return {
        event.event_type for event in extract(a_document(text, published="2026-03-12", language=language), tools).events
    }


@pytest.mark.parametrize(("kind", "language", "text"), [*GIVEN_UP, *NOT_ALLOWED, *FIRST_AND_NEGATED])
def test_what_is_given_up_or_not_allowed_was_not_done(kind: str, language: str, text: str, tools: Tools) -> None:
    """Whether the noun stands before the verb or behind it."""
    assert kind not in types(text, language, tools)


@pytest.mark.parametrize(("kind", "language", "text"), [*KEPT, *DONE_ALL_THE_SAME])
def test_what_stands_beside_it_was_done(kind: str, language: str, text: str, tools: Tools) -> None:
    """Who gives up his office after an attack doubts no attack, and “not waiting” takes nothing back."""
    assert kind in types(text, language, tools)


@pytest.mark.parametrize(("kind", "language", "text"), [*SOME_OF_THEM, *ONLY_CALLED_SO, *SAID_BEFORE])
def test_a_participle_that_only_names_or_calls_tells_no_deed(kind: str, language: str, text: str, tools: Tools) -> None:
    """It names people, stands between quotation marks, or says of a thing what was said of it before."""
    assert kind not in types(text, language, tools)


@pytest.mark.parametrize(("kind", "language", "text"), SAID_NOW)
def test_who_says_so_or_when_makes_it_a_deed(kind: str, language: str, text: str, tools: Tools) -> None:
    """With a subject, a day or whoever said it."""
    assert kind in types(text, language, tools)
