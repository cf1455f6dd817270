"""Time expressions, as `geo/dates.py` uses them: calendar, names, patterns, and what each kind of words means."""
