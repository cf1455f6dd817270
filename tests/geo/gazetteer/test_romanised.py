"""`geo.gazetteer.romanised`: names in Cyrillic beside those in Latin letters."""

from __future__ import annotations

import pytest

from geo.gazetteer.romanised import sound_of


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [
        ("Слов’янськ", "Slovyansk"),
        ("Кременчук", "Kremenchuk"),
        ("Новороссийск", "Novorossiysk"),
        ("Хмельницький", "Khmelnytskyy"),
        ("Щёлково", "Shchelkovo"),
        ("Запоріжжя", "Zaporizhzhya"),
    ],
)
def test_a_name_sounds_like_itself_in_latin_letters(cyrillic: str, latin: str) -> None:
    """As gazetteers write the towns of Ukraine and Russia."""
    assert sound_of(cyrillic) == sound_of(latin)


@pytest.mark.parametrize(
    ("cyrillic", "latin"), [("Слов’янськ", "Nikopol"), ("Харків", "Kharkov"), ("Тула", "Toul"), ("Дніпро", "Dnepr")]
)
def test_what_a_place_once_was_called_or_is_called_elsewhere_sounds_otherwise(cyrillic: str, latin: str) -> None:
    """Other vowels and other consonants stay apart."""
    assert sound_of(cyrillic) != sound_of(latin)
