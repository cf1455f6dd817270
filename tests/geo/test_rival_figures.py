"""Who puts a figure otherwise, who puts a toll at a number, and of which deed nobody was hurt."""

from __future__ import annotations

from datetime import date

import pytest
from builders import a_document

from geo.frames import bounds
from geo.pipeline import Tools, extract

FIGURES = [
    ("en", "The strike on Kharkiv on Monday killed 30 people, officials said; residents said 45.", "30@officials 45@residents"),
    ("en", "A drone strike on Belgorod killed six on Monday, Ukraine said. Russia put the number at nine.", "6@Ukraine 9@Russia"),
    ("de", "Bei einem Angriff auf Charkiw wurden am Montag sechs Menschen getötet, sagte die Polizei; die Feuerwehr spricht von neun.", "6@Polizei 9@Feuerwehr"),
    ("fr", "Une attaque a fait six morts lundi à Kharkiv, selon la police ; les pompiers parlent de neuf.", "6@police 9@pompiers"),
    ("es", "Un incendio dejó el lunes seis heridos en Soria, según la policía; los bomberos hablan de nueve.", "6@policía 9@bomberos"),
    ("it", "Un attacco ha causato sei morti lunedì a Kharkiv, secondo la polizia; i vigili del fuoco parlano di nove.", "6@polizia 9@vigili del fuoco"),
    ("pt", "Um ataque fez seis mortos na segunda-feira em Kharkiv, segundo a polícia; os bombeiros falam em nove.", "6@polícia 9@bombeiros"),
    ("ro", "Un atac a făcut șase morți luni la Harkov, potrivit poliției; pompierii vorbesc de nouă.", "6@poliției 9@pompierii"),
    ("pl", "W ataku na Charków zginęło w poniedziałek sześć osób, podała policja; strażacy mówią o dziewięciu.", "6@policja 9@strażacy"),
    ("ru", "При обстреле Харькова в понедельник погибли шесть человек, сообщила полиция; спасатели говорят о девяти.", "6@полиция 9@спасатели"),
    ("uk", "Під час обстрілу Харкова в понеділок загинули шестеро людей, повідомила поліція; рятувальники кажуть про десятьох.", "6@поліція 10@рятувальники"),
    ("en", "A bomb killed 12 people in Quetta on Monday. The hospital put the number of dead at 15.", "12@ 15@hospital"),
    ("en", "A bomb killed 12 people in Quetta on Monday. Local officials put the toll at 15.", "12@ 15@officials"),
    ("en", "A bomb killed 12 people in Quetta on Monday. A spokesman said 80% of the shops were shut.", "12@"),
    ("en", "The blast in Leeds on Monday killed 50, officials said; inflation rose, the bank said 80.", "50@officials"),
    ("en", "The blast in Leeds on Monday killed 50, officials said; asked how many trucks came, the minister said 80.", "50@officials"),
    ("en", "The blast in Leeds on Monday killed 50 people and inflation has risen; the bank said 80.", "50@"),
    ("en", "The blast in Leeds on Monday killed 50. Turnout was low, the minister said 12.", "50@"),
    ("en", "The blast in Leeds on Monday killed 50. Asked how many trucks came, the minister said 80.", "50@"),
    ("en", "The blast in Leeds on Monday killed 50, and inflation rose. The bank said 80.", "50@"),
    ("en", "The blast in Leeds on Monday killed 50, officials said, but local residents said 80; Russia said 90.", "50@officials 80@residents 90@Russia"),
    ("en", "The blast in Leeds on Monday killed 50. Residents said 80. Russia put the number at 90.", "50@ 80@Residents 90@Russia"),
    ("en", "The strike on Kharkiv on Monday killed 30 people, including three children, officials said; residents said 45.", "30@officials 45@residents"),
    ("de", "Bei einem Angriff auf Charkiw wurden am Montag sechs Menschen getötet. Die Preise stiegen, die Bank spricht von neun.", "6@"),
    ("ru", "При обстреле Харькова в понедельник погибли шесть человек. Цены выросли, банк говорит о девяти.", "6@"),
    ("es", "Seis personas murieron el lunes en un incendio en Soria. El alcalde habla de reformas.", "6@"),
    ("de", "Die Polizei hat am Montag in Fulda acht Menschen festgenommen.", "8@"),
    ("de", "Bei einem Angriff in Fulda haben am Montag drei Polizisten den Täter verletzt.", ""),
    ("pl", "W poniedziałek spłonął magazyn w Koninie. Nikt nie ucierpiał. Ewakuowano 30 osób.", "0@"),
    ("pl", "W poniedziałek spłonął magazyn w Koninie. Nikomu nic się nie stało.", "0@"),
    ("de", "Am Montag brannte in Fulda ein Lager ab. Niemand kam zu Schaden.", "0@"),
    ("fr", "Un entrepôt a brûlé lundi à Dole. Il n'y a pas eu de blessés.", "0@"),
    ("es", "La policía detuvo el martes a nueve manifestantes en Soria. No hubo heridos, según el Gobierno.", "9@ 0@Gobierno"),
    ("ro", "Poliția a reținut marți nouă protestatari la Iași. Nimeni nu a fost rănit.", "9@ 0@"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), FIGURES)
def test_every_figure_has_its_source_and_its_deed(language: str, text: str, expected: str, tools: Tools) -> None:
    """The figures of the first deed that has any, each with who says so."""
    events = extract(a_document(text, language=language, published=date(2026, 3, 12)), tools).events
    found = next((event.figures for event in events if event.figures), ())
    assert " ".join(f"{bounds(figure)}@{figure.source or ''}" for figure in found) == expected


def test_nobody_is_hurt_in_the_fire_and_not_in_the_arrest_behind_it(tools: Tools) -> None:
    """Arrests at which nobody was hurt have that figure only where nothing else was told that hurts people."""
    text = "A fire gutted a warehouse in Leeds on Monday. Police arrested two men. No one was hurt."
    events = extract(a_document(text, language="en", published=date(2026, 3, 12)), tools).events
    zero = [event.event_type for event in events for figure in event.figures if figure.upper == 0]
    assert zero == ["FIRE"]
