"""Who fires workers or a coach shoots at nobody; who is held up blocks nothing; a warning strike warns of nothing."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

DEEDS = [
    ("en", "Toyota fired 120 workers at its Burnaston plant on Monday.", ["ECONOMY"]),
    ("en", "Amazon fired 40 employees in Dublin on Monday.", ["ECONOMY"]),
    ("en", "The club fired coach Sam Carter in Leeds on Monday.", ["CULTURE_SPORT"]),
    ("en", "The coach was fired on Monday.", ["CULTURE_SPORT"]),
    ("en", "Police fired rubber bullets at striking workers in Leeds on Monday.", ["ASSAULT"]),
    ("en", "Soldiers fired on workers in Leeds on Monday.", ["ASSAULT"]),
    ("de", "Opel hat am Montag in Eisenach 120 Mitarbeiter gefeuert.", ["ECONOMY"]),
    ("de", "Soldaten feuerten am Montag in Fulda auf Mitarbeiter einer Hilfsorganisation.", ["ASSAULT"]),
    ("fr", "Amazon a viré 40 employés lundi à Dole.", ["ECONOMY"]),
    ("fr", "Le club a viré l'entraîneur Luc Perrin lundi à Dole.", ["CULTURE_SPORT"]),
    ("es", "Seat echó el lunes a 120 trabajadores en Soria.", ["ECONOMY"]),
    ("es", "El club echó el lunes al entrenador Luis Vega en Soria.", ["CULTURE_SPORT"]),
    ("it", "Il club ha licenziato lunedì l'allenatore Luca Rossi a Pavia.", ["CULTURE_SPORT"]),
    ("pt", "A Embraer mandou embora na segunda-feira 120 funcionários em Taubaté.", ["ECONOMY"]),
    ("ro", "Renault a dat afară luni 120 de muncitori la Mioveni.", ["ECONOMY"]),
    ("ro", "Clubul l-a dat afară luni pe antrenorul Dan Rusu la Brașov.", ["CULTURE_SPORT"]),
    ("pl", "Opel wyrzucił w poniedziałek 120 pracowników w Tychach.", ["ECONOMY"]),
    ("pl", "Klub wyrzucił w poniedziałek trenera Adama Lisa w Radomiu.", ["CULTURE_SPORT"]),
    ("ru", "Завод выгнал с работы в понедельник 120 человек в Туле.", ["ECONOMY"]),
    ("uk", "Клуб вигнав у понеділок тренера Петра Гайдая в Луцьку.", ["CULTURE_SPORT"]),
    ("it", "Migliaia di pendolari bloccati lunedì a Pavia.", []),
    ("es", "Miles de pasajeros bloqueados el lunes en Soria por una avería.", []),
    ("pt", "Milhares de passageiros bloqueados na segunda-feira em Braga por uma avaria.", []),
    ("uk", "Тисячі пасажирів заблоковані в понеділок у Луцьку.", []),
    ("it", "I manifestanti hanno bloccato lunedì l'autostrada a Pavia.", ["PROTEST"]),
    ("ro", "Profesorii din Iași au intrat luni în grevă de avertisment.", ["PROTEST"]),
    ("fr", "Les enseignants de Dole ont commencé lundi une grève d'avertissement.", ["PROTEST"]),
    ("es", "Los profesores de Soria iniciaron el lunes una huelga de advertencia.", ["PROTEST"]),
    ("ro", "Guvernul a lansat luni un avertisment la Iași.", ["STATEMENT"]),
]


@pytest.mark.parametrize(("language", "text", "kinds"), DEEDS)
def test_words_of_work_and_of_war_are_told_apart(language: str, text: str, kinds: list[str], tools: Tools) -> None:
    """The words beside a verb tell who is fired, fired on, held up or warned."""
    events = extract(a_document(text, language=language, published=date(2026, 3, 12)), tools).events
    assert [event.event_type for event in events] == kinds
