"""What goes on with a day long gone is no news of the day of publication."""

from __future__ import annotations

import pytest
from builders import a_document

from geo.pipeline import Tools, extract

LED = {
    "pl": "W środę w Katowicach policja zatrzymała trzech mężczyzn.\n\n",
    "ro": "Poliția a arestat miercuri trei bărbați la Bacău.\n\n",
    "en": "Police arrested three men in Leeds on Wednesday.\n\n",
    "de": "Die Polizei hat am Mittwoch in Leipzig drei Männer festgenommen.\n\n",
    "fr": "La police a arrêté mercredi trois hommes à Lyon.\n\n",
    "it": "Mercoledì la polizia ha arrestato tre uomini a Torino.\n\n",
}
GONE = [
    (
        "pl",
        "W grudniu 1981 roku milicja zastrzeliła w Lubinie dwóch górników. Brata internowano w Zabrzu.",
        "internowano",
    ),
    ("ro", "În vara anului 2019 rebelii au atacat Goma. Doi martori au fost răpiți la Bukavu.", "răpiți"),
    ("ro", "Primarul fusese arestat în martie 2021 la Onești și a fost eliberat după trei luni.", "eliberat"),
    ("en", "In March 2021 rebels attacked Goma. They burned a market in Bukavu.", "burned"),
    ("en", "He was arrested in March 2021 in Hull and released after three months.", "released"),
    ("de", "Im März 2021 griffen Rebellen Goma an. In Bukavu entführten sie zwei Priester.", "entführten"),
    ("fr", "En mars 2021, des rebelles ont attaqué Goma. Ils ont enlevé deux prêtres à Bukavu.", "enlevé"),
    ("it", "Nel marzo 2021 i ribelli attaccarono Goma. Rapirono due preti a Bukavu.", "Rapirono"),
]
NEWS = [
    ("en", "The bridge, opened in March 2021, was shut. They burned a market in Bukavu.", "burned"),
    ("en", "In March 2021 rebels attacked Goma. On Tuesday they burned a market in Bukavu.", "burned"),
    ("en", "In March 2021 rebels attacked Goma.\n\nThey burned a market in Bukavu.", "burned"),
    ("it", "Un caso simile colpì Goma nel 2021. Hanno rapito due preti a Bukavu.", "rapito"),
    ("fr", "En mars 2021, des rebelles ont attaqué Goma. Mardi, ils ont enlevé deux prêtres à Bukavu.", "enlevé"),
    ("it", "Nel marzo 2021 i ribelli attaccarono Goma.\n\nA Bukavu hanno rapito due preti.", "rapito"),
]


def _status(language: str, text: str, words: str, tools: Tools) -> str:
    text = LED[language] + text
    events = extract(a_document(text, language=language, published="2026-03-12"), tools).events
    return next(event.status for event in events if words in event.trigger.of(text))


@pytest.mark.parametrize(("language", "text", "words"), GONE)
def test_what_follows_a_deed_long_gone_is_as_old(language: str, text: str, words: str, tools: Tools) -> None:
    assert _status(language, text, words, tools) == "background"


@pytest.mark.parametrize(("language", "text", "words"), NEWS)
def test_a_day_or_a_paragraph_of_its_own_makes_it_news(language: str, text: str, words: str, tools: Tools) -> None:
    assert _status(language, text, words, tools) == "reported"
