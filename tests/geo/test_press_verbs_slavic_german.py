"""What the English, German, Russian, Ukrainian and Polish press writes plainly: who visits, drives out, escapes, closes, calls off."""

from __future__ import annotations

import pytest

from geo.pipeline import Tools, extract
from tests.builders import a_document

ENGLISH = [
    ("EVACUATE", "Flooded residents were taken to a sports hall in Derby overnight."),
    ("EVACUATE", "The US withdrew non-essential staff from Bamako on Sunday."),
    ("COERCE", "Officers picked up the suspected ringleader in Pune on Saturday."),
    ("ECONOMY", "The chain is to shut 40 shops in Wales next year."),
    ("ECONOMY", "The lender said it would close 15 branches in Kent in 2025."),
    ("DISASTER", "Gales tore the roof off a school in Swansea on Sunday."),
    ("DISASTER", "The flood claimed six lives in Vigo on Sunday."),
    ("ACCIDENT", "A crane came down on a house in Bow on Monday."),
    ("CRIME", "The High Court in Lagos will hear the appeal on Friday."),
    ("CRIME", "Four inmates escaped from a jail in Celle on Tuesday."),
    ("ACCUSE", "The ministry handed the ambassador a note of protest in Riga on Friday."),
    ("ACCUSE", "The union branded the closure a betrayal on Friday in Leeds."),
    ("HEALTH", "The toll in the hooch tragedy in Patna rose to 27 on Wednesday."),
    ("ASSAULT", "The war over Abkhazia ended in 1993."),
    ("PROTEST", "Opposition MPs disrupted proceedings in the assembly in Patna on Wednesday."),
    ("CULTURE_SPORT", "The home side beat Galychanka 3-1 in Zhytomyr on Thursday."),
    ("CULTURE_SPORT", "Ayr Town lost 4-1 in Dumfries on Saturday."),
    ("CULTURE_SPORT", "The lantern parade in Derry was called off on Friday."),
    ("ELECTION", "Voters in Boise approved a $90 million bond for fire stations in May."),
    ("REJECT", "The chancellor ruled that out on Friday in Linz."),
    ("ECONOMY", "The tour operator collapsed in Kiel in March with debts of €20 million."),
    ("COERCE", "The maternity ward in Truro has been closed since Friday because of an outbreak."),
    ("CRIME", "A tribunal in Durban ordered the mine to pay $3 million on Friday."),
    ("HEALTH", "The princess opened a children's hospital in Cork on Friday."),
]
ENGLISH_ORDINARY = [
    ("EVACUATE", "The team were moved to a better hotel in Turin on Friday."),
    ("COERCE", "Volunteers picked up litter in Pune on Saturday."),
    ("ECONOMY", "The lender said it would close branches in Kent if sales fell further."),
    ("ECONOMY", "The lender said it may close branches in Kent."),
    ("STATEMENT", "Landslides claimed eleven lives in Nepal on Sunday."),
    ("REQUEST", "The ministry did not respond to a request for comment on Friday."),
    ("REQUEST", "The court in Patna will hear a public interest petition on Friday."),
    ("RETREAT", "There will be no truce until troops withdraw from Goma, the minister said on Friday."),
    ("MOBILIZE", "A general mobilisation is not on the table in Yerevan, officials said."),
    ("CONSULT", "The minister went to school in Leeds."),
    ("CONSULT", "The tourists went to Rome on Friday."),
    ("AID", "The watchdog in Leeds fined the bank on Friday for loans sold in 2009."),
    ("CULTURE_SPORT", "The firm lost 2 contracts in Hull on Saturday."),
    ("CULTURE_SPORT", "The railway cancelled forty trains in Kent on Friday."),
    ("COERCE", "Thousands fled Goma on Friday as rebels close in."),
    ("COERCE", "The new timetable took effect in Leeds on Monday."),
    ("ECONOMY", "The roof of the company's hall collapsed in Kiel on Monday."),
    ("ASSAULT", "Rebels held the town hall meeting in Goma on Monday."),
    ("HEALTH", "Police recorded cases of theft in Leeds on Monday."),
    ("CONSULT", "The choir will sing again in Leeds on Friday."),
]
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
    ("CRIME", "Gegen den Räuber wird ab Juni vor derselben Kammer in Hof verhandelt."),
    ("ECONOMY", "An der Börse in Wien gewann das Papier am Freitag drei Prozent."),
    ("CULTURE_SPORT", "In Klingenthal sagten die Veranstalter das für Dienstag geplante Skispringen ab."),
    ("CULTURE_SPORT", "Die Partie in Aue fiel am Samstag aus."),
    ("CONCEDE", "Die Gewerkschaft brach den Streik in Lyon am Freitag ab."),
    ("DISASTER", "Eine Böe riss am Freitag in Kiel das Dach einer Halle weg."),
    ("DISASTER", "In der Mongolei verendeten im Winter 2010 acht Millionen Tiere."),
    ("DISASTER", "Der Warndienst hob die Gefahrenstufe in Tirol am Montag auf vier an."),
    ("GOVERN", "Der Stadtrat von Ulm bewilligte am Donnerstag einen Zuschuss für das Bad."),
    ("REJECT", "Das Ministerium nannte die Meldung am Freitag in Lima unwahr."),
    ("ACCUSE", "Die Gewerkschaft nannte die Schließung am Freitag in Hof einen Verrat."),
    ("ASSAULT", "Die Luftabwehr holte am Freitag bei Kiew zehn Raketen vom Himmel."),
    ("ASSAULT", "Im Krieg um Abchasien starben 1993 Tausende."),
    ("REJECT", "Der Sprecher bezeichnete die Meldung am Montag in Rom als erfunden."),
    ("REQUEST", "Kanada beantragte am Freitag in New York eine Dringlichkeitssitzung."),
]
GERMAN_ORDINARY = [
    ("CONSULT", "Touristen besichtigten am Sonntag das Schloss in Dresden."),
    ("CONSULT", "Nach der Verhandlung schwieg der Mann in Köln."),
    ("CULTURE_SPORT", "Die Familie ging am Sonntag an den Strand von Rostock."),
    ("CRIME", "Am Montag brach in Köln Jubel aus."),
    ("CONSULT", "Das Landgericht Hof verhandelt ab Montag gegen den Räuber."),
    ("MOBILIZE", "Eine Mobilmachung stehe nicht bevor, hieß es am Mittwoch in Eriwan."),
    ("EVACUATE", "Eine Evakuierung von Nikopol sei kein Thema, sagte der Gouverneur."),
    ("REJECT", "Der Minister nannte am Montag in Hof keine Zahlen."),
    ("DISASTER", "Die Stadt Hof riss am Montag das alte Kino ab."),
    ("ECONOMY", "Die Elf aus Hof gewann am Samstag den Pokal."),
    ("AGREE", "Für einen Vertrag in Kjachta nahm er 2017 vier Millionen Schmiergeld."),
]
RUSSIAN = [
    ("CULTURE_SPORT", "Гала-концерт собрал в субботу тысячи зрителей в Твери."),
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
    ("EVACUATE", "Из Белгорода в воскресенье увезли детей."),
    ("PROTEST", "Оппозиция вывела в субботу на площадь в Тиране тысячи людей."),
    ("PROTEST", "Подростки бросали камни в полицейских в пятницу в Наблусе."),
    ("REQUEST", "Шахтёры добиваются в Ильо премий за прошлый год."),
    ("REJECT", "В министерстве в Лиме сообщение назвали неправдой."),
    ("ACCUSE", "Профсоюз назвал закрытие завода в Лидсе предательством."),
    ("GOVERN", "Депутаты выберут 12 июня нового мэра Читы."),
    ("DISASTER", "Зимой 2010 года Монголия лишилась восьми миллионов голов скота."),
    ("HEALTH", "В 2017 году в Омске отравились хлором трое слесарей."),
    ("ASSAULT", "Война в Абхазии закончилась в 1993 году."),
    ("RETREAT", "К полудню стрельбу под Сотком удалось прекратить."),
    ("ECONOMY", "Паромное сообщение с Корсаковом возобновили в субботу."),
]
RUSSIAN_ORDINARY = [
    ("CONSULT", "Врач осмотрел в понедельник пациентов в Омске."),
    ("RETREAT", "Под завалами в Днепре нашли тела трёх человек."),
    ("CRIME", "Вопрос о пожизненном сроке в Самаре снят."),
    ("AGREE", "Суд в Самаре усмотрел нарушение договора."),
    ("EVACUATE", "Оппозиция вывела в субботу на площадь в Тиране тысячи людей."),
    ("EVACUATE", "Из музея в Омске в воскресенье увезли картины."),
    ("STATEMENT", "Сообщение о погибшем в министерстве в Лиме назвали неправдой."),
    ("STATEMENT", "Как установило следствие, чиновник взял деньги в Кяхте."),
    ("MOBILIZE", "О мобилизации в Ереване речи не идёт."),
    ("REQUEST", "Губернатор в Омске распорядился выплатить семьям погибших по миллиону рублей."),
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
    ("EVACUATE", "Дванадцять родин на ніч перевезли до школи в Ковелі."),
    ("CONSULT", "Рада безпеки збереться в четвер у Нью-Йорку."),
    ("PROTEST", "Опозиція вивела в суботу на площу в Тирані тисячі людей."),
    ("PROTEST", "Підлітки кидали каміння в поліцейських у п'ятницю в Наблусі."),
    ("REQUEST", "Мешканці Ковеля домагаються скасування рішення."),
    ("REJECT", "У міністерстві в Лімі повідомлення назвали неправдою."),
    ("ACCUSE", "Профспілка назвала закриття заводу в Лідсі зрадою."),
    ("DISASTER", "Узимку 2010 року Монголія втратила вісім мільйонів голів худоби."),
    ("HEALTH", "2017 року в Рівному отруїлися хлором троє слюсарів."),
    ("ASSAULT", "Війна в Абхазії закінчилася 1993 року."),
    ("CULTURE_SPORT", "Волейболістки вчора в Луцьку здолали «Галичанку» 3:1."),
    ("CRIME", "Четверо в'язнів утекли з колонії під Сумами."),
]
UKRAINIAN_ORDINARY = [
    ("CONSULT", "Лікар оглянув у понеділок пацієнтів у Сумах."),
    ("RETREAT", "Під завалами в Дніпрі знайшли тіла трьох людей."),
    ("AID", "Унаслідок обстрілу Нікополя четверо людей дістали поранення."),
    ("AGREE", "Суд у Києві встановив порушення договору."),
    ("EVACUATE", "Про евакуацію Нікополя наразі не йдеться."),
    ("MOBILIZE", "Про мобілізацію в Єревані мова не йде."),
    ("STATEMENT", "Як установило слідство, чиновник узяв гроші в Луцьку."),
    ("ASSAULT", "У Сумах у п'ятницю авто збило пішохода."),
    ("CULTURE_SPORT", "Мешканці Луцька здолали в понеділок наслідки повені."),
]
POLISH = [
    ("SUPPORT", "Sekretarz generalny z zadowoleniem przyjął w piątek rozejm w Bogocie."),
    ("CONSULT", "Następna runda rokowań zacznie się 8 czerwca w Genewie."),
    ("CONSULT", "Minister obejrzał we wtorek zalaną szkołę w Kłodzku."),
    ("COERCE", "Niemcy odesłały w piątek trzydziestu migrantów do Kabulu."),
    ("ASSAULT", "Armia wyparła w sobotę rebeliantów z Gomy."),
    ("CRIME", "Trzech więźniów zbiegło we wtorek w Sztumie."),
    ("AID", "Strażacy wydostali w nocy dziecko ze studni w Opolu."),
    ("CULTURE_SPORT", "Nagroda przypadła w czwartek w Krakowie młodej kompozytorce."),
    ("RETREAT", "Zrabowaną ikonę odnaleziono w marcu w Wiedniu."),
    ("EVACUATE", "Powodzian zakwaterowano w piątek w szkole w Nysie."),
    ("EVACUATE", "Dwanaście rodzin przewieziono na noc do szkoły w Nysie."),
    ("PROTEST", "Opozycja wyprowadziła w sobotę na plac w Tiranie tysiące ludzi."),
    ("CONCEDE", "Związek zakończył strajk w Lyonie w piątek."),
    ("CULTURE_SPORT", "W Jarocinie odwołano planowany na wtorek koncert."),
    ("CULTURE_SPORT", "Organizatorzy odwołali w piątek festyn w Nysie."),
    ("ACCUSE", "MSZ wręczyło dziś w Rydze ambasadorowi notę protestacyjną."),
    ("REJECT", "Spółka odparła w poniedziałek zarzuty w Oslo."),
    ("REJECT", "Ministerstwo w Limie nazwało doniesienia nieprawdą."),
    ("DISASTER", "Zimą 2010 roku Mongolia straciła osiem milionów sztuk bydła."),
    ("ASSAULT", "Wojna w Abchazji zakończyła się w 1993 roku."),
    ("ASSAULT", "Cudzoziemcy szli na płot, obrzucając w niedzielę patrol pod Białowieżą kamieniami."),
    ("ECONOMY", "Kursy promów do Świnoujścia wznowiono w sobotę."),
    ("CRIME", "Sąd w Łodzi rozpatrzy sprawę w piątek."),
]
POLISH_ORDINARY = [
    ("CONSULT", "Widzowie obejrzeli w sobotę film w Gdyni."),
    ("COERCE", "Komisja zajmie się projektem w Warszawie 8 grudnia."),
    ("DISASTER", "Grupa wylała beczkę farby przed ratuszem w Łodzi."),
    ("ACCUSE", "Policja zatrzymała w Policach prezesa pod zarzutem łapówek."),
    ("MOBILIZE", "Migranci obrzucili w niedzielę patrol pod Białowieżą kamieniami."),
    ("EVACUATE", "O ewakuacji Nikopola na razie nie ma mowy."),
    ("MOBILIZE", "Mobilizacja w Erywaniu nie wchodzi w grę."),
    ("ACCUSE", "Spółka odparła w poniedziałek zarzuty w Oslo."),
]


@pytest.mark.parametrize(
    ("language", "event_type", "text"),
    [
        *(("en", *row) for row in ENGLISH),
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
        *(("en", *row) for row in ENGLISH_ORDINARY),
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


def test_a_fine_is_not_of_the_years_in_which_the_loans_were_sold(tools: Tools) -> None:
    """The years stand behind the participle of what is fined."""
    text = "The authority has fined the bank for the cost of loans sold between 2009 and 2014."
    event = extract(a_document(text, published="2024-05-06", language="en"), tools).events[-1]
    assert event.interval is not None
    assert event.interval.start.year == 2024
