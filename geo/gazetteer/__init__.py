"""The gazetteer: built once from pinned packages and our own tables, then only read."""
