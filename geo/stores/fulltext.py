"""Words of the table `search` found at once, by SQLite's FTS5.

The index is SQLite's own; what it cannot know is where words end in scripts that part none, so each of their letters
counts as a word, and a word that is asked for is a row of such letters. Triggers keep the index equal to the table.
"""

from __future__ import annotations

from sqlalchemy import Connection, Integer, Select, column, select, table

from geo.stores.search import folded, parted

_INDEX = table("search_words", column("rowid", Integer))
_NO_SIGNS = str.maketrans('"\0', "  ")  # these two have a meaning to FTS5 inside a phrase

# Marks that `folded` left are part of a word (a vowel in Hindi or Thai). `columnsize` is for ranking, which nobody asks.
_CREATE = (
    """CREATE VIRTUAL TABLE search_words USING fts5(words, content='search', content_rowid='fid', columnsize=0,
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'")""",
    "INSERT INTO search_words(search_words) VALUES ('rebuild')",
    """CREATE TRIGGER search_words_come AFTER INSERT ON search
        BEGIN INSERT INTO search_words(rowid, words) VALUES (new.fid, new.words); END""",
    """CREATE TRIGGER search_words_go AFTER DELETE ON search
        BEGIN INSERT INTO search_words(search_words, rowid, words) VALUES ('delete', old.fid, old.words); END""",
)
_DROP = (
    "DROP TRIGGER IF EXISTS search_words_come",
    "DROP TRIGGER IF EXISTS search_words_go",
    "DROP TABLE IF EXISTS search_words",
)
LAST = "search_words_go"
"""What is made last: where it is, the whole index is."""


def make(connection: Connection) -> None:
    """Index all that `search` holds, and from now on whatever comes and goes."""
    for statement in (*_DROP, *_CREATE):
        connection.exec_driver_sql(statement)


def drop(connection: Connection) -> None:
    """Index nothing."""
    for statement in _DROP:
        connection.exec_driver_sql(statement)


def found(text: str) -> Select[int]:
    """The keys of the rows of `search` in which every word of the text begins a word.

    Signs say nothing, and signs alone find nothing.
    """
    words = folded(text).translate(_NO_SIGNS).split()
    phrases = " ".join(f'"{parted(word)}" *' for word in words) or '""'
    matching = column("search_words").op("MATCH", is_comparison=True)(phrases)
    return select(_INDEX.c.rowid).where(matching)
