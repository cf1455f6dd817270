"""The country of an outlet by the address of its site, and what it does for places."""

from __future__ import annotations

from dataclasses import replace

import pytest
from builders import a_document

from geo.outlets import home_of
from geo.pipeline import Tools, extract


@pytest.mark.parametrize(
    ("url", "country"),
    [
        ("https://www.hotnews.ro/stiri/1", "RO"),
        ("https://www.bbc.co.uk/news/1", "GB"),
        ("https://пример.рф/а", "RU"),
        ("https://xn--e1afmkfd.xn--j1amh/", "UA"),
        ("https://www.reuters.com/world", None),
        ("https://rt.tv/1", None),
        ("https://europa.eu/", None),
        ("http://192.168.0.1/", None),
        ("http://[::1", None),
        ("no address", None),
        ("", None),
        (None, None),
    ],
)
def test_the_ending_of_the_site_tells_the_country(url: str | None, country: str | None) -> None:
    """But not one that is sold to everybody, nor one that is no country's."""
    assert home_of(url) == country


@pytest.mark.parametrize(("url", "country"), [("https://paper.ca/1", "CA"), ("https://paper.co.uk/1", "GB")])
def test_a_name_means_the_place_in_the_country_of_the_outlet(url: str, country: str, tools: Tools) -> None:
    """A Canadian paper means its own Cambridge, a British one too, where nothing else is said."""
    document = replace(a_document("A storm hit Cambridge on Sunday.", language="en"), url=url)
    (toponym,) = extract(document, tools).toponyms
    assert toponym.place is not None
    assert toponym.place.country_code == country


def test_a_city_of_the_world_is_meant_wherever_the_outlet_is(tools: Tools) -> None:
    """A Canadian paper that writes of London means England, and says London, Ontario, else."""
    document = replace(a_document("An explosion hit London on Sunday.", language="en"), url="https://paper.ca/1")
    (toponym,) = extract(document, tools).toponyms
    assert toponym.place is not None
    assert toponym.place.country_code == "GB"


def test_what_the_article_says_is_stronger_than_its_outlet(tools: Tools) -> None:
    """An Australian paper writes of Newcastle, England."""
    document = replace(
        a_document("A storm hit Newcastle, England, on Sunday.", language="en"), url="https://x.com.au/1"
    )
    first, _ = extract(document, tools).toponyms
    assert first.place is not None
    assert first.place.country_code == "GB"
