"""Plain press words of French and Romanian that writers use who know no list, and their senses that name no deed."""

from __future__ import annotations

import pytest
from told import types_told

from geo.pipeline import Tools

FRENCH = [
    ("Quatre ouvriers ont été transportés à l'hôpital mardi à Dole.", "HEALTH"),
    ("Une fillette a été admise mardi aux urgences de Dole.", "HEALTH"),
    ("Un joueur a fait un malaise dimanche à Bayonne.", "HEALTH"),
    ("Les moules ont été retirées de la vente lundi à Sète.", "HEALTH"),
    ("L'hôpital de Vire a déclenché lundi son plan blanc.", "HEALTH"),
    ("Dix mille poulets ont été abattus mardi à Riom.", "HEALTH"),
    ("Deux campings ont été vidés de leurs 1 200 vacanciers lundi à Fréjus.", "EVACUATE"),
    ("Des centaines de villageois ont fui mardi vers Bunia.", "EVACUATE"),
    ("Les recherches du marin disparu ont repris lundi au large de Brest.", "AID"),
    ("Un avion a largué lundi deux canots de survie au large de Brest.", "AID"),
    ("Une femme a été tirée des flammes mardi à Riom.", "AID"),
    ("Des Canadair ont multiplié les largages sur l'incendie lundi à Vogüé.", "FIRE"),
    ("La route entre Aubenas et Ruoms a été rouverte lundi.", "RETREAT"),
    ("La circulation a été rétablie lundi à Vogüé.", "RETREAT"),
    ("Le préfet a levé l'alerte lundi à Gap.", "CONCEDE"),
    ("Le suspect est passé aux aveux lundi à Lorient.", "CONCEDE"),
    ("La démission du maire de Dole a été annoncée lundi.", "CONCEDE"),
    ("Le gouvernement a renoncé lundi à la taxe à Paris.", "CONCEDE"),
    ("La direction a exclu lundi une vente du site à Dole.", "REJECT"),
    ("Le parti a exclu lundi un député à Lyon.", "SANCTION"),
    ("Le restaurant a été fermé lundi par ordre du préfet à Dole.", "COERCE"),
    ("La marine a immobilisé lundi un chalutier à Lorient.", "COERCE"),
    ("Un homme a été placé sous contrôle judiciaire lundi à Dole.", "COERCE"),
    ("Le comptable avait détourné 80 000 euros en 2019 à Dole.", "CRIME"),
    ("Le parquet a requis lundi dix ans à Colmar.", "CRIME"),
    ("La cour d'assises de Colmar a renvoyé mardi l'affaire à l'automne.", "CRIME"),
    ("Les juges ont entendu des témoins lundi à Colmar.", "ACCUSE"),
    ("L'ONU a condamné lundi l'attaque à Goma.", "ACCUSE"),
    ("Des pirates ont capturé lundi un pétrolier au large de Cotonou.", "ASSAULT"),
    ("Les rebelles ont repris lundi la localité de Kalembe.", "ASSAULT"),
    ("Un arbitre a été agressé lundi à Dole.", "ASSAULT"),
    ("Des éleveurs ont barré la piste lundi à Bidarray.", "PROTEST"),
    ("Des riverains se sont mobilisés lundi contre le projet à Dole.", "PROTEST"),
    ("Les syndicats appellent à un rassemblement mardi à Dole.", "PROTEST"),
    ("Le chalutier est rentré mardi, a indiqué le centre de sauvetage de Brest.", "STATEMENT"),
    ("Un parapentiste s'est tué lundi à Annecy.", "ACCIDENT"),
    ("Un camion s'est couché lundi à Dole.", "ACCIDENT"),
    ("Un train de marchandises est sorti des rails mardi à Gien.", "ACCIDENT"),
    ("Un incident a blessé deux techniciens lundi dans une usine de Dole.", "ACCIDENT"),
    ("Un pan de falaise s'est détaché lundi à Étretat.", "DISASTER"),
    ("La digue a rompu mardi à Gien.", "DISASTER"),
    ("La production a repris lundi à Douai.", "ECONOMY"),
    ("L'aciérie a été mise à l'arrêt mardi à Riom.", "ECONOMY"),
    ("Les organisateurs ont annulé samedi l'épreuve des jeunes à Dole.", "CULTURE_SPORT"),
    ("Un tableau a été adjugé 2 millions samedi à Genève.", "CULTURE_SPORT"),
    ("L'intersyndicale a prié lundi le ministre de s'y opposer à Morteau.", "REQUEST"),
    ("L'armateur a promis lundi une indemnité aux familles à Brest.", "AGREE"),
    ("L'ONU a dépêché lundi cent Casques bleus à Bunia.", "MOBILIZE"),
    ("Le tribunal a donné raison aux riverains mardi à Riom.", "GOVERN"),
]
OTHER_FRENCH = [
    ("Du matériel a été transporté à l'hôpital de Lille mardi.", "HEALTH"),
    ("Un chercheur de Lille a présenté mardi une étude sur le risque de crise cardiaque.", "HEALTH"),
    ("Le greffe du tribunal de Lille a fermé mardi.", "HEALTH"),
    ("Le camion a été vidé de ses meubles mardi à Lille.", "EVACUATE"),
    ("Les investisseurs ont fui le marché mardi à Lille.", "EVACUATE"),
    ("Les recherches sur le vaccin se poursuivent mardi dans un laboratoire de Lille.", "AID"),
    ("Un institut a sondé mardi mille électeurs à Lille.", "AID"),
    ("Le maire a levé la séance mardi à Lille.", "CONCEDE"),
    ("Une panne a immobilisé le ferry mardi à Bastia.", "COERCE"),
    ("Les pompiers ont maîtrisé l'incendie mardi à Lille.", "COERCE"),
    ("L'orage a coupé l'électricité mardi à Lille.", "COERCE"),
    ("Les pompiers ont écarté mardi la piste criminelle à Lille.", "REJECT"),
    ("La rivière a été détournée mardi à Lille pour les travaux.", "CRIME"),
    ("L'ONU a condamné mardi l'attaque à Goma.", "CRIME"),
    ("Un incident diplomatique a éclaté mardi à Lille.", "ACCIDENT"),
    ("L'enfant s'est couché tôt mardi à Lille.", "ACCIDENT"),
    ("Les pompiers se sont mobilisés mardi contre l'incendie à Lille.", "PROTEST"),
    ("L'affaire des marchés publics a rebondi mardi à Lille.", "PROTEST"),
    ("Une centaine de postes sont menacés mardi à Lille.", "MOBILIZE"),
    ("Le sénateur a pris position mardi contre le projet à Lille.", "MOBILIZE"),
    ("Le pape a prié mardi dans la cathédrale de Lille.", "REQUEST"),
    ("La police a interpellé mardi un élu à Lille.", "REQUEST"),
    ("Les syndicats appellent à un rassemblement mardi à Lille.", "REQUEST"),
    ("Le manque d'entretien des routes inquiète mardi les habitants de Lille.", "CONSULT"),
    ("Retiré dans le Lot, l'ancien maire a fêté ses cent ans mardi à Cahors.", "ECONOMY"),
    ("Les enfants ont fait irruption dans la classe mardi à Lille.", "ASSAULT"),
]


@pytest.mark.parametrize(("text", "event_type"), FRENCH)
def test_french_words_name_the_deed(text: str, event_type: str, tools: Tools) -> None:
    """Who is brought to hospital, what is closed, lifted, promised, taken or found, in the words of newspapers."""
    assert event_type in types_told("fr", text, tools, published="2024-05-06")


@pytest.mark.parametrize(("text", "event_type"), OTHER_FRENCH)
def test_other_senses_of_french_words_name_none(text: str, event_type: str, tools: Tools) -> None:
    """Rivers are diverted, meetings adjourned and fires mastered; a panel polls voters, a pope prays."""
    assert event_type not in types_told("fr", text, tools, published="2024-05-06")


ROMANIAN = [
    ("Șapte elevi au ajuns miercuri la spital la Codlea.", "HEALTH"),
    ("Două femei au fost transportate luni la spitalul din Petroșani.", "HEALTH"),
    ("Medicii au operat-o luni de urgență la Cluj.", "HEALTH"),
    ("Unui spectator i s-a făcut rău luni la Cluj.", "HEALTH"),
    ("Un lot de brânză a fost retras luni de la vânzare la Cluj.", "HEALTH"),
    ("Salvamontiștii au coborât luni o familie rătăcită la Sinaia.", "AID"),
    ("Un ortac a fost scos luni din subteran la Petroșani.", "AID"),
    ("Căutările pescarului dispărut au fost reluate luni la Tulcea.", "AID"),
    ("Pompierii au descarcerat luni un șofer la Tulcea.", "AID"),
    ("Guvernul va trimite luni corturi sinistraților la Galați.", "AID"),
    ("Doi turiști au fost răniți luni de o stâncă la Sinaia; o stâncă a ucis un cal.", "ACCIDENT"),
    ("Telescaunul a rămas blocat luni la Sinaia cu treizeci de turiști.", "ACCIDENT"),
    ("Un motociclist și-a pierdut viața luni la Codlea.", "ACCIDENT"),
    ("Un biciclist a fost acroșat luni de o mașină la Codlea.", "ACCIDENT"),
    ("Un cioban a murit trăsnit luni la Codlea.", "DISASTER"),
    ("Zece case au rămas fără acoperiș luni la Bistrița.", "DISASTER"),
    ("Avalanșa a omorât doi schiori luni la Sinaia.", "DISASTER"),
    ("Polițiștii au găsit luni o femeie moartă într-un apartament din Iași.", "CRIME"),
    ("Judecătorii au amânat luni pronunțarea la Iași.", "CRIME"),
    ("Prefectul a interzis scăldatul luni la Galați.", "COERCE"),
    ("Inspectorii de la ITM au sistat luni activitatea secției la Codlea.", "COERCE"),
    ("Doi suporteri au fost ridicați luni de jandarmi la Zalău.", "COERCE"),
    ("Sechestrarea unui cargou a fost anunțată luni la Sulina.", "COERCE"),
    ("Primăria a amânat luni deschiderea școlilor la Botoșani.", "GOVERN"),
    ("Ministrul a venit luni la fața locului la Bistrița.", "CONSULT"),
    ("Minerii au rămas luni în subteran la Petroșani, nemulțumiți de salarii.", "PROTEST"),
    ("Trupurile au fost autopsiate luni la Făgăraș.", "ACCUSE"),
    ("Drumul spre cabană a fost redeschis luni la Sinaia.", "RETREAT"),
    ("Mitingul a fost contramandat luni la Botoșani.", "CONCEDE"),
    ("Piesele din tezaur au fost prezentate luni presei la Constanța.", "CULTURE_SPORT"),
    ("Colegii s-au solidarizat luni cu profesorul la Iași.", "SUPPORT"),
]
OTHER_ROMANIAN = [
    ("O donație de aparatură a fost dusă luni la spitalul din Cluj.", "HEALTH"),
    ("Zborul a fost operat luni de o companie din Cluj.", "HEALTH"),
    ("Un studiu despre riscul de infarct a fost prezentat luni la Cluj.", "HEALTH"),
    ("Polițiștii au găsit droguri luni la Cluj.", "AID"),
    ("Minerii au scos luni cărbune din mină la Petroșani.", "AID"),
    ("Doi fugari au fost aduși luni în țară, la penitenciarul din Cluj.", "EVACUATE"),
    ("Proiectul a rămas blocat luni în Senat la București.", "ACCIDENT"),
    ("Copilul a fost ridicat luni de mama lui la Cluj.", "COERCE"),
    ("Gazprom reține gaze luni la Chișinău.", "COERCE"),
    ("Compania a sistat luni activitatea fabricii la Cluj.", "COERCE"),
    ("Suporterii au primit luni interdicție pe stadioane la Zalău.", "CONSULT"),
    ("Un echipaj de poliție a ajuns luni la fața locului la Cluj.", "CONSULT"),
    ("Vremea s-a schimbat luni la Cluj.", "GOVERN"),
    ("Viscolul a blocat luni drumul la Sinaia.", "PROTEST"),
    ("Pacientul s-a plâns luni de dureri la Cluj.", "ACCUSE"),
    ("Mecanicul a verificat luni frânele la Cluj.", "ACCUSE"),
    ("O schimbare s-a impus luni la minister, la București.", "CULTURE_SPORT"),
]


@pytest.mark.parametrize(("text", "event_type"), ROMANIAN)
def test_romanian_words_name_the_deed(text: str, event_type: str, tools: Tools) -> None:
    """Who is brought to hospital, what is closed, stopped, found or shown, in the words of newspapers."""
    assert event_type in types_told("ro", text, tools, published="2024-05-06")


@pytest.mark.parametrize(("text", "event_type"), OTHER_ROMANIAN)
def test_other_senses_of_romanian_words_name_none(text: str, event_type: str, tools: Tools) -> None:
    """Coal is brought up, flights are operated, a draft is stuck; weather changes and brakes are checked."""
    assert event_type not in types_told("ro", text, tools, published="2024-05-06")


OPENED_BY_A_PARTICIPLE = [
    ("fr", "Réunis mardi à Lomé, où il pleuvait, les ministres ont parlé de pêche.", True),
    ("fr", "Réunis mardi à Lomé, où il pleuvait, les supporters ont chanté.", False),
    ("es", "Reunidos el martes en Lima, donde llovía, los ministros hablaron de pesca.", True),
    ("it", "Riuniti martedì a Lugano, dove pioveva, i ministri hanno parlato di pesca.", True),
    ("pt", "Reunidos na terça-feira em Lisboa, onde chovia, os ministros falaram de pesca.", True),
    ("ro", "Reuniți marți la Praga, unde ploua, miniștrii au vorbit despre pescuit.", True),
]


@pytest.mark.parametrize(("language", "text", "is_one"), OPENED_BY_A_PARTICIPLE)
def test_a_participle_that_opens_a_sentence_has_its_words_behind(
    language: str, text: str, is_one: bool, tools: Tools
) -> None:
    """Who met stands in the main clause, behind whatever is said of the place."""
    assert ("CONSULT" in types_told(language, text, tools, published="2024-05-06")) is is_one
