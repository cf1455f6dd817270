"""What a sentence says of a deed: that it happened, may have, will, was long ago, or did not."""

from __future__ import annotations

from typing import Literal

import pytest
from builders import a_document, a_span, sentences_of

from geo.assertion import judge
from geo.clauses import structures
from geo.judgements import Judgement
from geo.languages import load
from geo.model import Trigger
from geo.pipeline import Tools, extract

Form = Literal["noun", "verb"]


def judged(text: str, word: str, form: Form, language: str, event_type: str = "ASSAULT") -> Judgement:
    """The judgement on the deed that `word` names in the only sentence of a text."""
    (structure,) = structures(sentences_of(text, language), load(language))
    span = a_span(text, word)
    trigger = Trigger(
        span=span,
        event_type=event_type,
        mode=None,
        sentence=0,
        tokens=structure.tokens_of(span),
        form=form,
        strong=True,
        entry=word,
    )
    return judge(trigger, structure)


@pytest.mark.parametrize(
    ("text", "word", "form", "language"),
    [
        ("Russian forces shelled Kharkiv overnight.", "shelled", "verb", "en"),
        ("The army is attacking the town.", "attacking", "verb", "en"),
        ("The army said it had attacked the base.", "attacked", "verb", "en"),
        ("An attack in May killed twelve people.", "killed", "verb", "en"),
        ("Talks between the two sides began in Geneva on Tuesday.", "Talks", "noun", "en"),
        ("The strike led to clashes in the capital.", "clashes", "noun", "en"),
        ("A fire broke out after a drone attack on the refinery.", "attack", "noun", "en"),
        ("Rușii au bombardat orașul.", "bombardat", "verb", "ro"),
        ("La Miami au avut loc discuții.", "discuții", "noun", "ro"),
        ("Un atac cu drone a avariat două nave.", "atac", "noun", "ro"),
    ],
)
def test_a_deed_told_in_the_past_or_present_is_reported(text: str, word: str, form: Form, language: str) -> None:
    """A deed that a sentence tells as done or being done is reported."""
    assert judged(text, word, form, language).status == "reported"


@pytest.mark.parametrize(
    ("text", "word", "form", "language"),
    [
        ("Police did not arrest anyone.", "arrest", "verb", "en"),
        ("There was no attack.", "attack", "noun", "en"),
        ("The talks were not held.", "talks", "noun", "en"),
        ("Nu a avut loc niciun atac.", "atac", "noun", "ro"),
        ("Armata n-a atacat orașul.", "atacat", "verb", "ro"),
        ("Discuțiile nu au avut loc.", "Discuțiile", "noun", "ro"),
    ],
)
def test_a_negated_deed_is_no_event(text: str, word: str, form: Form, language: str) -> None:
    """A deed under a negation did not happen, and the reason says so."""
    verdict = judged(text, word, form, language)
    assert verdict.rejected
    assert "negated" in verdict.reason


@pytest.mark.parametrize(
    ("text", "word", "form", "language"),
    [
        ("Kyiv denied that its troops had attacked the town.", "attacked", "verb", "en"),
        ("Damascus denied the attack.", "attack", "noun", "en"),
        ("Police foiled a bomb attack.", "attack", "noun", "en"),
        ("Ministers failed to agree on a budget.", "agree", "verb", "en"),
        ("Ministers refused to meet.", "meet", "verb", "en"),
        ("Kievul a negat că trupele sale au atacat orașul.", "atacat", "verb", "ro"),
        ("Miniștrii nu au reușit să se pună de acord.", "pună", "verb", "ro"),
        ("Miniștrii au refuzat să se întâlnească.", "întâlnească", "verb", "ro"),
    ],
)
def test_what_is_denied_or_failed_is_no_event(text: str, word: str, form: Form, language: str) -> None:
    """What somebody denies, refuses, foils or fails to do did not happen."""
    assert judged(text, word, form, language).rejected


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("Russia denied involvement, but an attack on the port killed three people.", "attack", "en"),
        ("Russia denied involvement after an attack on the port killed three people.", "attack", "en"),
        ("Rusia a negat, dar atacul asupra portului a ucis trei oameni.", "atacul", "ro"),
        ("The theatre called off its tour because of an attack.", "attack", "en"),
        ("Театр отменил гастроли из-за атаки на вокзал.", "атаки", "ru"),
        ("Z powodu ataku na port odwołano regaty.", "ataku", "pl"),
    ],
)
def test_a_denial_reaches_only_what_it_governs(text: str, word: str, language: str) -> None:
    """An attack told beside a denial, not as what is denied, happened."""
    assert judged(text, word, "noun", language).status == "reported"


@pytest.mark.parametrize(
    ("text", "word", "form", "language"),
    [
        ("Iran will retaliate if attacked.", "attacked", "verb", "en"),
        ("If the army attacks the town, thousands will flee.", "attacks", "verb", "en"),
        ("Unless the army attacks, the rebels will stay.", "attacks", "verb", "en"),
        ("Had the pumps been repaired, there would have been no epidemic.", "epidemic", "noun", "en"),
        ("The two sides could sign the agreement.", "sign", "verb", "en"),
        ("Rebels would attack the town.", "attack", "verb", "en"),
        ("Dacă armata atacă orașul, mii de oameni vor fugi.", "atacă", "verb", "ro"),
        ("În cazul unui atac, orașul va fi evacuat.", "atac", "noun", "ro"),
        ("Armata ar putea ataca orașul.", "ataca", "verb", "ro"),
    ],
)
def test_a_condition_or_a_mere_possibility_is_no_event(text: str, word: str, form: Form, language: str) -> None:
    """What stands in an if-clause or under a modal verb is not said to have happened."""
    assert judged(text, word, form, language).rejected


@pytest.mark.parametrize(
    ("text", "word", "form", "language"),
    [
        ("Residents fear a new attack.", "attack", "noun", "en"),
        ("Officials called for talks.", "talks", "noun", "en"),
        ("Rebels tried to capture the village.", "capture", "verb", "en"),
        ("The ceasefire is meant to end the war.", "end", "verb", "en"),
        ("Locuitorii se tem de un nou atac.", "atac", "noun", "ro"),
        ("Guvernul cere negocieri.", "negocieri", "noun", "ro"),
        ("Rebelii au încercat să cucerească satul.", "cucerească", "verb", "ro"),
        ("Los rebeldes empiezan a negociar y amenazan con bombardear Homs.", "bombardear", "verb", "es"),
        ("Llegaron a Homs para asesinar al juez.", "asesinar", "verb", "es"),
        ("Los rebeldes volvieron para atacar Homs.", "atacar", "verb", "es"),
        ("Il vient de Homs et menace de bombarder Alep.", "bombarder", "verb", "fr"),
        ("L'esercito non è tornato a bombardare Homs.", "bombardare", "verb", "it"),
        ("Der Armee gelang es nicht, Homs zu erobern.", "erobern", "verb", "de"),
    ],
)
def test_what_is_feared_wished_or_tried_is_no_event(text: str, word: str, form: Form, language: str) -> None:
    """What somebody fears, asks for, aims at or tries is not said to have happened."""
    assert judged(text, word, form, language).rejected


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("Rebels managed to capture the village.", "capture", "en"),
        ("Rebelii au reușit să cucerească satul.", "cucerească", "ro"),
        ("Armata a reînceput să bombardeze orașul.", "bombardeze", "ro"),
        ("O ministro voltou a negar as acusações.", "negar", "pt"),
        ("Il ministro è tornato a smentire le tangenti.", "smentire", "it"),
        ("L'armée a recommencé à bombarder la ville.", "bombarder", "fr"),
        ("El ejército acaba de bombardear la ciudad.", "bombardear", "es"),
        ("Die Armee hat begonnen, Homs zu beschießen.", "beschießen", "de"),
        ("Der Armee gelang es, Homs zu erobern.", "erobern", "de"),
    ],
)
def test_what_somebody_manages_to_do_happened(text: str, word: str, language: str) -> None:
    """An infinitive under a verb of success happened."""
    assert judged(text, word, "verb", language).status == "reported"


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("The Security Council will meet in New York on Friday.", "meet", "en"),
        ("The prime minister is due to visit the island on 15 August.", "visit", "en"),
        ("Consiliul se va reuni vineri la New York.", "reuni", "ro"),
    ],
)
def test_a_deed_in_the_future_is_planned(text: str, word: str, language: str) -> None:
    """What will happen or is due is planned."""
    assert judged(text, word, "verb", language, "CONSULT").status == "planned"


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("Unconfirmed reports said that commandos had entered Saraqib.", "entered", "en"),
        ("The militia reportedly attacked a convoy.", "attacked", "en"),
        ("Ministrul ar fi avertizat rebelii.", "avertizat", "ro"),
        ("Armata a atacat orașul, potrivit unor surse neconfirmate.", "atacat", "ro"),
    ],
)
def test_hearsay_is_unconfirmed(text: str, word: str, language: str) -> None:
    """What rumour, anonymous sources or the Romanian hearsay form tell is unconfirmed."""
    assert judged(text, word, "verb", language).status == "unconfirmed"


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("The town was shelled two years ago.", "shelled", "en"),
        ("Orașul a fost bombardat acum doi ani.", "bombardat", "ro"),
    ],
)
def test_old_news_is_background(text: str, word: str, language: str) -> None:
    """A deed of years ago is background to this news."""
    assert judged(text, word, "verb", language).status == "background"


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("Attacks on shipping are frequent.", "Attacks", "en"),
        ("Atacurile asupra orașului sunt frecvente.", "Atacurile", "ro"),
    ],
)
def test_a_habit_is_no_event(text: str, word: str, language: str) -> None:
    """What is said to be frequent is no single happening."""
    assert judged(text, word, "noun", language).rejected


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("“We attacked the town again this very morning,” the commander said.", "attacked", "en"),
        ("„Noi am atacat din nou orașul chiar în această dimineață”, a spus comandantul.", "atacat", "ro"),
    ],
)
def test_a_whole_sentence_in_quotation_marks_is_the_speakers(text: str, word: str, language: str) -> None:
    """What is told inside a long quotation is somebody's word, not the article's."""
    assert judged(text, word, "verb", language).reason == "said inside a quotation"


def test_a_few_quoted_words_are_still_the_articles() -> None:
    """A wording in quotation marks inside a sentence takes nothing back."""
    text = "La Miami au avut loc discuții „productive și constructive”."
    assert judged(text, "discuții", "noun", "ro", "CONSULT").status == "reported"


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("No one was injured in the attack.", "attack", "en"),
        ("No injuries were reported after the explosion.", "explosion", "en"),
        ("Nimeni nu a fost rănit în atac.", "atac", "ro"),
        ("Nu au fost raportate victime în urma exploziei.", "exploziei", "ro"),
    ],
)
def test_a_deed_without_victims_still_happened(text: str, word: str, language: str) -> None:
    """A negation reaches no noun behind a preposition: nobody was hurt, but there was an attack."""
    assert judged(text, word, "noun", language).status == "reported"


def test_to_before_a_noun_opens_no_infinitive() -> None:
    """“Taken to hospital” and “to court” name no aim."""
    assert judged("The men were taken to court for the murder.", "murder", "noun", "en").status == "reported"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The strike in Leeds was called off."),
        ("de", "Der Streik in Kiel wurde abgesagt."),
        ("ro", "Greva din Brașov a fost anulată."),
        ("pl", "Strajk w Gdańsku został odwołany."),
        ("en", "Marches that were to open in Leeds on Wednesday were cancelled."),
        ("de", "Demonstrationen, die am Mittwoch in Kiel beginnen sollten, wurden abgesagt."),
        ("it", "Gli scioperi che dovevano aprirsi mercoledì a Bari sono stati rinviati."),
        ("uk", "Страйк, який мав розпочатися в середу в Одесі, скасовано."),
    ],
)
def test_what_was_called_off_did_not_take_place(language: str, text: str, tools: Tools) -> None:
    """The words stand behind the deed."""
    assert [e for e in extract(a_document(text, language=language), tools).events if e.event_type == "PROTEST"] == []


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("en", "After the attack in Leeds the match was called off.", "ASSAULT"),
        ("de", "Nach dem Anschlag in Kiel wurde das Konzert abgesagt.", "ASSAULT"),
        ("ru", "Обыски в офисе фонда в Омске ничего не выявили.", "COERCE"),
        ("uk", "Під час обстрілу Харкова постраждалих не виявили.", "ASSAULT"),
    ],
)
def test_what_something_else_was_called_off_for_took_place(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """So did a search that found nothing, and an attack in which nobody was found hurt."""
    assert event_type in {e.event_type for e in extract(a_document(text, language=language), tools).events}


def test_what_somebody_wants_to_call_is_planned(tools: Tools) -> None:
    """In German who wants to strike has said so; who wanted to attack a town may not have."""
    texts = "In Kiel wollen am Freitag Busfahrer streiken.", "Der Mann wollte am Freitag das Rathaus in Kiel angreifen."
    events = [extract(a_document(text, language="de"), tools).events for text in texts]
    assert [[(e.event_type, e.status) for e in some] for some in events] == [[("PROTEST", "planned")], []]


def test_when_something_went_off_it_went_off(tools: Tools) -> None:
    """“Al” and an infinitive say when, not what for."""
    text = "Tres agentes murieron al explotar una mina en Jamundí el domingo."
    event = extract(a_document(text, language="es"), tools).events[0]
    assert (event.status, str(event.interval and event.interval.start)) == ("reported", "2025-12-21")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The city denied the report of an attack in Oslo."),
        ("it", "Il ministro ha smentito la notizia di un attentato a Roma."),
        ("fr", "La police a démenti l'information d'un attentat à Paris."),
        ("pt", "A polícia desmentiu a notícia de um atentado em Lisboa."),
        ("es", "La policía desmintió la noticia de un atentado en Madrid."),
        ("de", "Die Polizei dementierte Berichte über einen Anschlag in Köln."),
        ("pl", "Policja zdementowała informację o zamachu w Łodzi."),
        ("ro", "Poliția a dezmințit știrea despre un atac la Iași."),
        ("ru", "Полиция опровергла сообщения о нападении в Омске."),
        ("uk", "Поліція спростувала повідомлення про напад у Львові."),
        ("de", "Die Behörde schließt einen Anschlag in Berlin aus."),
        ("de", "Der Sprecher schloss einen Angriff auf Kiew aus."),
        ("es", "El general negó haber ordenado el ataque en Caracas."),
        ("fr", "Le général nie avoir attaqué la ville de Lyon."),
    ],
)
def test_what_is_said_not_to_have_happened_did_not(language: str, text: str, tools: Tools) -> None:
    """A denied report, a verb denied in the perfect, a German verb of denial in two parts."""
    types = {event.event_type for event in extract(a_document(text, language=language), tools).events}
    assert not types & {"ASSAULT", "REQUEST"}


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("en", "The pilot denied any part in the bus crash near Kyiv.", "ACCIDENT"),
        ("it", "Il ministro nega ogni coinvolgimento nell'attentato a Roma.", "ASSAULT"),
        ("ro", "Liderul a negat implicarea în atacul de la Iași.", "ASSAULT"),
        ("de", "Er lehnte nach dem Angriff auf Kiew eine Verhandlung ab.", "ASSAULT"),
        ("fr", "Le maire nie toute implication dans l'attentat de Lyon.", "ASSAULT"),
    ],
)
def test_what_somebody_denies_his_part_in_happened(language: str, text: str, event_type: str, tools: Tools) -> None:
    """Only the part in it is denied."""
    assert event_type in {event.event_type for event in extract(a_document(text, language=language), tools).events}


def test_a_particle_without_its_verb_denies_nothing(tools: Tools) -> None:
    """“Löste ... aus” ends as “schließt ... aus” does."""
    text = "Die Explosion löste am Montag einen Brand in Kiel aus."
    assert "FIRE" in {event.event_type for event in extract(a_document(text, language="de"), tools).events}


def test_protests_that_may_be_called_have_not_been(tools: Tools) -> None:
    """“May” makes what follows merely possible."""
    text = "The union may call protests in Paris on Monday."
    assert not extract(a_document(text, language="en"), tools).events


def test_a_refusal_needs_no_name(tools: Tools) -> None:
    """Who refuses tells of a deed, be it only “the neighbours”; who only says something must be named."""
    events = extract(a_document("The neighbours rejected the offer on Monday.", language="en"), tools).events
    assert [event.event_type for event in events] == ["REJECT"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Türkei bestritt, am Montag ein Dorf im Nordirak bombardiert zu haben."),
        ("it", "La Turchia ha smentito di aver bombardato lunedì un villaggio."),
        ("pl", "Turcja zaprzecza, jakoby w poniedziałek zbombardowała wieś."),
        ("de", "Moskau drohte am Dienstag mit einem Angriff auf Odessa."),
        ("ru", "Россия пригрозила атакой на Одессу в пятницу."),
        ("uk", "Росія пригрозила атакою на Одесу в п'ятницю."),
        ("pl", "Kim zagroził atakiem na Seul w piątek."),
    ],
)
def test_what_is_denied_or_threatened_is_no_attack(language: str, text: str, tools: Tools) -> None:
    """Neither across a comma nor as the object of a threat."""
    events = extract(a_document(text, language=language), tools).events
    assert "ASSAULT" not in [event.event_type for event in events]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The city banned a protest march in Leeds on Thursday."),
        ("it", "Il governo ha vietato il corteo di giovedì a Bologna."),
        ("uk", "Влада заборонила мітинг у Львові в четвер."),
        ("de", "Die Stadt verbot die Demonstration am Donnerstag in Köln."),
    ],
)
def test_a_protest_that_is_banned_is_not_told_as_held(language: str, text: str, tools: Tools) -> None:
    """The ban is the event."""
    events = extract(a_document(text, language=language), tools).events
    assert "PROTEST" not in [event.event_type for event in events]


@pytest.mark.parametrize(
    ("language", "text", "event_type", "status"),
    [
        ("es", "El presunto cabecilla ingresó en prisión el lunes en Cádiz.", "COERCE", "reported"),
        ("it", "Il presunto killer è stato arrestato lunedì a Bari.", "COERCE", "reported"),
        ("en", "An alleged attack on Leeds station left two people hurt on Monday.", "ASSAULT", "unconfirmed"),
        ("es", "El presunto ataque en Cádiz dejó dos heridos.", "ASSAULT", "unconfirmed"),
        ("ru", "Слухи о смерти ребёнка в Каспийске министр здравоохранения опровергла.", "REJECT", "reported"),
        ("ro", "Hezbollah susține că a respins un atac lângă Odaisseh.", "ASSAULT", "unconfirmed"),
        ("en", "Hezbollah claims that it repelled an attack near Odaisseh.", "ASSAULT", "unconfirmed"),
        ("en", "Hezbollah claimed the attack near Odaisseh.", "ASSAULT", "reported"),
    ],
)
def test_a_doubt_reaches_only_what_it_is_about(
    language: str, text: str, event_type: str, status: str, tools: Tools
) -> None:
    """The alleged killer is surely arrested, rumours are surely refuted; what somebody claims to have done is open."""
    events = extract(a_document(text, language=language), tools).events
    assert {event.status for event in events if event.event_type == event_type} == {status}


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("Защита намерена обжаловать приговор.", "обжаловать", "ru"),
        ("Правительство намерено закрыть границу.", "закрыть", "ru"),
        ("Rząd zapowiada obniżkę podatków.", "obniżkę", "pl"),
    ],
)
def test_what_is_meant_or_announced_is_planned(text: str, word: str, language: str) -> None:
    """Who means to do something, or says that it is to come, has it before him."""
    form: Form = "noun" if word.endswith("ę") else "verb"
    assert judged(text, word, form, language, "COERCE").status == "planned"


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("Médicos Sin Fronteras atiende en Adré a 260 heridos.", "atiende", "es"),
        ("Médecins sans frontières soigne les blessés à Adré.", "soigne", "fr"),
        ("Os Sem Terra ocuparam uma fazenda.", "ocuparam", "pt"),
        ("Лікарі без кордонів евакуювали поранених у Харкові.", "евакуювали", "uk"),
    ],
)
def test_a_negation_in_a_name_negates_nothing(text: str, word: str, language: str) -> None:
    assert judged(text, word, "verb", language).status == "reported"


def test_without_before_another_noun_still_negates() -> None:
    assert judged("La reunión terminó sin acuerdo.", "acuerdo", "noun", "es").rejected


@pytest.mark.parametrize(
    ("text", "event_type", "language", "planned"),
    [
        ("I lavoratori hanno deciso di scioperare lunedì a Lecce.", "PROTEST", "it", True),
        ("Les salariés ont décidé de manifester lundi à Brest.", "PROTEST", "fr", True),
        ("Profesorii au hotărât să protesteze luni la Iași.", "PROTEST", "ro", True),
        ("Die Lehrer haben beschlossen, am Montag in Kiel zu streiken.", "PROTEST", "de", True),
        ("Nauczyciele postanowili strajkować w poniedziałek w Gdańsku.", "PROTEST", "pl", True),
        ("Учителя решили бастовать в понедельник в Казани.", "PROTEST", "ru", True),
        ("Вчителі вирішили страйкувати в понеділок у Харкові.", "PROTEST", "uk", True),
        ("El juez decidió liberar al alcalde en Lugo.", "RETREAT", "es", False),  # no day is set for that
        ("Les salariés n'ont pas décidé de manifester lundi à Brest.", "PROTEST", "fr", False),
        ("Учителя не решили бастовать в понедельник в Казани.", "PROTEST", "ru", False),
    ],
)
def test_what_was_decided_for_a_day_is_planned(
    text: str, event_type: str, language: str, planned: bool, tools: Tools
) -> None:
    """Strikes, votes, meetings and matches that somebody resolved on are before him; other deeds may never be done."""
    found = extract(a_document(text, published="2025-12-22", language=language), tools).events
    statuses = [event.status for event in found if event.event_type == event_type]
    assert statuses == (["planned"] if planned else [])


@pytest.mark.parametrize(
    ("language", "text", "event_type", "status"),
    [
        ("pl", "Rodziny domagały się wczoraj w Gdyni uwolnienia więźniów.", "RETREAT", None),
        ("pl", "Prezydent obiecał uwolnienie więźniów.", "RETREAT", None),
        ("pl", "Prokurator wnioskował o aresztowanie burmistrza Gdyni.", "COERCE", None),
        ("pl", "Zarząd planuje zamknięcie fabryki w Koninie.", "ECONOMY", "planned"),
        ("pl", "Armia poinformowała o zestrzeleniu drona nad Gdynią.", "ASSAULT", "reported"),
        ("pl", "Zatrzymanie burmistrza w Gdyni wywołało oburzenie.", "COERCE", "reported"),
        ("pl", "Rodziny wezwały we wtorek w Gdyni rząd do uwolnienia więźniów.", "RETREAT", None),
        ("pl", "Ministrowie opowiedzieli się w Gdyni za rozszerzeniem unijnych sankcji.", "SANCTION", None),
        ("uk", "Родини закликали у вівторок в Одесі уряд до звільнення полонених.", "RETREAT", None),
        ("ru", "Родственники призвали во вторник в Самаре правительство к освобождению заключённых.", "RETREAT", None),
        ("ru", "Министры высказались за расширение санкций.", "SANCTION", None),
        ("pl", "Strażacy zostali wezwani wieczorem do pożaru w Gdyni.", "FIRE", "reported"),  # to what happened
        ("ro", "Pompierii au fost chemați aseară la un incendiu din Sibiu.", "FIRE", "reported"),
        ("ru", "Полицию вызвали к драке в Самаре.", "ASSAULT", "reported"),
    ],
)
def test_what_is_called_for_or_promised_as_a_noun_is_not_done(
    language: str, text: str, event_type: str, status: str | None, tools: Tools
) -> None:
    """“Uwolnienia” has “uwolnić” for its dictionary form and is a noun; and a preposition leads to what is called for."""
    found = extract(a_document(text, published="2025-12-22", language=language), tools).events
    statuses = [event.status for event in found if event.event_type == event_type]
    assert statuses == ([status] if status else [])


@pytest.mark.parametrize(
    ("text", "event_type", "language", "planned"),
    [
        ("Kanclerz ma się spotkać w środę z premierem w Gdyni.", "CONSULT", "pl", True),
        ("Kanclerz ma w przyszłą środę przyjechać do Gdyni na rozmowy.", "CONSULT", "pl", True),
        ("Rolnicy mają w piątek zablokować drogę w Lublinie.", "PROTEST", "pl", True),
        ("Міністри мають обговорити в п'ятницю в Одесі бюджет.", "CONSULT", "uk", True),
        ("Суд в Самаре должен вынести приговор в понедельник.", "CRIME", "ru", True),
        ("Il cancelliere deve incontrare mercoledì il premier a Trieste.", "CONSULT", "it", True),
        ("Os sindicatos devem protestar na sexta-feira em Braga.", "PROTEST", "pt", True),
        ("Президенты должны встретиться сегодня в Омске.", "CONSULT", "ru", True),
        ("Міністри мають зустрітися сьогодні в Одесі.", "CONSULT", "uk", True),
        ("Kanclerz ma się dziś spotkać z premierem w Gdyni.", "CONSULT", "pl", True),
        ("I ministri devono incontrarsi domani a Bari.", "CONSULT", "it", True),
        ("Президенты должны были встретиться сегодня в Омске.", "CONSULT", "ru", False),
        ("Kanclerz ma się spotkać z rolnikami, apeluje gazeta.", "CONSULT", "pl", False),  # no day: a duty
        ("Kanclerz nie ma się spotkać w środę z premierem.", "CONSULT", "pl", False),
        ("Kanclerz miał się spotkać w środę z premierem w Gdyni.", "CONSULT", "pl", False),  # and may have not
        ("Россия должна до пятницы провести переговоры.", "CONSULT", "ru", False),  # until then, not on that day
        ("Il ministro deve incontrare i sindacati entro venerdì.", "CONSULT", "it", False),
        ("Wojsko ma w piątek ostrzelać port w Gdyni.", "ASSAULT", "pl", False),
    ],
)
def test_what_is_to_be_done_on_a_day_is_planned(
    text: str, event_type: str, language: str, planned: bool, tools: Tools
) -> None:
    """“Ma”, “должен” and “deve” tell of a duty, and with a day of what is set for it."""
    found = extract(a_document(text, published="2025-12-22", language=language), tools).events
    statuses = [event.status for event in found if event.event_type == event_type]
    assert statuses == (["planned"] if planned else [])


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The firm will close its plant in Dresden and cut 1,200 jobs.", "cut", "planned"),
        ("Rebels could shell Goma and hit the port.", "hit", None),
        ("The firm closed its plant in Dresden and cut 1,200 jobs.", "cut", "reported"),
        ("The firm would not say why it closed its plant in Dresden and cut 1,200 jobs.", "cut", "reported"),
    ],
)
def test_a_bare_verb_shares_the_tense_of_that_to_which_it_is_joined(text: str, word: str, status: str | None) -> None:
    """“Will close and cut” announces both; “closed and cut” tells both."""
    assert judged(text, word, "verb", "en").status == status


def test_the_object_of_an_announced_infinitive_does_not_make_it_done(tools: Tools) -> None:
    """“Kündigte an, das Werk zu schließen”: the object stands before the “zu”, and nothing is closed yet."""
    text = "Halden kündigte am Donnerstag an, das Werk in Dresden zu schließen."
    found = extract(a_document(text, published="2026-03-12", language="de"), tools)
    assert [event.event_type for event in found.events if event.status == "reported"] == []


CALLED_OFF = [
    ("en", "The summit of the league, which was to be held on Thursday in Leeds, was cancelled on Tuesday."),
    ("ro", "Summitul ligii, care urma să aibă loc joi la Sibiu, a fost anulat marți."),
    ("de", "Der Gipfel der Liga, der am Donnerstag in Kassel stattfinden sollte, wurde am Dienstag abgesagt."),
    ("fr", "Le sommet de la ligue, qui devait se tenir jeudi à Lyon, a été annulé mardi."),
    ("es", "La cumbre de la liga, que debía celebrarse el jueves en Lugo, fue cancelada el martes."),
    ("it", "Il vertice della lega, che doveva tenersi giovedì a Padova, è stato annullato martedì."),
    ("pt", "A cimeira da liga, que devia realizar-se na quinta-feira em Faro, foi cancelada na terça-feira."),
    ("pl", "Szczyt ligi, który miał się odbyć w czwartek w Radomiu, odwołano we wtorek."),
    ("ru", "Саммит лиги, который должен был пройти в четверг в Казани, отменён во вторник."),
    ("uk", "Саміт ліги, який мав відбутися в четвер у Львові, скасували у вівторок."),
]


@pytest.mark.parametrize(("language", "text"), CALLED_OFF)
def test_a_summit_of_somebody_that_is_called_off_behind_its_clause_is_none(
    language: str, text: str, tools: Tools
) -> None:
    """Whose summit it is stands between it and the clause that says where it was to be."""
    found = extract(a_document(text, language=language), tools)
    assert "CONSULT" not in {event.event_type for event in found.events}


DEMANDED = [
    ("en", "Students demanded that the army withdraw all troops from the campus in Goma."),
    ("en", "The opposition asked that the prisoners be freed and that the curfew be lifted."),
    ("fr", "L'opposition a exigé que l'état d'urgence soit levé et que les prisonniers soient libérés."),
    ("es", "La oposición exigió que se levantara el toque de queda y que los presos fueran liberados."),
    ("it", "L'opposizione ha chiesto che i prigionieri siano liberati."),
    ("pt", "A oposição exigiu que os presos sejam libertados e que o exército se retire de Bamako."),
    ("de", "Die Opposition forderte, dass die Gefangenen freigelassen werden und die Armee aus Bamako abzieht."),
    ("ru", "Оппозиция потребовала, чтобы заключённые были освобождены."),
    ("pl", "Opozycja zażądała, aby więźniowie zostali uwolnieni, a wojsko wycofało się z Bamako."),
]


@pytest.mark.parametrize(("language", "text"), DEMANDED)
def test_what_somebody_demands_was_not_done(language: str, text: str, tools: Tools) -> None:
    """Only the demand is an event: prisoners for whom it is asked that they be freed are still held."""
    assert [e.event_type for e in extract(a_document(text, language=language), tools).events] == ["REQUEST"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The minister insisted that the army withdrew from Goma on Monday."),
        ("es", "El abogado pidió la liberación del hombre que fue detenido el lunes en Sevilla."),
    ],
)
def test_what_stands_behind_a_demand_may_have_been_done(language: str, text: str, tools: Tools) -> None:
    """An assertion, and more about somebody for whom something is asked."""
    assert {"RETREAT", "COERCE"} & {e.event_type for e in extract(a_document(text, language=language), tools).events}


ASKED_FOR = [
    ("fr", "Le syndicat a réclamé lundi une réunion avec le ministre à Lille.", "CONSULT"),
    ("fr", "L'Ukraine a réclamé mardi un embargo pétrolier contre la Russie.", "SANCTION"),
    ("es", "El sindicato solicitó el lunes una reunión con la ministra en Lugo.", "CONSULT"),
    ("pt", "A oposição solicitou na segunda-feira uma reunião com o ministro em Beja.", "CONSULT"),
    ("de", "Die Gewerkschaft verlangte am Montag ein Treffen mit dem Minister in Kiel.", "CONSULT"),
    ("pl", "Związkowcy zażądali w poniedziałek rozmów z ministrem w Kielcach.", "CONSULT"),
    ("ru", "Фермеры попросили в понедельник субсидий у правительства.", "AID"),
]
OCCASIONS = [
    ("es", "Los padres piden justicia tras el tiroteo del lunes en Lugo.", "ASSAULT"),
    ("it", "I genitori chiedono giustizia dopo la sparatoria di lunedì a Prato.", "ASSAULT"),
    ("pt", "Os pais exigem respostas depois do tiroteio de segunda-feira em Beja.", "ASSAULT"),
    ("de", "Die Anwohner fordern wegen des Überfalls in Kiel mehr Polizei.", "ASSAULT"),
    ("fr", "Les riverains exigent des réponses après la fusillade de lundi à Lens.", "ASSAULT"),
]


@pytest.mark.parametrize(("language", "text", "event_type"), ASKED_FOR)
def test_what_somebody_asks_for_has_not_happened(language: str, text: str, event_type: str, tools: Tools) -> None:
    """Who asks for a meeting or an embargo has none yet, whatever the verb."""
    assert event_type not in {event.event_type for event in extract(a_document(text, language=language), tools).events}


@pytest.mark.parametrize(("language", "text", "event_type"), OCCASIONS)
def test_after_what_something_is_asked_for_has_happened(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """What struck before is the occasion of the demand, and not what is asked for."""
    assert event_type in {event.event_type for event in extract(a_document(text, language=language), tools).events}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Ein Angriff auf Kiew ist unwahrscheinlich."),
        ("fr", "Une attaque contre Kiev est peu probable."),
        ("es", "Un ataque contra Kiev es improbable."),
        ("it", "Un attacco contro Kiev è improbabile."),
        ("pt", "Um ataque contra Kiev é pouco provável."),
        ("ro", "Un atac asupra Kievului este improbabil."),
        ("uk", "Атака на Київ малоймовірна."),
    ],
)
def test_what_is_unlikely_is_no_deed(language: str, text: str, tools: Tools) -> None:
    """Neither one that happened nor one that is planned."""
    events = extract(a_document(text, published="2026-03-12", language=language), tools).events
    assert "ASSAULT" not in {event.event_type for event in events}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "After the attack on Kyiv on Monday a truce is unlikely."),
        ("de", "Nach dem Angriff auf Kiew am Montag ist eine Waffenruhe unwahrscheinlich."),
        ("fr", "Après l'attaque contre Kiev lundi, une trêve est peu probable."),
        ("ru", "После атаки на Киев в понедельник перемирие маловероятно."),
    ],
)
def test_what_makes_something_else_unlikely_happened(language: str, text: str, tools: Tools) -> None:
    """After an attack a truce is unlikely, and not the attack."""
    events = extract(a_document(text, published="2026-03-12", language=language), tools).events
    assert "ASSAULT" in {event.event_type for event in events}


BEHIND_THE_VERB = [
    ("Volkswagen schließt sein Werk in Osnabrück nicht.", set()),
    ("Das Gericht in Aachen verurteilte den Angeklagten nicht.", set()),
    ("Der Richter in Aachen sprach ihn nicht frei.", set()),
    ("Der Minister in Kiel tritt nicht zurück.", set()),
    ("Bosch streicht in Reutlingen keine Stellen.", set()),
    ("Niemand wurde in Kiel festgenommen.", set()),
    ("Die Polizei nahm in Kiel nicht nur zwei Männer fest.", {"COERCE"}),
    ("Der Angeklagte, den das Gericht in Kiel am Montag verurteilte, erschien nicht.", {"CRIME"}),
    ("Ein Mann griff in Kiel Passanten an und gestand nicht.", {"ASSAULT"}),
    ("Die Gewerkschaft bestreikte am Montag den Hafen in Kiel, nicht die Werft.", {"PROTEST"}),
    ("In Kiel streikten die Fahrer am Montag, obwohl der Richter das nicht erlaubte.", {"PROTEST"}),
]
"""German sentences, and the types of the deeds that they tell."""


@pytest.mark.parametrize(("text", "types"), BEHIND_THE_VERB)
def test_a_german_negation_stands_behind_its_verb(text: str, types: set[str], tools: Tools) -> None:
    """At the end of the clause, before the rest of the verb, or with the object; it denies no other verb."""
    assert {event.event_type for event in extract(a_document(text, language="de"), tools).events} == types


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("en", "Three people were “murdered” in Leeds on Monday, the prosecutor said.", "CRIME"),
        ("de", "Ein Mann wurde am Montag in Kassel „erschossen“, wie die Polizei mitteilte.", "ASSAULT"),
        ("en", "The unlikely winner was arrested in Leeds.", "COERCE"),
        ("fr", "Il est peu probable que la grève, commencée lundi à Lyon, s'arrête.", "PROTEST"),
        ("es", "Los talibanes reivindicaron un ataque en Kabul el lunes.", "ASSAULT"),
        ("ru", "Едва ли не каждый день армия обстреливает Харьков.", "ASSAULT"),
        ("it", "Due arrestati ieri a Torino per rapina.", "COERCE"),
        ("pt", "Sete detidos foram presentes a tribunal na segunda-feira em Braga.", "COERCE"),
    ],
)
def test_what_somebody_words_claims_or_doubts_has_happened(
    language: str, text: str, event_type: str, tools: Tools
) -> None:
    """Whose words they are, who claims it, and what is doubted beside it take nothing from a deed."""
    assert event_type in {event.event_type for event in extract(a_document(text, language=language), tools).events}


@pytest.mark.parametrize(
    ("language", "text", "event_type"),
    [
        ("fr", "Un attentat a été déjoué lundi à Strasbourg.", "ASSAULT"),
        ("ro", "Un atentat a fost dejucat luni la Iași.", "ASSAULT"),
        ("ro", "Incendiul din Arad s-a dovedit o alarmă falsă.", "FIRE"),
        ("ru", "Пожар в Пскове оказался ложной тревогой.", "FIRE"),
        ("de", "Der Brand in Ulm war ein Fehlalarm.", "FIRE"),
        ("en", "The fire in Leeds turned out to be a false alarm.", "FIRE"),
        ("it", "L'incendio di Bari era un falso allarme.", "FIRE"),
        ("pl", "Pożar w Opolu okazał się fałszywym alarmem.", "FIRE"),
    ],
)
def test_what_was_foiled_or_a_false_alarm_is_no_deed(language: str, text: str, event_type: str, tools: Tools) -> None:
    """Neither an attack that failed before it began, nor a fire that was none."""
    assert event_type not in {event.event_type for event in extract(a_document(text, language=language), tools).events}
