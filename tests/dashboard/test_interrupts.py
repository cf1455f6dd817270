"""Ctrl-C ends the program also where Python drops it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from dashboard import interrupts
from dashboard.terminal import Bar

# A weak reference's callback is such a place: every import of a module ends with one.
DROPPED = """
import os, signal, sys, weakref
from dashboard import interrupts
from dashboard.terminal import Bar
class Thing: pass
sys.unraisablehook = lambda told: print("dropped", told.exc_type.__name__, flush=True)
interrupts.install()
thing = Thing()
ref = weakref.ref(thing, lambda _: (os.kill(os.getpid(), signal.SIGINT), sum(range(1000))))
del thing
print("goes on", flush=True)
with Bar(quiet=True) as bar:
    bar("Reading", 0.5)
print("never here", flush=True)
"""


def test_an_interrupt_that_was_dropped_comes_at_the_next_step() -> None:
    """What takes long ends at its next step, quiet or not."""
    done = subprocess.run([sys.executable, "-c", DROPPED], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == ["dropped KeyboardInterrupt", "goes on"]
    assert "KeyboardInterrupt" in done.stderr


def test_an_interrupt_that_was_heard_comes_once_more_at_most() -> None:
    """Whoever caught it and goes on is told once; then the note of it is gone."""
    with pytest.raises(KeyboardInterrupt):
        interrupts.remember(signal.SIGINT, None)
    with pytest.raises(KeyboardInterrupt), Bar(quiet=True) as bar:
        bar("Reading", 0.5)
    with Bar(quiet=True) as bar:
        bar("Reading", 0.5)


def test_a_program_that_is_to_ignore_interrupts_goes_on_ignoring_them() -> None:
    """What runs behind a terminal that was closed is not ended by its keys."""
    code = (
        "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN); from dashboard import interrupts;"
        "interrupts.install(); assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env=os.environ)
