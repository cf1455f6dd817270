"""The sieve never keeps a name back, and lets few others pass."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from geo.gazetteer.index import Gazetteer
from geo.gazetteer.sieve import Sieve


@given(st.lists(st.text()))
def test_every_key_passes(keys: list[str]) -> None:
    """Also keys in any script, the empty one, and repeated ones."""
    keys = [key.encode(errors="ignore").decode() for key in keys]
    sieve = Sieve.of(keys, len(keys))
    assert all(map(sieve.may_hold, keys))


def test_a_key_of_several_words_passes_by_its_first_two() -> None:
    """They may begin a name, and are none; a name of two words begins with itself; one of one word begins nothing."""
    sieve = Sieve.of(["new york city", "novi sad", "paris"], 3)
    assert sieve.may_begin("new york")
    assert sieve.may_begin("novi sad")
    assert not sieve.may_hold("new york")
    assert not any(map(sieve.may_begin, ("york city", "new jersey", "paris", "paris texas")))


def test_few_others_pass() -> None:
    """With a thousand keys, one in ten others at the most."""
    sieve = Sieve.of((f"town {number}" for number in range(1_000)), 1_000)
    passed = sum(sieve.may_hold(f"word {number}") for number in range(10_000))
    assert 0 < passed < 1_000


def test_it_is_stored_and_read_again() -> None:
    """Its bytes are all it needs."""
    sieve = Sieve(bytes(Sieve.of(["paris"], 1)))
    assert sieve.may_hold("paris")
    assert sum(sieve.may_hold(f"word {number}") for number in range(100)) < 10


def test_the_gazetteer_answers_for_what_passes_by_chance(gazetteer: Gazetteer) -> None:
    """Of ten thousand words that name nothing none is found."""
    assert not any(gazetteer.lookup(f"qx{number}zq") for number in range(10_000))
