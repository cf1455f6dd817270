"""What states, armies and courts do to one another, in other words than the commonest: which type of deed they name."""

from __future__ import annotations

import pytest

from geo.pipeline import Tools, extract
from tests.builders import a_document

DEEDS = [
    (
        "AGREE",
        "en",
        "Kazakhstan gave its word on Tuesday that the border crossings with Kyrgyzstan would stay open through the winter.",
    ),
    ("AGREE", "en", "Oman says it is ready to host indirect talks between Tehran and Washington in Muscat next month."),
    ("AGREE", "en", "A promise by Ottawa to deliver generators to Lviv before winter was repeated in Kyiv on Monday."),
    ("AGREE", "en", "Kenyan president vows to release detained students within a week."),
    ("CONSULT", "en", "A UN emissary shuttled on Monday between the two Cypriot leaders in Nicosia with a proposal."),
    ("CONSULT", "en", "European interior ministers compared notes on migration in Luxembourg on Thursday."),
    ("SUPPORT", "en", "Brazil's president leapt to the defence of Colombia on Friday in a speech in Brasilia."),
    ("SUPPORT", "en", "Estonia's foreign minister drummed up support for Georgia in Brussels on Monday."),
    ("CONCEDE", "en", "The state of emergency was ended in Colombo on Friday after weeks of protests."),
    ("CONCEDE", "en", "Uganda's government restored internet access in Kampala on Monday, relenting after protests."),
    ("COOPERATE", "en", "Kenyan and Tanzanian rangers began a joint border patrol near Namanga on Tuesday."),
    (
        "COOPERATE",
        "en",
        "Police in Norway and Sweden shared evidence on the smugglers with Finnish prosecutors on Monday.",
    ),
    ("COOPERATE", "en", "Trade resumed at the Torkham crossing between Pakistan and Afghanistan on Saturday."),
    ("AID", "en", "Debts of Chad were cancelled by the Paris Club on Wednesday."),
    (
        "AID",
        "en",
        "The Netherlands has transferred 14 refurbished tanks to Ukraine, the ministry in The Hague announced on Monday.",
    ),
    ("AID", "en", "Indian air force planes flew medicine and blankets into Colombo on Sunday."),
    ("AID", "en", "Japan's gift of six ambulances reached Suva on Monday."),
    ("RETREAT", "en", "Germany returned twenty Benin bronzes to Nigeria at a ceremony in Abuja on Tuesday."),
    ("RETREAT", "en", "Armenian and Azerbaijani troops disengaged near Tavush on Friday."),
    ("RETREAT", "en", "Eritrea let UN monitors enter the border zone near Badme on Monday."),
    ("REQUEST", "en", "Lima told Santiago on Monday to withdraw its fishing boats at once."),
    (
        "REQUEST",
        "en",
        "Mozambique's president sought the deployment of regional troops in a letter to Pretoria on Sunday.",
    ),
    ("ACCUSE", "en", "Nicaragua brought a case against Germany at the court in The Hague on Friday."),
    ("ACCUSE", "en", "Ireland's deputy prime minister called the mayor of Cork a liar on Monday."),
    ("ACCUSE", "en", "Two attaches in Prague were named as spies by the Czech security service on Monday."),
    ("REJECT", "en", "An offer of mediation from Qatar was declined by Khartoum on Thursday."),
    ("REJECT", "en", "The junta in Bamako dismissed the bloc's plan for elections on Monday."),
    ("REJECT", "en", "The invitation to the summit in Samarkand was declined by Tokyo on Monday."),
    (
        "THREATEN",
        "en",
        "Caracas is ready to sever relations with Quito over the raid, its foreign minister said on Monday.",
    ),
    ("THREATEN", "en", "The Houthi leader vowed on Monday to obliterate the port of Eilat."),
    ("THREATEN", "en", "North Korea threatens to shut the industrial zone at Kaesong."),
    ("SANCTION", "en", "Niger ordered the French ambassador out of the country on Friday."),
    (
        "SANCTION",
        "en",
        "Denmark has halted development funding to Mali's government, the ministry in Copenhagen said on Monday.",
    ),
    ("SANCTION", "en", "Kigali abandoned its role as mediator in the Burundi talks on Monday."),
    ("SANCTION", "en", "Relations with Tehran were broken off by Buenos Aires on Tuesday."),
    ("SANCTION", "en", "Two inspectors were thrown out of the country by Damascus on Monday."),
    ("MOBILIZE", "en", "Tanks were brought up to the border near Kars on Sunday."),
    ("MOBILIZE", "en", "Latvia summoned reservists to barracks in Riga on Monday."),
    ("MOBILIZE", "en", "The rebels have assembled several hundred fighters outside Goma."),
    ("COERCE", "en", "Officials took away the passports of four opposition deputies in Tbilisi on Monday."),
    ("COERCE", "en", "Two hundred villagers were forced out of their homes near Jenin by soldiers on Sunday."),
    ("ASSAULT", "en", "Army planes dropped barrel bombs on a market in Idlib on Sunday."),
    ("ASSAULT", "en", "The mayor of Gori survived an attempt on his life on Monday."),
    ("AID", "es", "La deuda de Chad fue condonada el miércoles por el Club de París."),
    ("SANCTION", "it", "Le relazioni con Teheran sono state interrotte martedì da Buenos Aires."),
    (
        "AGREE",
        "ro",
        "Muntenegru este gata să medieze între Priștina și Belgrad, a spus luni ministrul de la Podgorica.",
    ),
    ("AID", "ro", "Japonia a virat luni un miliard de dolari în fondul de reconstrucție al Ucrainei."),
    ("RETREAT", "ro", "Muzeul din Berlin a restituit vineri Muntenegrului o statuie jefuită în 1944."),
    ("MOBILIZE", "ro", "Rezerviștii din Estonia au fost chemați sub arme vineri la Tallinn."),
    ("AGREE", "uk", "Оман готовий виступити посередником між Саною та Ер-Ріядом, заявили в Маскаті."),
    ("SANCTION", "uk", "Латвія вислала двох співробітників білоруського посольства в Ризі."),
    ("COOPERATE", "uk", "Поліція Литви та Латвії обмінялася даними про контрабандистів у Вільнюсі."),
    ("MOBILIZE", "uk", "До центру Тбілісі в понеділок стягнули військо."),
    ("AGREE", "ru", "Казахстан готов провести переговоры делегаций в Астане."),
    ("AID", "ru", "МВФ перечислил Гане 300 миллионов долларов кредита в понедельник."),
    ("RETREAT", "ru", "Франция вернула Бенину статуи, вывезенные колонизаторами."),
    ("SUPPORT", "ru", "Анкара и Ереван восстановили дипломатические отношения в понедельник."),
    ("MOBILIZE", "ru", "К центру Минска стянули сотни полицейских в воскресенье."),
    (
        "COOPERATE",
        "de",
        "Die Polizei in Basel und Behörden in Mulhouse tauschten am Montag Erkenntnisse über die Bande aus.",
    ),
    ("RETREAT", "de", "Das Museum in Leipzig gab am Montag Australien Schädel zurück."),
    ("ACCUSE", "de", "Die Staatsanwaltschaft in Den Haag untersucht Vorwürfe gegen zwei Generäle."),
    ("RETREAT", "fr", "Le musée de Genève a restitué mardi au Nigeria une statue volée."),
    ("ACCUSE", "fr", "Le parquet de Dakar enquête sur le meurtre d'un opposant."),
    ("SANCTION", "fr", "Le Burkina Faso a chassé de son territoire deux agents de l'ONU."),
    ("CONCEDE", "fr", "Le maire de Calvi a rendu son tablier lundi."),
    ("SUPPORT", "es", "Bolivia restableció los vínculos diplomáticos con Chile el lunes."),
    ("RETREAT", "es", "El museo de Lyon devolvió a Perú una momia saqueada en 1910."),
    ("SANCTION", "es", "Oslo corta la ayuda militar a Tailandia."),
    ("THREATEN", "es", "Los médicos de Sevilla advierten de una huelga indefinida."),
    ("AGREE", "it", "La Svizzera è pronta a mediare tra Addis Abeba e Asmara, ha detto il ministro a Berna."),
    ("RETREAT", "it", "Il museo di Basilea ha restituito lunedì al Camerun una statua trafugata."),
    ("SANCTION", "it", "La Lituania ha espulso lunedì tre diplomatici bielorussi."),
    ("AID", "pl", "Dania przekazała w poniedziałek Ukrainie cztery samoloty dla lotnictwa."),
    ("RETREAT", "pl", "Austria zwróciła w poniedziałek Polsce rękopis zrabowany w czasie wojny."),
    ("CONCEDE", "pl", "Rząd w Kampali przywrócił w poniedziałek dostęp do internetu."),
    ("SANCTION", "pt", "O Chile chamou de volta o embaixador em Caracas na segunda-feira."),
    ("ACCUSE", "pt", "Procuradores de Haia investigam crimes atribuídos a milícias no Darfur."),
]
ANOTHER_SENSE = [
    ("AGREE", "en", "The dictionary gives its word of the year as a present to the children of Leeds on Monday."),
    ("CONSULT", "en", "A ferry shuttled on Monday between Dover and Calais with 300 holidaymakers aboard."),
    ("COOPERATE", "en", "The couple shared the evidence of their holiday in Rimini on Monday."),
    ("AID", "en", "The club transferred its missile-quick winger to Porto on Monday."),
    ("ACCUSE", "en", "The porter brought a case of wine to the hotel in Nice on Monday."),
    ("THREATEN", "en", "The chef is ready to cut the cake for the guests in Turin on Monday."),
    ("SANCTION", "en", "The bouncer threw out a drunken guest of the club in Malaga on Monday."),
    ("MOBILIZE", "en", "Workers at the plant in Pitesti assembled 300 cars on Monday."),
    ("ASSAULT", "en", "The station in Hull dropped its gas tariff on Monday."),
    ("RETREAT", "en", "The club let its observer of young talents go home from Porto on Monday."),
    ("AID", "ro", "Clubul a transferat luni un atacant cu un milion de euro la Craiova."),
    ("SANCTION", "uk", "Пошта вислала співробітникові в Одесі листівку в понеділок."),
    ("RETREAT", "ru", "Официант вернул статуе в парке Самары шляпу в понедельник."),
    ("RETREAT", "fr", "Le serveur de Nice a rendu la monnaie à la statue vivante lundi."),
    ("AID", "it", "La squadra ha versato lunedì a Udine un milione al portiere."),
    ("SANCTION", "pt", "O cinema chamou de volta o público à sala de Lisboa na segunda-feira."),
]


def types_read(text: str, language: str, tools: Tools) -> set[str]:
    """The types of the events of one sentence."""
    document = a_document(text, published="2024-05-06", language=language)
    return {event.event_type for event in extract(document, tools).events}


@pytest.mark.parametrize(("kind", "language", "text"), DEEDS)
def test_words_of_diplomacy_and_force_name_their_deed(kind: str, language: str, text: str, tools: Tools) -> None:
    """One sentence each; what else stands in it may be read as well."""
    assert kind in types_read(text, language, tools)


@pytest.mark.parametrize(("kind", "language", "text"), ANOTHER_SENSE)
def test_the_same_words_said_of_something_else_name_none(kind: str, language: str, text: str, tools: Tools) -> None:
    """A ferry that shuttles mediates nothing, and a case of wine is brought to no court."""
    assert kind not in types_read(text, language, tools)
