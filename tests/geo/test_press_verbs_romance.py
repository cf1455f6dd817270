"""Plain press verbs of the Romance languages, and the ordinary senses in which they tell of no deed."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract


def _types(language: str, text: str, tools: Tools) -> set[str]:
    document = a_document(text, language=language, published="2024-05-06")
    return {event.event_type for event in extract(document, tools).events}


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("fr", "Une lave torrentielle a emporté un pont mardi à Modane.", "DISASTER"),
        ("fr", "Greenpeace reproche au préfet de Mende son silence.", "ACCUSE"),
        ("fr", "Le match a été interrompu dimanche à Metz par l'orage.", "CULTURE_SPORT"),
        ("fr", "Le Sénat examinera mardi à Paris le budget de la défense.", "GOVERN"),
        ("fr", "Les dockers ont reconduit mercredi leur grève au Havre.", "PROTEST"),
        ("fr", "Le groupe a annoncé lundi la fermeture de son site de Vierzon.", "ECONOMY"),
        ("fr", "Les Lions ont perdu 3–0 samedi à Lyon.", "CULTURE_SPORT"),
        ("es", "Los locales ganaron 3-1 el sábado en Madrid.", "CULTURE_SPORT"),
        ("it", "I giallorossi hanno vinto 2-0 sabato a Roma.", "CULTURE_SPORT"),
        ("pt", "Os locais venceram por 3-1 no sábado em Lisboa.", "CULTURE_SPORT"),
        ("ro", "Gazdele au câștigat cu 31-29 sâmbătă la Cluj.", "CULTURE_SPORT"),
        ("fr", "Le préfet a sillonné jeudi les quartiers sinistrés de Béziers.", "CONSULT"),
        ("fr", "La maire a arpenté lundi les rues dévastées de Mende.", "CONSULT"),
        ("fr", "L'armée a délogé vendredi les djihadistes de Mopti.", "ASSAULT"),
        ("fr", "La mairie dément toute fermeture de l'école.", "REJECT"),
        ("fr", "La mairie a fermé mardi toutes les plages de Biarritz.", "COERCE"),
        ("fr", "L'Ours d'or a été décerné samedi à un film roumain.", "CULTURE_SPORT"),
        ("fr", "Les bijoux dérobés ont été récupérés mardi à Anvers.", "RETREAT"),
        ("fr", "La police a retrouvé jeudi à Metz le tableau volé.", "RETREAT"),
        ("fr", "Les occupants de l'immeuble ont été logés mardi dans un gymnase de Lille.", "EVACUATE"),
        ("fr", "Les commandes de l'avionneur ont baissé de moitié en avril.", "ECONOMY"),
        ("fr", "Le Parlement a censuré jeudi le ministre de l'Économie.", "GOVERN"),
        ("fr", "Des légionnaires ont été aérotransportés lundi à Kolwezi.", "MOBILIZE"),
        ("fr", "Deux bataillons ont été transférés mardi à Marioupol.", "MOBILIZE"),
        ("es", "La alcaldesa inspeccionó el martes las obras del puerto de Gijón.", "CONSULT"),
        ("es", "El presidente recorrió el jueves los barrios inundados de Valencia.", "CONSULT"),
        ("es", "Argelia devolvió el lunes a 300 migrantes a Níger.", "COERCE"),
        ("es", "México repatrió el martes a 120 hondureños indocumentados.", "COERCE"),
        ("es", "El ejército desalojó el lunes a los rebeldes de Goma.", "ASSAULT"),
        ("es", "Los soldados echaron el martes a los yihadistas de Mopti.", "ASSAULT"),
        ("es", "Los bomberos sacaron el martes en helicóptero a dos montañeros en Benasque.", "AID"),
        ("es", "Un vecino sacó el domingo en lancha a tres ancianos en Gandía.", "AID"),
        ("es", "El jurado concedió el sábado el Oso de Oro a una película rumana en Berlín.", "CULTURE_SPORT"),
        ("es", "La Policía halló el jueves en Lugo las joyas robadas.", "RETREAT"),
        ("es", "Los cálices sustraídos fueron recobrados el martes en Zamora.", "RETREAT"),
        ("es", "Los damnificados fueron hospedados el martes en un polideportivo de Lorca.", "EVACUATE"),
        ("es", "Los pedidos de la fábrica descendieron un 12 % en abril.", "ECONOMY"),
        ("it", "La ministra ha compiuto martedì un sopralluogo ad Amatrice.", "CONSULT"),
        ("it", "Il governatore ha ispezionato giovedì gli argini a Faenza.", "CONSULT"),
        ("it", "L'Algeria ha rispedito indietro lunedì 300 migranti.", "COERCE"),
        ("it", "L'esercito ha scacciato lunedì i ribelli da Goma.", "ASSAULT"),
        ("it", "I soldati hanno ricacciato martedì i jihadisti da Mopti.", "ASSAULT"),
        ("it", "I vigili del fuoco hanno tirato fuori domenica dalle macerie due anziani a Ischia.", "AID"),
        ("it", "La giuria ha assegnato sabato l'Orso d'oro a un film rumeno a Berlino.", "CULTURE_SPORT"),
        ("it", "I ladri hanno portato via lunedì due quadri dalla villa di Como.", "CRIME"),
        ("it", "La banda è fuggita con il bottino martedì da Como.", "CRIME"),
        ("it", "La refurtiva è stata ritrovata martedì a Prato.", "RETREAT"),
        ("it", "I carabinieri hanno rinvenuto giovedì a Lugo i gioielli rubati.", "RETREAT"),
        ("it", "Due battaglioni sono stati trasferiti martedì a Mariupol.", "MOBILIZE"),
        ("it", "Gli alpini sono stati aviotrasportati lunedì a Kabul.", "MOBILIZE"),
        ("pt", "O autarca vistoriou na terça-feira as obras do porto de Sines.", "CONSULT"),
        ("pt", "O presidente percorreu na quinta-feira os bairros inundados de Porto Alegre.", "CONSULT"),
        ("pt", "A Argélia devolveu na segunda-feira 300 migrantes.", "COERCE"),
        ("pt", "A guarda mandou de volta na terça-feira 40 afegãos na fronteira.", "COERCE"),
        ("pt", "O exército escorraçou na segunda-feira os rebeldes de Goma.", "ASSAULT"),
        ("pt", "Os bombeiros tiraram na terça-feira de bote três idosos em Canoas.", "AID"),
        ("pt", "Dois montanhistas foram retirados no domingo de helicóptero no Gerês.", "AID"),
        ("pt", "O júri entregou no sábado o Urso de Ouro a um filme romeno em Berlim.", "CULTURE_SPORT"),
        ("pt", "Um bandido levou na terça-feira as joias da igreja de Olinda.", "CRIME"),
        ("pt", "A polícia encontrou na quinta-feira em Lugo as joias roubadas.", "RETREAT"),
        ("pt", "As telas furtadas foram recuperadas na terça-feira em Beja.", "RETREAT"),
        ("pt", "Os desalojados foram acolhidos na terça-feira num pavilhão de Setúbal.", "EVACUATE"),
        ("pt", "A colheita de soja diminuiu um terço em abril.", "ECONOMY"),
        ("ro", "Primarul a inspectat marți lucrările din portul Constanța.", "CONSULT"),
        ("ro", "Ministrul s-a deplasat joi în satele inundate din Galați.", "CONSULT"),
        ("ro", "Algeria a returnat luni 300 de migranți.", "COERCE"),
        ("ro", "Polițiștii de frontieră au întors de la graniță marți 40 de afgani.", "COERCE"),
        ("ro", "Armata i-a izgonit luni pe rebeli din Goma.", "ASSAULT"),
        ("ro", "Soldații i-au alungat marți pe jihadiști din Mopti.", "ASSAULT"),
        ("ro", "Salvatorii au scos marți cu elicopterul doi alpiniști din Bucegi.", "AID"),
        ("ro", "Trei bătrâni izolați au fost preluați luni cu barca la Galați.", "AID"),
        ("ro", "Juriul a acordat sâmbătă Ursul de Aur unui film românesc la Berlin.", "CULTURE_SPORT"),
        ("ro", "Tâlharii au fugit cu banii din bancă luni la Ploiești.", "CRIME"),
        ("ro", "Hoții au luat luni două icoane din biserica din Huși.", "CRIME"),
        ("ro", "Polițiștii au găsit joi la Lugoj bijuteriile furate.", "RETREAT"),
        ("ro", "Icoanele sustrase au fost recuperate marți la Huși.", "RETREAT"),
        ("fr", "Un arbre a tué une femme lundi à Lille.", "DISASTER"),
        ("es", "Un árbol mató a una mujer el lunes en Lugo.", "DISASTER"),
        ("it", "Un albero ha ucciso una donna lunedì a Bari.", "DISASTER"),
        ("ro", "Un copac a ucis o femeie luni la Iași.", "DISASTER"),
        ("es", "Ganaderos vertieron leche el lunes ante la consejería en Lugo.", "PROTEST"),
        ("it", "Gli allevatori hanno versato latte lunedì davanti alla regione a Cagliari.", "PROTEST"),
        ("pt", "Agricultores despejaram leite na segunda-feira diante do ministério em Lisboa.", "PROTEST"),
        ("ro", "Fermierii au vărsat lapte luni în fața ministerului la București.", "PROTEST"),
        ("fr", "Les conducteurs ont refusé de travailler lundi à Lille.", "PROTEST"),
        ("es", "Los conductores se negaron a trabajar el lunes en Lugo.", "PROTEST"),
        ("it", "Gli autisti si sono rifiutati di lavorare lunedì a Bari.", "PROTEST"),
        ("fr", "118 mineurs ont été remontés à la surface lundi près de Sokal.", "EVACUATE"),
    ],
)
def test_a_plain_verb_of_the_press_names_the_deed(language: str, text: str, event_type: str, tools: Tools) -> None:
    """Visits, troops driven out, people sent back, prizes, stolen goods, rescues, closures, falls in trade."""
    assert event_type in _types(language, text, tools)


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("fr", "Un homme a tué sa voisine lundi à Lille.", "DISASTER"),
        ("es", "Un hombre mató a su vecina el lunes en Lugo.", "DISASTER"),
        ("it", "Il cameriere ha versato latte nel caffè lunedì a Bari.", "PROTEST"),
        ("pt", "O cozinheiro derramou leite no chão na segunda-feira em Lisboa.", "PROTEST"),
        ("es", "El portero se negó a trabajar con el equipo el lunes en Lugo.", "PROTEST"),
        ("fr", "Le corps a été remonté à la surface lundi près de Brest.", "EVACUATE"),
        ("fr", "Le club a émis lundi une protestation contre l'arbitrage à Lille.", "PROTEST"),
        ("pt", "O clube apresentou um protesto contra a arbitragem na segunda-feira em Braga.", "PROTEST"),
        ("ro", "Clubul a depus un protest față de arbitraj luni la Iași.", "PROTEST"),
        ("fr", "La lave refroidie se visite mardi à Clermont-Ferrand.", "DISASTER"),
        ("fr", "Le maire est sans reproche, dit-on à Mende.", "ACCUSE"),
        ("fr", "Le trafic a été interrompu dimanche à Metz par l'orage.", "CULTURE_SPORT"),
        ("fr", "Le couple examinera mardi à Paris le budget des vacances.", "GOVERN"),
        ("fr", "Le club a reconduit mercredi son entraîneur au Havre.", "PROTEST"),
        ("fr", "Le cycliste a parcouru lundi 120 kilomètres autour de Mende.", "CONSULT"),
        ("fr", "Les visiteurs ont parcouru dimanche les allées du salon de Tours.", "CONSULT"),
        ("fr", "Les touristes ont été chassés de la plage par la pluie dimanche.", "ASSAULT"),
        ("fr", "Ils ont dîné lundi à l'auberge du Lion d'or à Tours.", "CULTURE_SPORT"),
        ("fr", "Les deux amis se sont retrouvés lundi à Metz.", "RETREAT"),
        ("fr", "Quatorze personnes ont été blessées mardi dans un marché de Goma.", "PROTEST"),
        ("es", "El ciclista recorrió el lunes 120 kilómetros por Asturias.", "CONSULT"),
        ("es", "El club devolvió el lunes el dinero de las entradas.", "COERCE"),
        ("es", "El árbitro expulsó el domingo al delantero en Vigo.", "ASSAULT"),
        ("es", "El portero sacó el balón el domingo en Vigo.", "AID"),
        ("es", "Comieron el lunes en la posada del León de Oro en León.", "CULTURE_SPORT"),
        ("it", "I carabinieri hanno fatto un sopralluogo lunedì nella villa di Como.", "CONSULT"),
        ("it", "Il ciclista ha percorso lunedì 120 chilometri in Toscana.", "CONSULT"),
        ("it", "La lettera è stata rispedita indietro lunedì a Como.", "COERCE"),
        ("it", "L'allenatore è stato cacciato lunedì dal Como.", "ASSAULT"),
        ("it", "Hanno cenato lunedì all'albergo Leone d'oro di Como.", "CULTURE_SPORT"),
        ("pt", "O ciclista percorreu na segunda-feira 120 quilómetros no Algarve.", "CONSULT"),
        ("pt", "O clube devolveu na segunda-feira o dinheiro dos bilhetes.", "COERCE"),
        ("pt", "O árbitro expulsou no domingo o avançado em Braga.", "ASSAULT"),
        ("pt", "O banco retirou na segunda-feira as notas antigas em Braga.", "AID"),
        ("pt", "Jantaram na segunda-feira na pensão Leão de Ouro em Braga.", "CULTURE_SPORT"),
        ("pt", "O presidente inaugurou na segunda-feira a estrada que liga Braga a Chaves.", "CONSULT"),
        ("ro", "Ciclistul a parcurs luni 120 de kilometri prin Ardeal.", "CONSULT"),
        ("ro", "Clubul a trimis înapoi luni biletele la București.", "COERCE"),
        ("ro", "Ploaia i-a alungat luni pe turiști de pe plajă la Mamaia.", "ASSAULT"),
        ("ro", "Banca a scos luni bancnotele vechi din circulație la Cluj-Napoca.", "AID"),
        ("ro", "Deputatul a câștigat luni încrederea colegilor la Cluj-Napoca.", "CULTURE_SPORT"),
        ("ro", "Procurorii au atacat luni sentința la Galați.", "ASSAULT"),
        ("ro", "Directorul a primit luni 20.000 de euro la Galați.", "CONSULT"),
    ],
)
def test_the_same_verb_in_another_sense_does_not(language: str, text: str, event_type: str, tools: Tools) -> None:
    """A cyclist covers kilometres, a referee sends a player off, an inn is called the Golden Lion."""
    assert event_type not in _types(language, text, tools)


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("fr", "Le ministre a dû démissionner lundi à Paris.", "CONCEDE"),
        ("fr", "Le maire a fait évacuer lundi deux immeubles de Marseille.", "EVACUATE"),
        ("es", "El alcalde tuvo que dimitir el lunes.", "CONCEDE"),
        ("es", "El alcalde hizo evacuar el lunes dos edificios de Vigo.", "EVACUATE"),
        ("it", "Il ministro ha dovuto dimettersi lunedì a Roma.", "CONCEDE"),
        ("pt", "Os bombeiros tiveram que evacuar o edifício na segunda-feira.", "EVACUATE"),
        ("pt", "Os bombeiros tiveram de evacuar o edifício na segunda-feira.", "EVACUATE"),
        ("ro", "Ministrul a trebuit să demisioneze luni la București.", "CONCEDE"),
    ],
)
def test_who_had_to_do_it_did_it(language: str, text: str, event_type: str, tools: Tools) -> None:
    """In a tense that is over; so did who had it done."""
    assert event_type in _types(language, text, tools)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le préfet aurait dû évacuer le village lundi."),
        ("es", "El alcalde no tuvo que dimitir el lunes."),
        ("es", "El alcalde tiene que dimitir."),
        ("es", "El alcalde habría tenido que dimitir el lunes."),
        ("es", "El grupo tuvo la oportunidad de atacar Damasco el lunes."),
        ("it", "Il sindaco avrebbe dovuto evacuare lunedì il paese."),
        ("pt", "O ministro teria de renunciar ao cargo na segunda-feira."),
        ("ro", "Pompierii ar fi trebuit să evacueze luni 20 de locuitori."),
    ],
)
def test_who_should_have_done_it_did_not(language: str, text: str, tools: Tools) -> None:
    """Nor did who need not, has to or might have."""
    assert not _types(language, text, tools)


@pytest.mark.parametrize(
    ("language", "text", "event_types"),
    [
        ("ro", "Consiliul Suprem de Apărare se întrunește vineri la București.", "CONSULT"),
        ("ro", "Trei sute de schiori au fost scoși din stațiune cu autobuzele, duminică, la Azuga.", "EVACUATE"),
        ("ro", "Sătenii au fost rugați luni să își părăsească locuințele, la Vaslui.", "EVACUATE"),
        ("ro", "Târgul de animale din Huși a fost închis luni.", "COERCE/HEALTH"),
        ("ro", "Concertul de la Cluj-Napoca de sâmbătă a fost anulat.", "CULTURE_SPORT"),
        ("ro", "Prețul apei s-a majorat luni cu 18% la Iași.", "ECONOMY"),
        ("ro", "Uzina din Hunedoara își încetează activitatea în iunie.", "ECONOMY"),
        ("ro", "Compania a preluat luni un producător de mobilă din Suceava.", "ECONOMY"),
        ("ro", "Uzina din Craiova a trimis marți 900 de muncitori acasă.", "ECONOMY"),
        ("ro", "Magistrații l-au scos de sub acuzare luni pe contabil la Oradea.", "CRIME"),
        ("ro", "Compania a combătut luni acuzațiile la Cluj-Napoca.", "REJECT"),
        ("ro", "În 1992, războiul din Transnistria a făcut peste 1.000 de morți.", "ASSAULT"),
        ("ro", "Uniunea Europeană și-a retras luni personalul din Haiti.", "EVACUATE/RETREAT"),
        ("ro", "Opoziția a scos duminică mii de oameni în piața din Chișinău.", "PROTEST"),
        ("ro", "Mii de oameni au ieșit luni în piață la Tbilisi.", "PROTEST"),
        ("ro", "Inspectorii de muncă au sistat luni lucrările la carieră, la Deva.", "COERCE"),
        ("ro", "Emisarul este așteptat miercuri la Chișinău.", "CONSULT"),
        ("ro", "Crucea Roșie a dus la Ceuta pături și medicamente.", "AID"),
        ("ro", "În 2023, luptele de la Khartoum făcuseră mii de morți.", "ASSAULT"),
        ("ro", "Minerii au refuzat luni să intre în subteran la Lupeni.", "PROTEST"),
        ("ro", "Sindicatul a calificat luni decizia drept o trădare, la Galați.", "ACCUSE"),
        ("ro", "Vameșii au descoperit luni 3.000 de pachete de țigări la Siret.", "COERCE"),
        ("ro", "Muzeul și-a redeschis sâmbătă porțile la Sibiu.", "CULTURE_SPORT"),
        ("ro", "Suspectul s-a predat marți la secția de poliție din Slatina.", "CRIME"),
        ("fr", "Le bureau politique du parti s'est réuni mardi à Dakar.", "CONSULT"),
        ("fr", "Une centaine de riverains ont été priés lundi de quitter leur maison à Nice.", "EVACUATE"),
        ("fr", "Le fuyard a été rattrapé mercredi à Metz.", "COERCE"),
        ("fr", "Les marchés aux bestiaux ont été fermés lundi dans le Cantal.", "COERCE/HEALTH"),
        ("fr", "Les dockers ont repris le travail mardi au Havre.", "CONCEDE/RETREAT/PROTEST"),
        ("fr", "Le concert prévu samedi à Nantes a été annulé.", "CULTURE_SPORT"),
        ("fr", "Les rafales ont emporté le toit d'un gymnase lundi à Quimper.", "DISASTER"),
        ("fr", "L'enseigne fermera 22 succursales au Québec.", "ECONOMY"),
        ("fr", "La société a acquis mardi une filiale de son rival à Metz.", "ECONOMY"),
        ("fr", "Le maire a été blanchi mardi par la cour d'appel de Douai.", "CRIME"),
        (
            "fr",
            "Le ministère a remis lundi une note de protestation à l'ambassadeur à Alger.",
            "ACCUSE/STATEMENT/REQUEST/SANCTION/REJECT",
        ),
        ("fr", "La mairie de Gap a qualifié de mensongères ces informations.", "REJECT"),
        ("fr", "Une déflagration a soufflé lundi un atelier à Metz.", "ACCIDENT"),
        ("fr", "En 2020, la guerre du Haut-Karabakh avait fait 6 500 morts.", "ASSAULT"),
        ("fr", "Un prisonnier s'est échappé mardi de la prison de Metz.", "CRIME/RETREAT/OTHER"),
        ("fr", "L'Union européenne a retiré lundi tout son personnel d'Haïti.", "EVACUATE/RETREAT"),
        ("fr", "Des salariés se sont massés mardi devant l'usine de Lens.", "PROTEST"),
        ("es", "Los vecinos fueron trasladados el lunes a un hotel de Lorca.", "EVACUATE"),
        ("es", "Los vecinos recibieron el lunes la orden de dejar sus viviendas en Lorca.", "EVACUATE"),
        ("es", "Las ferias ganaderas fueron cerradas el lunes en Lugo.", "COERCE/HEALTH"),
        ("es", "Los metrodelegados levantaron el cese de tareas el martes en Buenos Aires.", "CONCEDE/RETREAT/PROTEST"),
        ("es", "El partido del domingo en Vigo fue aplazado por la lluvia.", "CULTURE_SPORT"),
        ("es", "El trigo trepó un 2 % el lunes en Chicago.", "ECONOMY"),
        ("es", "El grupo cesará la producción en Ávila antes de diciembre.", "ECONOMY"),
        ("es", "La cadena cerrará 22 sucursales en Chile.", "ECONOMY"),
        ("es", "La planta de Córdoba dio el lunes vacaciones anticipadas a 1.800 operarios.", "ECONOMY"),
        ("es", "La Audiencia exculpó el lunes al alcalde en Lugo.", "CRIME"),
        (
            "es",
            "La Cancillería entregó el lunes una nota de protesta al embajador en Quito.",
            "ACCUSE/STATEMENT/REQUEST/SANCTION/REJECT",
        ),
        ("es", "De aplazar la votación ha pedido el martes la oposición en Lima.", "REQUEST"),
        ("es", "El Gobierno calificó el lunes de infundada la denuncia en Lima.", "REJECT"),
        ("es", "En 1982, la guerra de las Malvinas dejó 900 muertos.", "ASSAULT"),
        ("es", "La Unión Europea retiró el lunes a todo su personal de Haití.", "EVACUATE/RETREAT"),
        ("es", "La oposición sacó el domingo a miles a la calle en Caracas.", "PROTEST"),
        ("es", "Los rumanos eligen el domingo presidente.", "ELECTION"),
        ("it", "I residenti sono stati portati lunedì in un albergo di Lucca.", "EVACUATE"),
        ("it", "Gli abitanti hanno ricevuto lunedì l'ordine di lasciare le case a Faenza.", "EVACUATE"),
        ("it", "Il latitante è stato preso mercoledì a Locri.", "COERCE"),
        ("it", "La fiera zootecnica di Cremona è stata chiusa martedì.", "COERCE/HEALTH"),
        ("it", "I camionisti hanno sospeso martedì la protesta a Trieste.", "CONCEDE/RETREAT/PROTEST"),
        ("it", "La partita di domenica a Parma è stata rinviata per pioggia.", "CULTURE_SPORT"),
        ("it", "Le raffiche hanno strappato il tetto di una palestra lunedì a Lecce.", "DISASTER"),
        ("it", "Il gruppo cesserà la produzione a Fabriano entro dicembre.", "ECONOMY"),
        ("it", "La catena chiuderà 22 filiali in Sicilia.", "ECONOMY"),
        ("it", "Il gruppo ha rilevato lunedì un concorrente veneto per 38 milioni.", "ECONOMY"),
        ("it", "L'azienda ha mandato in ferie forzate martedì 900 addetti a Mirafiori.", "ECONOMY"),
        ("it", "La corte ha prosciolto lunedì il sindaco a Lodi.", "CRIME"),
        (
            "it",
            "La Farnesina ha consegnato lunedì una nota di protesta all'ambasciatore a Roma.",
            "ACCUSE/STATEMENT/REQUEST/SANCTION/REJECT",
        ),
        ("it", "Di rinviare il voto ha chiesto martedì l'opposizione a Nairobi.", "REQUEST"),
        ("it", "Un ordigno ha sventrato lunedì un blindato della polizia a Gao.", "ASSAULT"),
        ("it", "Nel 2020 la guerra del Nagorno Karabakh aveva fatto 6.500 morti.", "ASSAULT"),
        ("it", "L'Unione europea ha ritirato lunedì tutto il personale da Haiti.", "EVACUATE/RETREAT"),
        ("it", "Alcuni giovani hanno tirato martedì bottiglie agli agenti a Bologna.", "PROTEST"),
        ("pt", "O autarca mandou evacuar a escola na terça-feira em Coimbra.", "EVACUATE"),
        ("pt", "A GNR cortou o trânsito na segunda-feira em Pombal.", "COERCE"),
        ("pt", "A Cruz Vermelha começou a entregar cabazes em Pemba.", "AID"),
        ("pt", "As bilheteiras recuaram 9% na semana passada em Lisboa.", "ECONOMY"),
        ("pt", "O suspeito entregou-se na terça-feira na esquadra de Viseu.", "CRIME"),
        ("pt", "O sindicato classificou a venda de vergonha na terça-feira em Ovar.", "ACCUSE"),
        ("pt", "Assaltantes explodiram um multibanco na segunda-feira em Almada.", "CRIME"),
        ("pt", "O museu reabriu as portas no sábado em Évora.", "CULTURE_SPORT"),
        ("pt", "O governador se reúne nesta quinta com a ministra, em Brasília.", "CONSULT"),
        ("pt", "O enviado se reunirá amanhã com a oposição em Maputo.", "CONSULT"),
        ("pt", "Os moradores foram levados na segunda-feira para um hotel de Petrópolis.", "EVACUATE"),
        ("pt", "A polícia apanhou na terça-feira o suspeito em Braga.", "COERCE"),
        ("pt", "Foi fechado na terça-feira o mercado central de Beira.", "COERCE/HEALTH"),
        ("pt", "O concerto previsto para sábado em Braga foi cancelado.", "CULTURE_SPORT"),
        ("pt", "As rajadas levaram a cobertura de um pavilhão na segunda-feira em Beja.", "DISASTER"),
        ("pt", "O trigo avançou 1,8% na segunda-feira em Chicago.", "ECONOMY"),
        ("pt", "O grupo vai cessar a produção em Ovar até dezembro.", "ECONOMY"),
        ("pt", "O grupo comprou na segunda-feira um concorrente gaúcho por 38 milhões.", "ECONOMY"),
        ("pt", "A montadora deu férias coletivas na segunda-feira a 1.800 operários em Betim.", "ECONOMY"),
        ("pt", "O contabilista foi absolvido na terça-feira em Viseu.", "CRIME"),
        (
            "pt",
            "O Itamaraty entregou na segunda-feira uma nota de protesto ao embaixador em Brasília.",
            "ACCUSE/STATEMENT/REQUEST/SANCTION/REJECT",
        ),
        ("pt", "O governo considerou na segunda-feira infundada a notícia em Luanda.", "REJECT"),
        ("pt", "Três operários morreram na terça-feira na deflagração de uma caldeira em Ovar.", "ACCIDENT"),
        ("pt", "Em 2020, a guerra do Nagorno-Karabakh fez 6500 mortos.", "ASSAULT"),
        ("pt", "Cinco reclusos tinham-se evadido em março da cadeia de Vale de Judeus.", "CRIME/RETREAT/OTHER"),
        ("pt", "A União Europeia retirou na segunda-feira todo o seu pessoal do Haiti.", "EVACUATE/RETREAT"),
        ("pt", "A oposição levou no domingo milhares de pessoas às ruas em Maputo.", "PROTEST"),
        ("pt", "As vendedoras responderam na terça-feira com pedras e pneus em chamas em Luanda.", "PROTEST"),
        ("es", "En Paraná fue detenido el lunes un exintendente acusado de fraude.", "COERCE"),
        ("es", "El Congreso boliviano declaró el lunes la emergencia nacional.", "GOVERN/COERCE"),
        ("es", "En Mercedes, el viento derribó el lunes una antena.", "DISASTER"),
        ("es", "En Rosario, choferes de colectivos cortaron el lunes el puente a Victoria.", "PROTEST"),
        ("es", "La hermana del alcalde fue absuelta en Lugo.", "CRIME"),
        ("es", "En Baza ardió el lunes un vertedero.", "FIRE"),
        ("fr", "La présidence exclut tout report du vote à Tunis.", "REJECT"),
        ("fr", "Le repreneur turc a retiré lundi son offre à Lens.", "CONCEDE"),
        ("fr", "Le coureur italien a été suspendu mercredi par l'UCI.", "SANCTION/COERCE"),
        ("it", "Il governo cantonale ha ritirato lunedì il bilancio.", "CONCEDE"),
        ("it", "A Scalea è crollato lunedì un ponteggio.", "ACCIDENT"),
        ("pt", "Camponeses fecharam na segunda-feira a estrada que liga Cochabamba a Santa Cruz.", "PROTEST"),
        ("it", "Gli ambientalisti plaudono alla sentenza di Lecce.", "SUPPORT"),
        ("it", "L'opposizione plaude al piano per gli asili di Bari.", "SUPPORT"),
        ("it", "La scuola è stata fatta evacuare giovedì a Bari.", "EVACUATE"),
        ("it", "La palazzina è stata fatta sgomberare martedì a Pisa.", "EVACUATE"),
        ("it", "La Protezione civile ha fatto pervenire martedì farmaci a Foligno.", "AID"),
        ("it", "La Croce Rossa ha fatto giungere lunedì medicinali a Gaza.", "AID"),
        ("es", "Una proliferación de algas tóxicas mató el martes toneladas de peces en Calbuco.", "DISASTER"),
        ("es", "La floración de algas obligó el lunes a cerrar las playas de Rota.", "DISASTER"),
    ],
)
def test_what_a_newspaper_tells_every_day_is_read(language: str, text: str, event_types: str, tools: Tools) -> None:
    """Bodies meet, people are moved, suspects caught, markets closed, strikes lifted, firms bought, staff withdrawn, houses cleared."""
    assert _types(language, text, tools) & set(event_types.split("/"))


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("ro", "Curtea l-a condamnat joi la Ploiești, prin decizie definitivă, la șase ani.", "GOVERN"),
        ("ro", "Sentința a fost pronunțată luni printr-o decizie definitivă la Cluj-Napoca.", "GOVERN"),
        ("ro", "O explozie de gaze a ucis trei oameni luni la Galați.", "ASSAULT"),
        ("ro", "Spitalul a fost jefuit duminică de oameni înarmați la Goma.", "MOBILIZE"),
        ("ro", "Președintele a ajuns luni la concluzia că bugetul e gol.", "CONSULT"),
        ("ro", "Turiștii au descoperit luni o peșteră la Brașov.", "COERCE"),
        ("ro", "Premierul l-a numit joi pe noul ministru la București.", "ACCUSE"),
        ("fr", "La clinique de Metz a suspendu lundi ses consultations.", "CONSULT"),
        ("fr", "Paris a dévoilé mardi des mesures visant les hommes d'affaires russes.", "ASSAULT"),
        ("fr", "La ville de Gap a voté lundi une aide pour le club.", "ELECTION"),
        ("fr", "Le parquet de Metz a ouvert une enquête pour homicide involontaire.", "CRIME"),
        ("fr", "Des fans se sont rassemblés lundi devant l'hôtel de Lyon pour voir la chanteuse.", "PROTEST"),
        ("es", "Rusia respondió el lunes con misiles contra Odesa.", "STATEMENT"),
        ("es", "El ayuntamiento votó el lunes en Lorca una subvención.", "ELECTION"),
        ("it", "Nairobi ha sospeso lunedì l'invio di mille poliziotti.", "COERCE"),
        ("pt", "O grupo armado reivindica a morte de seis soldados em Macomia.", "REQUEST"),
        ("pt", "O filme foi classificado para maiores de 12 em Lisboa.", "ACCUSE"),
        ("pt", "A campanha juntou na segunda-feira 3000 assinaturas em Faro.", "CONSULT"),
        ("pt", "O ciclista cortou a meta na estrada de Fafe.", "COERCE"),
        ("pt", "A Proteção Civil elevou na segunda-feira o nível de alerta em Velas.", "STATEMENT"),
        ("pt", "O Quénia suspendeu na segunda-feira o envio de mil polícias.", "COERCE"),
        ("pt", "Os moradores que cobravam providências foram embora na segunda-feira em Codó.", "REQUEST"),
        ("pt", "A polícia apanhou na segunda-feira o autocarro para Faro.", "COERCE"),
        ("es", "Un policía cayó el lunes de un tejado en Lugo.", "COERCE"),
        ("it", "Le mucche sono state portate a valle lunedì a Livigno.", "EVACUATE"),
        ("fr", "Le vétéran de la guerre de Corée est mort lundi à Metz.", "ASSAULT"),
        ("ro", "Primăria a scos luni autobuzele vechi din circulație la Iași.", "EVACUATE"),
        ("ro", "Copiii au fost duși luni la școală la Iași.", "EVACUATE"),
        ("pt", "O Benfica ganhou no domingo o título em Lisboa.", "ECONOMY"),
        ("it", "Il reduce della guerra di Corea è morto lunedì a Lodi.", "ASSAULT"),
        ("es", "En Mercedes, el viento derribó el lunes una antena.", "ASSAULT"),
        ("pt", "A prefeitura fechou na segunda-feira a estrada por causa da chuva em Olinda.", "PROTEST"),
        ("es", "El cura absolvió los pecados del enfermo en Lugo.", "CRIME"),
        ("it", "Il pubblico plaude alla cantante.", "SUPPORT"),
        ("it", "Il regista ha fatto arrivare lunedì un cavallo a Roma.", "AID"),
        ("es", "El museo expone una floración de algas de cristal en Vigo.", "DISASTER"),
    ],
)
def test_the_same_words_about_something_else_do_not(language: str, text: str, event_type: str, tools: Tools) -> None:
    """A clinic suspends its hours, sanctions aim at bankers, a council votes money, a veteran of a war dies."""
    assert event_type not in _types(language, text, tools)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ro", "Nu se pune problema unei evacuări la Galați."),
        ("ro", "Închiderea școlilor nu este luată în calcul la Iași."),
        ("fr", "Une évacuation n'est pas à l'ordre du jour à Metz."),
        ("fr", "Il n'est pas question d'une fermeture des écoles à Gap."),
        ("es", "No se habla de una evacuación en Lugo."),
        ("es", "Una huelga no está en los planes del sindicato en Vigo."),
        ("it", "Non si parla di un'evacuazione a Lodi."),
        ("it", "La chiusura delle scuole non è sul tavolo a Lodi."),
        ("pt", "O encerramento das escolas não está em cima da mesa em Faro."),
        ("pt", "Uma greve não está nos planos do sindicato em Braga."),
    ],
)
def test_what_is_not_on_the_table_is_no_event(language: str, text: str, tools: Tools) -> None:
    """Nor is that of which there is no talk."""
    assert not _types(language, text, tools)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("O representante da ONU se reuniu na terça-feira em Luanda com a ministra.", True),
        ("Os ministros vão se reunir na terça-feira em Brasília.", True),
        ("O ministro não sabe se o exército atacou Goma na segunda-feira.", False),
        ("O porta-voz não disse se houve ataque na segunda-feira em Gaza.", False),
        ("O sindicato aceita se o governo recuar na segunda-feira em Braga.", False),
    ],
)
def test_a_pronoun_is_no_if(text: str, told: bool, tools: Tools) -> None:
    """Portuguese writes both alike."""
    assert bool(_types("pt", text, tools)) is told


def test_people_who_came_after_a_rumour_came(tools: Tools) -> None:
    """Only the rumour is not confirmed."""
    text = "Mii de oameni s-au adunat marți în fața parlamentului din Erevan, după zvonuri despre o lovitură de stat."
    document = a_document(text, language="ro", published="2024-05-06")
    protest = next(event for event in extract(document, tools).events if event.event_type == "PROTEST")
    assert protest.status == "reported"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ro", "Ministrul este așteptat joi la Iași."),
        ("fr", "La ministre est attendue jeudi à Lyon."),
        ("it", "Il commissario è atteso giovedì a Bari."),
        ("uk", "Прем'єра чекають у четвер у Луцьку."),
        ("de", "Der Minister wird am Donnerstag in Hof erwartet."),
    ],
)
def test_who_is_expected_somewhere_will_be_there(language: str, text: str, tools: Tools) -> None:
    """An envoy who is awaited has not come yet."""
    (event,) = extract(a_document(text, published="2024-05-06", language=language), tools).events
    assert (event.event_type, event.status) == ("CONSULT", "planned")


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("es", "El alcalde canceló el viaje luego de firmar en Vigo un acuerdo con los astilleros.", "AGREE"),
        ("es", "La alcaldesa suspendió el acto tras suscribir en Lugo un convenio con la ministra.", "AGREE"),
        ("pt", "O autarca regressou depois de se reunir na segunda-feira em Évora com o ministro.", "CONSULT"),
        ("es", "Las protestas de abril de 2013 en Cusco dejaron dos muertos.", "PROTEST"),
        ("fr", "Le ministre kényan a salué la trêve et exigé une enquête de l'ONU.", "REQUEST"),
        ("it", "Del bilancio c'è poco da dire: se ne discuterà martedì a Lecce in consiglio comunale.", "GOVERN"),
        ("ro", "Trei bărbați bănuiți a fi contrabandiști au fost reținuți marți la Galați.", "COERCE"),
    ],
)
def test_a_deed_stands_behind_another_verb_or_a_clitic(language: str, text: str, event_type: str, tools: Tools) -> None:
    assert event_type in _types(language, text, tools)


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("es", "El alcalde hablará después de firmar un acuerdo en Vigo.", "AGREE"),
        ("es", "La ministra espera firmar un acuerdo en Vigo.", "AGREE"),
        ("it", "Se il ministro discuterà martedì a Lecce il bilancio, i sindacati aspetteranno.", "GOVERN"),
        ("es", "Una quiebra nunca estuvo sobre la mesa en Vigo.", "ECONOMY"),
    ],
)
def test_what_is_still_to_come_or_only_tells_which_is_no_deed(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    assert event_type not in _types(language, text, tools)


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("es", "Los indígenas emprendieron el martes una marcha hacia Quito en rechazo al decreto.", "PROTEST"),
        ("es", "Los choques entre comuneros dejaron el lunes tres heridos en Puno.", "PROTEST"),
        ("es", "La caída de un árbol mató el jueves a una mujer en Tandil.", "ACCIDENT"),
        ("it", "Il prefetto ha interrotto martedì il servizio a Nuoro.", "COERCE"),
        ("it", "Gli operai sfileranno giovedì fino alla prefettura di Terni.", "PROTEST"),
        ("it", "La Giunta ha revocato ieri a Potenza la delega all'assessore.", "GOVERN"),
        ("it", "L'azienda si è scusata martedì con i passeggeri.", "CONCEDE"),
        ("it", "Domani a Bari il governatore vedrà il ministro dei Trasporti.", "CONSULT"),
        ("fr", "Les secouristes ont extirpé lundi deux enfants des gravats à Alep.", "AID"),
        ("fr", "À Nantes, les crèches restent closes depuis lundi.", "COERCE"),
        ("fr", "Des supporters ont caillassé samedi le commissariat de Lens.", "PROTEST"),
        ("pt", "O Ministério Público instaurou na terça-feira um procedimento em Manaus.", "ACCUSE"),
        ("pt", "O Governo prolongou na segunda-feira o estado de emergência em Portugal.", "GOVERN"),
        ("pt", "A ONG condenou na terça-feira a repressão das manifestações em Luanda.", "ACCUSE"),
        ("ro", "Două tone de motorină s-au scurs marți în lacul de la Bicaz.", "DISASTER"),
        ("ro", "Operatorul a sistat joi alimentarea cu apă la Bârlad.", "COERCE"),
        ("ro", "Opoziția a dat vina marți pe prefectul de Iași.", "ACCUSE"),
        ("ro", "Prefectul a decis luni închiderea școlilor din Tulcea.", "COERCE"),
        ("ro", "Două avioane F-16 s-au ridicat luni de la Fetești.", "MOBILIZE"),
        ("ro", "Armata a ridicat luni de la Fetești două avioane F-16.", "MOBILIZE"),
        ("ro", "Studenții organizează vineri la Sibiu un marș pentru râuri.", "PROTEST"),
        ("ro", "Doi frați au bătut luni la Arad un pădurar.", "ASSAULT"),
        ("ro", "Un grup de suporteri a aruncat cu scaune sâmbătă la Arad.", "ASSAULT"),
        ("ro", "Jandarmii au scos din sală șase persoane sâmbătă la Arad.", "COERCE"),
        ("ro", "Minerii de la Vulcan au refuzat azi să intre în subteran.", "PROTEST"),
        ("ro", "Regiunea a redus luni livrările de gaz.", "ECONOMY"),
        ("ro", "Acțiunile băncii au câștigat 3,1 la sută.", "ECONOMY"),
        ("ro", "Acțiunile băncii au pierdut 3,1 la sută.", "ECONOMY"),
        ("ro", "Zece elevi au ajuns luni la Spitalul Județean Arad cu febră.", "HEALTH"),
        ("ro", "Direcția de Sănătate Publică a închis luni cantina din Arad.", "COERCE"),
        ("ro", "Administratorul, amendat cu 8.000 de lei, neagă.", "COERCE"),
        ("ro", "Senatorii îl vor audia pe director la 4 iunie.", "CONSULT"),
        ("ro", "Firma renunță la 90 de angajați de la Arad.", "ECONOMY"),
        ("ro", "Steaua Mică a remizat cu Aradul sâmbătă la Deva.", "CULTURE_SPORT"),
        ("ro", "La Deva, flăcările au făcut luni șase victime.", "FIRE"),
        ("it", "Il titolo della banca ha perso il 3% giovedì a Milano.", "ECONOMY"),
        ("pt", "As ações do banco perderam 3% na quinta-feira em Lisboa.", "ECONOMY"),
        ("fr", "Cent deux députés ont voté pour vendredi à Paris.", "GOVERN"),
        ("fr", "Les habitants ont voté pour le maire dimanche à Lyon.", "ELECTION"),
    ],
)
def test_words_of_councils_services_and_crowds(language: str, text: str, event_type: str, tools: Tools) -> None:
    assert event_type in _types(language, text, tools)


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("es", "La crisis le estalló en las manos al ministro en Lugo.", "ACCIDENT"),
        ("it", "Il governatore vede la ripresa dell'economia in Molise.", "CONSULT"),
        ("it", "Le modelle sfileranno sabato con i nuovi abiti a Milano.", "PROTEST"),
        ("fr", "À Salazie, un éboulement a coupé mardi la seule route d'accès.", "PROTEST"),
        ("fr", "La société a extrait mardi du cuivre près de Lille.", "AID"),
        ("pt", "O mercado ficou refém da inflação em Lisboa.", "ASSAULT"),
        ("pt", "As duas partes não querem fechar portas ao diálogo em Lisboa.", "ECONOMY"),
        ("ro", "Timpul s-a scurs repede marți la Galați.", "DISASTER"),
        ("ro", "Două avioane de pasageri s-au ridicat luni de la Otopeni.", "MOBILIZE"),
        ("ro", "Copiii au refuzat luni la Arad să intre în apă.", "PROTEST"),
        ("ro", "Parlamentul a respins luni moțiunea de cenzură.", "COERCE"),
        ("ro", "Furtuna a obligat marți autoritățile din Arad să închidă portul.", "REQUEST"),
        ("ro", "Portărița a apărat luni la Arad trei aruncări.", "SUPPORT"),
        ("it", "Il partito ha perso il 3% dei voti a Bari.", "ECONOMY"),
        ("pt", "O partido perdeu 3% dos votos em Braga.", "ECONOMY"),
        ("fr", "Cent deux députés ont voté pour vendredi à Paris.", "ELECTION"),
        ("ro", "Jandarmii au scos din sală șase persoane sâmbătă la Arad.", "EVACUATE"),
        ("ro", "Senatorii îl vor audia pe director la 4 iunie.", "COERCE"),
        ("ro", "Firma renunță la 90 de angajați de la Arad.", "CONCEDE"),
        ("ro", "Primarul a ajuns luni la Spitalul Județean Arad.", "HEALTH"),
    ],
)
def test_the_same_words_of_other_matters(language: str, text: str, event_type: str, tools: Tools) -> None:
    assert event_type not in _types(language, text, tools)


NO_DEEDS = [
    ("fr", "Le convoi a essuyé des tirs lundi près de Gao.", "MOBILIZE"),
    ("fr", "L'armée et les rebelles ont observé la trêve mardi à Goma.", "MOBILIZE"),
    ("fr", "Le ministre, retenu au Sénat, a salué mardi les pompiers de Metz.", "COERCE"),
    ("fr", "La crue a noyé mardi les caves de dix immeubles à Dole.", "ACCIDENT"),
    ("fr", "La taxe doit rapporter mardi dix millions d'euros, selon le maire de Metz.", "STATEMENT"),
    ("fr", "Le préfet et le maire de Metz se rejettent la faute depuis mardi.", "REJECT"),
    ("fr", "La moitié des machines a été mise à l'arrêt mardi par le tribunal de Metz.", "GOVERN"),
    ("fr", "« Rien ne le prouve », proteste le gérant, joint mardi à Metz.", "PROTEST"),
    ("es", "El hombre quedó libre el lunes por orden de un juez de Lugo.", "REQUEST"),
    ("es", "La nieve cortó la carretera el lunes en Sanabria.", "PROTEST"),
    ("es", "El alcalde recibió un disparo el lunes en Lorca.", "CONSULT"),
    ("es", "La prueba del ministro resultó negativa el lunes en Lugo.", "REJECT"),
    ("it", "La polizia ha trovato lunedì a Prato una valigia piena di contanti.", "DISASTER"),
    ("it", "Il governo di Roma ha stanziato lunedì dieci milioni per i rifiuti.", "REJECT"),
    ("it", "Il partito ha denunciato lunedì a Fier voti comprati.", "ECONOMY"),
    ("pt", "Um barco de pesca ficou preso na areia na segunda-feira em Peniche.", "CONSULT"),
    ("pt", "Em Beja, os termómetros chegaram na segunda-feira aos 43 graus, disse o ministro.", "CONSULT"),
    ("pt", "As ligações entre as ilhas dos Açores foram canceladas na segunda-feira.", "DISASTER"),
    ("pt", "A peça foi levada na segunda-feira para Beja.", "REQUEST"),
    ("pt", "Segundo a acusação, o homem fugiu na segunda-feira de Beja.", "ACCUSE"),
]
STILL_DEEDS = [
    ("fr", "Un convoi de blindés est arrivé lundi à Gao.", "MOBILIZE"),
    ("fr", "La boulangerie a été fermée mardi à Metz par arrêté préfectoral.", "COERCE"),
    ("fr", "Le mois dernier, Paris a condamné l'embuscade de Gao.", "ACCUSE"),
    ("fr", "Des milliers de personnes ont protesté mardi à Metz.", "PROTEST"),
    ("es", "Los comerciantes de Cali cerraron sus locales el lunes para exigir seguridad.", "PROTEST"),
    ("es", "Los campesinos cortaron la carretera el lunes en Sanabria.", "PROTEST"),
    ("es", "El presidente recibió el lunes al embajador en Lima.", "CONSULT"),
    ("it", "La piena del fiume ha travolto lunedì una casa a Prato.", "DISASTER"),
    ("it", "La guardia costiera ha riportato lunedì a Zuara un gommone con 40 migranti.", "COERCE"),
    ("pt", "A ministra chegou na segunda-feira a Beja para uma visita.", "CONSULT"),
    ("pt", "O sindicato pediu na segunda-feira mais meios ao governo em Lisboa.", "REQUEST"),
]


@pytest.mark.parametrize(("language", "text", "event_type"), NO_DEEDS)
def test_words_of_many_uses_name_no_deed(language: str, text: str, event_type: str, tools: Tools) -> None:
    """Convoys under fire, orders by which something was done, full bags, pieces, islands, thermometers."""
    assert event_type not in _types(language, text, tools)


@pytest.mark.parametrize(("language", "text", "event_type"), STILL_DEEDS)
def test_and_do_so_where_they_mean_it(language: str, text: str, event_type: str, tools: Tools) -> None:
    """The same words where they tell of what was done."""
    assert event_type in _types(language, text, tools)


FURTHER_DEEDS = [
    ("fr", "La milice a revendiqué mardi l'attentat de Gao.", "STATEMENT"),
    ("fr", "Une citerne a cédé lundi à Dole.", "ACCIDENT"),
    ("fr", "Le trésorier a reconnu avoir menti mardi à Metz.", "CONCEDE"),
    ("fr", "La skieuse a été opérée lundi à Annecy.", "HEALTH"),
    ("fr", "Un parent a giflé un arbitre dimanche à Metz.", "ASSAULT"),
    ("fr", "Les locaux se sont inclinés 2-1 samedi à Metz.", "CULTURE_SPORT"),
    ("fr", "La mairie a interrompu les travaux mardi à Dole.", "COERCE"),
    ("fr", "Un randonneur est porté disparu depuis lundi en montagne près de Gap.", "ACCIDENT"),
    ("fr", "Le tramway a repris du service mardi à Metz.", "RETREAT"),
    ("fr", "Une marche de solidarité a eu lieu samedi à Metz.", "PROTEST"),
    ("fr", "L'usine a annoncé lundi à Metz l'embauche de 80 ouvriers.", "ECONOMY"),
    ("es", "La policía despejó la ruta con gases el lunes en Jujuy.", "COERCE"),
    ("es", "Los médicos acatan un paro desde el lunes en Cali.", "PROTEST"),
    ("es", "Los rebeldes dejaron libres a tres soldados el lunes en Cali.", "RETREAT"),
    ("es", "La tienda reabrió el lunes en Lugo.", "ECONOMY"),
    ("es", "El alcalde admitió haber mentido el lunes en Lugo.", "CONCEDE"),
    ("es", "Unas obras sacaron a la luz una tumba el lunes en Lugo.", "CULTURE_SPORT"),
    ("es", "El ciclista fue operado el lunes en Lugo.", "HEALTH"),
    ("it", "Il giudice ha disposto il sequestro di un albergo lunedì a Como.", "COERCE"),
    ("it", "Venti alunni si sono sentiti male dopo il pranzo lunedì a Como.", "HEALTH"),
    ("it", "L'allenatore del Como è stato esonerato lunedì.", "CULTURE_SPORT"),
    ("it", "Centinaia di pescatori si sono radunati lunedì al porto di Bari.", "PROTEST"),
    ("it", "La corte d'appello ha ridotto la pena a un ladro lunedì a Bari.", "CRIME"),
    ("pt", "O ministro reconheceu ter mentido na segunda-feira em Lisboa.", "CONCEDE"),
    ("pt", "A avançada foi operada na segunda-feira em Beja.", "HEALTH"),
    ("pt", "O museu de Beja abriu ao público na segunda-feira.", "CULTURE_SPORT"),
    ("pt", "A Cruz Vermelha distribuiu arroz na segunda-feira em Beja.", "AID"),
    ("pt", "Uma fábrica de Beja pediu a insolvência na segunda-feira.", "ECONOMY"),
]
OTHER_USES = [
    ("fr", "Le vol a été opéré lundi par une compagnie de Metz.", "HEALTH"),
    ("fr", "Des campeurs ont passé la nuit de lundi au bord du lac d'Annecy.", "EVACUATE"),
    ("fr", "La pluie a interrompu les travaux mardi dans la commune de Metz.", "COERCE"),
    ("fr", "Il s'est incliné mardi devant la mémoire des victimes à Metz.", "CULTURE_SPORT"),
    ("fr", "L'association fait campagne contre le tabac depuis lundi à Metz.", "ELECTION"),
    ("es", "El club dejó libres dos plazas el lunes en Lugo.", "RETREAT"),
    ("es", "El hombre cumplió un mes en paro el lunes en Lugo.", "PROTEST"),
    ("es", "La grúa despejó la vía el lunes tras el accidente en Lugo, según la policía.", "COERCE"),
    ("es", "El sorteo de la lotería se celebró el lunes en Madrid.", "CULTURE_SPORT"),
    ("it", "La donna si è sentita male per la notizia lunedì a Prato.", "HEALTH"),
    ("it", "Il maltempo ha fermato i lavori lunedì nel comune di Prato.", "COERCE"),
    ("pt", "O navio foi operado na segunda-feira por uma empresa de Lisboa.", "HEALTH"),
    ("pt", "A associação fez campanha contra o tabaco na segunda-feira em Beja.", "ELECTION"),
]


@pytest.mark.parametrize(("language", "text", "event_type"), FURTHER_DEEDS)
def test_further_plain_words_name_the_deed(language: str, text: str, event_type: str, tools: Tools) -> None:
    """Confessions, operations, draws and defeats, works stopped, people let go, finds, shops that open again."""
    assert event_type in _types(language, text, tools)


@pytest.mark.parametrize(("language", "text", "event_type"), OTHER_USES)
def test_their_other_uses_name_none(language: str, text: str, event_type: str, tools: Tools) -> None:
    """Flights are operated, campers sleep out, rain stops works, clubs leave places free."""
    assert event_type not in _types(language, text, tools)
