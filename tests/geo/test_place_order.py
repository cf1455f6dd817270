"""Which of a clause's places counts: where before whence, the ground before the teams."""

from __future__ import annotations

import pytest
from builders import a_document
from told import last_told, place_name

from geo.pipeline import Tools, extract


def first_place(text: str, language: str, tools: Tools, event_type: str) -> str:
    """Name of the place that comes first of the only event of a type; empty where it is unlocated."""
    (event,) = [e for e in extract(a_document(text, language=language), tools).events if e.event_type == event_type]
    return event.located.place.name if event.located and event.located.place else ""


@pytest.mark.parametrize(
    ("language", "text", "event_type", "name"),
    [
        ("en", "A bus from Lyon overturned near Dijon on Sunday.", "ACCIDENT", "Dijon"),
        ("en", "A truck from Warsaw crashed in Vilnius on Sunday.", "ACCIDENT", "Vilnius"),
        ("es", "Un autobús procedente de Bilbao volcó el domingo cerca de Soria.", "ACCIDENT", "Soria"),
        ("fr", "Un autocar parti de Lille s'est renversé dimanche près de Reims.", "ACCIDENT", "Reims"),
        ("it", "Un pullman partito da Bari si è ribaltato domenica vicino a Foggia.", "ACCIDENT", "Foggia"),
        ("pl", "Autobus z Lublina przewrócił się w niedzielę pod Kielcami.", "ACCIDENT", "Kielce"),
        ("pt", "Um autocarro vindo do Porto capotou no domingo perto de Leiria.", "ACCIDENT", "Leiria"),
        ("ru", "Автобус из Казани перевернулся в воскресенье под Чебоксарами.", "ACCIDENT", "Cheboksary"),
        ("uk", "Автобус із Вінниці перекинувся в неділю поблизу Житомира.", "ACCIDENT", "Zhytomyr"),
        ("de", "In Goma traf am Donnerstag eine Lieferung mit 10.000 Impfdosen aus Belgien ein.", "AID", "Goma"),
        ("es", "El exgobernador de Puebla fue detenido el viernes en Cancún.", "COERCE", "Cancún"),
    ],
)
def test_where_comes_before_whence(language: str, text: str, event_type: str, name: str, tools: Tools) -> None:
    """What a vehicle, a delivery or a person comes from is not where it happened, though it stands nearer to the verb."""
    assert first_place(text, language, tools, event_type) == name


@pytest.mark.parametrize(
    ("language", "text", "event_type", "name"),
    [
        ("en", "The head of police in Leeds visited York on Monday.", "CONSULT", "York"),
        ("de", "Der Polizeichef in Kassel besuchte am Montag Melsungen.", "CONSULT", "Melsungen"),
        ("es", "El jefe de policía en Lugo visitó el lunes Ourense.", "CONSULT", "Ourense"),
        ("uk", "Війська в Криму обстріляли в понеділок Херсон.", "ASSAULT", "Kherson"),
        ("en", "The head of police met drivers of York in Leeds on Monday.", "CONSULT", "Leeds"),
    ],
)
def test_what_a_verb_visits_or_strikes_comes_first(
    language: str, text: str, event_type: str, name: str, tools: Tools
) -> None:
    """Not where those are at home who visit it, though a day may stand before it."""
    assert first_place(text, language, tools, event_type) == name


def test_whence_counts_where_nothing_else_is_said(tools: Tools) -> None:
    """A place behind “of” is where it happened when the sentence has no other."""
    assert first_place("Un incendie a ravagé dimanche une usine de Lyon.", "fr", tools, "FIRE") == "Lyon"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "El Sevilla venció el sábado al Betis en Granada.", "Granada"),
        ("it", "Il Verona ha battuto 2-1 l'Atalanta ieri sera a Bergamo.", "Bergamo"),
        ("pt", "O Braga venceu o Benfica por 2-1 no sábado em Aveiro.", "Aveiro"),
    ],
)
def test_a_match_is_where_it_is_played(language: str, text: str, name: str, tools: Tools) -> None:
    """A bare name is that of a team where another one has a preposition of place."""
    assert first_place(text, language, tools, "CULTURE_SPORT") == name


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "Бывшего губернатора Ивановской области арестовали во вторник в Москве.", "Moscow"),
        ("uk", "Колишнього голову Одеської області затримали в п'ятницю у Києві.", "Kyiv"),
        ("pl", "Były prezydent Sopotu został zatrzymany w piątek w Warszawie.", "Warsaw"),
    ],
)
def test_whose_office_it_was_is_no_place(language: str, text: str, name: str, tools: Tools) -> None:
    """Without a word for “of”, the name in the genitive behind an office says whose it is."""
    assert first_place(text, language, tools, "COERCE") == name


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("es", "La Unión Europea prorrogó el lunes las sanciones contra 21 dirigentes de Nicaragua.", {"Brussels"}),
        ("en", "The European Union extended on Monday its sanctions against 21 firms from Belarus.", {"Brussels"}),
        (
            "pt",
            "A União Europeia prorrogou na segunda-feira as sanções contra 21 dirigentes da Nicarágua.",
            {"Brussels"},
        ),
        ("en", "The African Union extended on Monday its sanctions against 21 firms from Belarus.", {None}),
    ],
)
def test_those_whom_it_concerns_are_no_place(language: str, text: str, names: set[str | None], tools: Tools) -> None:
    """Whose leaders are punished is not where it was decided: that is where a body sits, if it is known."""
    found = [e for e in extract(a_document(text, language=language), tools).events if e.event_type == "SANCTION"]
    assert {e.located.place.name if e.located and e.located.place else None for e in found} == names


FREED = [
    ("en", "The former mayor, convicted in 2019 and extradited from Madagascar, was released from prison on Monday."),
    ("ro", "Fostul primar, condamnat în 2019 și extrădat din Madagascar, a fost eliberat luni din penitenciar."),
    ("fr", "L'ancien maire, condamné en 2019 et extradé de Madagascar, a été libéré lundi de prison."),
    ("es", "El exalcalde, condenado en 2019 y extraditado desde Madagascar, fue puesto en libertad el lunes."),
    ("it", "L'ex sindaco, condannato nel 2019 ed estradato dal Madagascar, è stato scarcerato lunedì."),
    ("pt", "O ex-prefeito, condenado em 2019 e extraditado de Madagáscar, foi libertado na segunda-feira."),
]


@pytest.mark.parametrize(("language", "text"), FREED)
def test_where_a_participle_tells_another_deed_is_not_where_this_one_was(
    language: str, text: str, tools: Tools
) -> None:
    """Who was extradited from a country is not freed there."""
    assert first_place(text, language, tools, "RETREAT") == ""


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "El incendio, iniciado el lunes en Lorca, obligó a evacuar a 300 personas.", "Lorca"),
        ("it", "L'incendio, divampato lunedì a Padova, ha costretto a evacuare 300 persone.", "Padua"),
    ],
)
def test_what_follows_from_it_was_there(language: str, text: str, name: str, tools: Tools) -> None:
    """People are driven out where the fire broke out."""
    assert first_place(text, language, tools, "EVACUATE") == name


BUSES = [
    ("de", "Drei Insassen eines Reisebusses nach Hamburg wurden am Sonntag verletzt."),
    ("fr", "Trois passagers d'un car pour Marseille ont été blessés dimanche."),
    ("es", "Tres pasajeros de un autobús a Sevilla resultaron heridos el domingo."),
    ("it", "Tre passeggeri di un pullman per Bologna sono rimasti feriti domenica."),
    ("pt", "Três passageiros de um autocarro para Braga ficaram feridos no domingo."),
    ("ro", "Trei pasageri ai unui autobuz spre Cluj au fost răniți duminică."),
    ("ru", "Трое пассажиров автобуса в Москву пострадали в воскресенье."),
    ("uk", "Троє пасажирів автобуса до Варшави постраждали в неділю."),
]


@pytest.mark.parametrize(("language", "text"), BUSES)
def test_where_a_bus_goes_is_not_where_it_crashed(language: str, text: str, tools: Tools) -> None:
    """What befalls it is on its way."""
    assert first_place(text, language, tools, "ACCIDENT") == ""


def test_in_a_town_is_not_into_it(tools: Tools) -> None:
    """The case of the name tells one from the other."""
    assert first_place("Автобус в Москве перевернулся в воскресенье.", "ru", tools, "ACCIDENT") == "Moscow"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Floods washed away the railway to Mexico City on Sunday."),
        ("de", "Ein Erdrutsch unterbrach am Sonntag die Autobahn nach Bregenz."),
        ("pt", "Um deslizamento cortou no domingo a estrada para Lisboa."),
        ("pl", "Osuwisko przecięło w niedzielę drogę do Zakopanego."),
        ("ru", "В воскресенье оползень перекрыл дорогу на Сочи."),
    ],
)
def test_a_road_is_not_cut_where_it_leads(language: str, text: str, tools: Tools) -> None:
    """It was cut somewhere on its way, which the sentence does not tell."""
    assert not first_place(text, language, tools, "DISASTER")


@pytest.mark.parametrize(
    ("language", "text", "event_type", "name"),
    [
        ("en", "A truck overturned on the coastal road to Gilgit on Sunday.", "ACCIDENT", "Gilgit"),
        ("es", "Un camión volcó el domingo en la carretera a Soria.", "ACCIDENT", "Soria"),
        ("en", "Russian troops shelled the road to Bakhmut on Sunday.", "ASSAULT", "Bakhmut"),
    ],
)
def test_what_is_done_on_a_road_is_near_the_town_that_it_leads_to(
    language: str, text: str, event_type: str, name: str, tools: Tools
) -> None:
    """So the press tells where it was; and a road that is shelled is near the front."""
    assert first_place(text, language, tools, event_type) == name


@pytest.mark.parametrize(
    ("language", "text", "event_type", "place"),
    [
        ("ru", "Полиция нашла в Риге картину, похищенную в мае в Таллине.", "CRIME", "Tallinn"),
        ("ru", "Полиция нашла в Риге картину, похищенную в мае в Таллине.", "RETREAT", "Riga"),
        ("pl", "Obraz skradziony w maju w Tallinnie zwrócono w piątek muzeum w Rydze.", "RETREAT", "Riga"),
        ("uk", "Картину, викрадену в травні в Таллінні, у п'ятницю повернули музею в Ризі.", "RETREAT", "Riga"),
        ("ru", "Взорванный в Туле мост закрыли до пятницы.", "COERCE", "Tula"),
        ("ru", "На военной базе в Туле взорвался склад, в Калуге выпали стёкла.", "ACCIDENT", "Tula"),
        ("uk", "Пожежу, спричинену у Львові вибухом газу, загасили в п'ятницю.", "FIRE", "Lviv"),
    ],
)
def test_what_a_participle_tells_of_a_noun_was_where_the_words_behind_it_say(
    language: str, text: str, event_type: str, place: str, tools: Tools
) -> None:
    """And the main deed was elsewhere, if the clause says where; adjectives only look like such participles."""
    assert place_name(last_told(language, text, event_type, tools)) == place


def test_whence_people_were_brought_is_not_where_they_meet(tools: Tools) -> None:
    """Even where nothing else is named."""
    text = "Рабочие, эвакуированные в мае из Курска, в пятницу провели митинг."
    assert place_name(last_told("ru", text, "PROTEST", tools)) is None


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("pt", "O sindicato acusa a empresa de ter levado as máquinas para Marrocos e convocou uma greve para terça-feira.", ""),
        ("es", "El sindicato acusa a la empresa de llevar sus máquinas a Marruecos y convocó una huelga para el martes.", ""),
        ("it", "Il sindacato accusa la ditta di aver portato le macchine in Marocco e ha proclamato uno sciopero per martedì.", ""),
        ("ro", "Sindicatul spune că firma mută utilajele în Maroc și a anunțat un miting pentru joi.", ""),
        ("pt", "Os operários reuniram-se em Braga e convocaram uma greve para terça-feira.", "Braga"),
        ("es", "El sindicato convocó en Lugo una huelga para el martes.", "Lugo"),
    ],
)  # fmt: skip
def test_who_is_called_out_is_not_where_others_are_said_to_have_moved(
    language: str, text: str, name: str, tools: Tools
) -> None:
    """What somebody says of others behind his first verb says nothing of where his second one is done."""
    assert first_place(text, language, tools, "PROTEST") == name


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ro", "Un copac prăbușit l-a rănit luni pe un băiat, transportat cu elicopterul la Iași.", ""),
        ("it", "Un albero ha ferito lunedì un ragazzo, trasportato in elicottero a Torino.", ""),
        ("es", "Un árbol hirió el lunes a un niño, trasladado en helicóptero a Sevilla.", ""),
        ("fr", "Un arbre a blessé lundi à Dijon un garçon, transporté en hélicoptère à Lyon.", "Dijon"),
        ("es", "Un helicóptero chocó el lunes con un árbol en Sevilla.", "Sevilla"),
    ],
)
def test_people_did_not_come_to_harm_where_they_are_flown(language: str, text: str, name: str, tools: Tools) -> None:
    """A hurt boy is flown to a hospital elsewhere; what a helicopter itself suffers is where it says."""
    assert first_place(text, language, tools, "ACCIDENT") == name


@pytest.mark.parametrize(
    ("language", "text", "event_type", "name"),
    [
        ("ro", "Firma va închide fabrica de mobilă din Satu Mare și va muta liniile la Tunis.", "ECONOMY", "Satu Mare"),
        ("ro", "Grupul a închis uzina de la Pitești și a mutat producția la Tanger.", "ECONOMY", "Piteşti"),
        ("en", "The firm will close its plant in Leeds and move production to Tunis.", "ECONOMY", "Leeds"),
        ("de", "Der Konzern schließt sein Werk in Kassel und verlegt die Produktion nach Tunis.", "ECONOMY", "Kassel"),
        ("en", "A man from York was stabbed and died in Leeds on Sunday.", "ASSAULT", "Leeds"),
    ],
)
def test_what_is_done_next_is_elsewhere(language: str, text: str, event_type: str, name: str, tools: Tools) -> None:
    """A place behind “and” and a further verb is that verb's, where the deed has one of its own; a home is none."""
    assert first_place(text, language, tools, event_type) == name


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "A train linking Leeds with York hit a tractor on Sunday near Selby.", "Selby"),
        ("fr", "Un train reliant Caen à Rouen a percuté un tracteur dimanche, à la sortie d'Argentan.", "Argentan"),
        ("it", "Un treno che collega Lecco a Como ha travolto domenica un trattore vicino a Erba.", "Erba"),
        (
            "es",
            "Un tren que une Burgos con Palencia arrolló el domingo a un tractor en Venta de Baños.",
            "Venta de Baños",
        ),
        ("ro", "Un tren care leagă Aradul de Deva a lovit duminică o mașină la Simeria.", "Simeria"),
        ("pl", "Pociąg łączący Kraków z Tarnowem uderzył w niedzielę w samochód w Bochni.", "Bochnia"),
        ("ru", "Поезд, соединяющий Тверь с Клином, столкнулся в воскресенье с трактором в Конаково.", "Konakovo"),
        ("en", "A bridge linking Leeds with York collapsed on Sunday.", "York"),
    ],
)
def test_the_ends_of_a_line_are_told_for_want_of_a_place(language: str, text: str, name: str, tools: Tools) -> None:
    """What a train or a bridge links is where something befell it only where nothing else is told."""
    assert first_place(text, language, tools, "ACCIDENT") == name


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The minister resigned after police arrested his aide in Leeds on Sunday."),
        ("fr", "Le ministre a démissionné après que la police a arrêté dimanche son conseiller à Lyon."),
        (
            "de",
            "Der Minister trat zurück, nachdem die Polizei am Sonntag seinen Referenten in Kassel festgenommen hatte.",
        ),
        ("es", "El ministro dimitió después de que la policía detuviera el domingo a su asesor en Burgos."),
    ],
)
def test_what_is_done_at_no_spot_is_not_where_another_deed_was(language: str, text: str, tools: Tools) -> None:
    """The place of the arrest is only a guess for the resignation, and looks like one."""
    event = last_told(language, text, "CONCEDE", tools)
    place = event.located.place if event.located else None
    assert place is None or "likeliest" in place.why[-1]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The two sides signed a truce after delegates met in Geneva on Sunday.", "Geneva"),
        (
            "ru",
            "Режим чрезвычайного положения, объявленный в Казани в воскресенье, позволяет армии задерживать людей.",
            "Kazan",
        ),
    ],
)
def test_what_follows_from_a_deed_is_where_that_was(language: str, text: str, name: str, tools: Tools) -> None:
    """A truce is signed where the talks were; what a participle adds to a noun is told of the noun."""
    assert name in {place_name(e) for e in extract(a_document(text, language=language), tools).events}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("An Indonesian patrol boat rammed a Penang trawler off Belawan on Tuesday.", "Belawan"),
        ("Stones were hurled at two Maharashtra buses near Kolhapur on Sunday.", "Kolhāpur"),
        ("Gunmen attacked a Kaduna convoy near Zaria on Monday.", "Zaria"),
        ("Fire destroyed a Leeds suburb near Bradford on Monday.", "Leeds"),
        ("In March the firm was fined $300,000 by a Calgary court for neglecting track near Medicine Hat.", "Calgary"),
        ("Storms flooded a Leeds hospital on Monday.", "Leeds"),
        ("The army shelled a Sumy hospital in northern Ukraine on Monday.", "Sumy"),
        ("An avalanche hit a Chamonix resort in the French Alps on Monday.", "Chamonix-Mont-Blanc"),
    ],
)
def test_whose_a_ship_or_bus_is_says_less_than_where_it_was(text: str, town: str, tools: Tools) -> None:
    """A name before its noun gives way to one behind a preposition of place, but for words that are places themselves."""
    located = extract(a_document(text, language="en"), tools).events[-1].located
    assert located is not None
    assert located.place is not None
    assert located.place.name == town
