"""Plain press words of French and Romanian that writers use who know no list, and their senses that name no deed."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def _types(language: str, text: str, tools: Tools) -> set[str]:
    document = a_document(text, language=language, published="2024-05-06")
    return {event.event_type for event in extract(document, tools).events}


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
    assert event_type in _types("fr", text, tools)


@pytest.mark.parametrize(("text", "event_type"), OTHER_FRENCH)
def test_other_senses_of_french_words_name_none(text: str, event_type: str, tools: Tools) -> None:
    """Rivers are diverted, meetings adjourned and fires mastered; a panel polls voters, a pope prays."""
    assert event_type not in _types("fr", text, tools)
