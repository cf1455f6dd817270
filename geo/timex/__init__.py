"""Time expressions: `days` (calendar arithmetic), `cldr` (names of every language), `grammar` (patterns from a
language pack, compiled), `meanings` (what each kind of expression means). `geo/dates.py` is the stage that uses them.
"""
