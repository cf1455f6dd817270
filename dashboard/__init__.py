"""Every face of Dateline: the web page, its HTTP API, and the command line."""
