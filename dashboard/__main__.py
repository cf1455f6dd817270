"""`python -m dashboard` is `dateline`."""

from __future__ import annotations

from dashboard.cli import main

main()
