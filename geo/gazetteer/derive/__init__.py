"""Where the committed tables of the gazetteer come from; for maintainers, never run by users."""
