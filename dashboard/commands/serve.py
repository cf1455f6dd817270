"""`dateline serve`: the map in a browser."""

from __future__ import annotations

import errno
import ipaddress
import signal
import socket
import webbrowser
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dashboard.commands.ingest import fill
from dashboard.commands.options import Command, Common, common, reading, store
from dashboard.terminal import safe, say, store_name
from geo.errors import ConfigurationError, DatelineError
from geo.settings import Settings

if TYPE_CHECKING:
    from types import FrameType

    from geo.stores import EventStore

_OPEN_TO_ALL = (
    "Everybody who can reach this machine at {host} can read these events, since Dateline asks for no password; "
    "leave --host out to keep them to yourself."
)


class PortError(DatelineError, RuntimeError):
    """The address cannot be served on."""


@click.command(
    cls=Command,
    short_help="Show events on a map in the browser.",
    examples=(
        "dateline serve article.txt",
        "dateline serve news/ --store news.gpkg --open",
        "dateline serve --store news.gpkg --port 8051",
    ),
)
@click.argument("paths", nargs=-1)
@store
@reading
@click.option("--host", help="Address to serve on [default: 127.0.0.1, this machine only].")
@click.option("--port", type=int, help="Port to serve on; 0 takes a free one [default: 8050].")
@click.option("--open", "open_browser", is_flag=True, help="Open the page in the browser.")
@common
def command(
    *,
    common: Common,
    paths: tuple[str, ...],
    store: str | None,
    form: str | None,
    published: date | None,
    host: str | None,
    port: int | None,
    open_browser: bool,
) -> None:
    """Serves the map, after reading the articles of PATHS (files and folders) into the store.

    Without PATHS it serves what the store holds. Ctrl-C ends it.
    """
    from geo.stores import open_store  # noqa: PLC0415, the database library takes its time

    settings = common.settings(store=store, published=published, host=host, port=port)
    if paths and not any(path == "-" or Path(path).exists() for path in paths):
        raise ConfigurationError(f"There is nothing at {safe(' '.join(paths))}: give files or folders to read.")
    with closing(_bound(settings)) as listener, open_store(settings.store, read_only=not paths) as opened:
        if paths:
            fill(opened, paths, settings, form=form, quiet=common.quiet)
        elif not common.quiet:
            say(f"Showing {store_name(settings.store)}.")
        if not _is_loopback(settings.host):
            say(_OPEN_TO_ALL.format(host=settings.host))
        _serve(opened, settings, listener, open_browser=open_browser)


def _bound(settings: Settings) -> socket.socket:
    """A socket that holds the port, taken before any long work so that a port in use is known at once.

    Raises:
        PortError: the port is in use, or not for this user.
        ConfigurationError: the host is no address of this machine.
    """
    host, port = settings.host, settings.port
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except (OSError, UnicodeError) as error:
        raise ConfigurationError(f"{host!r} is no address of this machine: choose another --host.") from error
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(128)  # two programs may both bind; only one may listen
    except OSError as error:
        listener.close()
        raise _refused(host, port, error) from error
    return listener


def _refused(host: str, port: int, error: OSError) -> DatelineError:
    if error.errno == errno.EADDRINUSE:
        return PortError(
            f"Port {port} is in use, perhaps by another Dateline: choose another with --port {port % 65_535 + 1}, "
            "or let the system choose with --port 0."
        )
    if error.errno == errno.EACCES:
        return PortError(f"Port {port} is only for the system: choose one above 1023 with --port.")
    return ConfigurationError(f"{host!r} is no address of this machine ({error.strerror}): choose another --host.")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def address(host: str, port: int) -> str:
    """The address of the page, as one types it in a browser on this machine."""
    shown = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, host)  # noqa: S104, named, not bound
    return f"http://[{shown}]:{port}" if ":" in shown and not shown.startswith("[") else f"http://{shown}:{port}"


def _serve(store: EventStore, settings: Settings, listener: socket.socket, *, open_browser: bool) -> None:
    """Answers requests until Ctrl-C."""
    from dashboard.app import create_app  # noqa: PLC0415, Dash takes a second to import

    url = address(settings.host, listener.getsockname()[1])

    def ready() -> None:
        click.echo(f"Dateline is ready at {url}")
        if open_browser:
            webbrowser.open(url)

    _run(create_app(store, settings).server, listener, ready)


def _run(server: Any, listener: socket.socket, ready: Callable[[], None]) -> None:  # noqa: ANN401, an ASGI application
    """Runs the server; `ready` is called when it answers."""
    import uvicorn  # noqa: PLC0415, only a server needs it

    told: list[int] = []

    class Announced(uvicorn.Server):
        def handle_exit(self, sig: int, frame: FrameType | None) -> None:
            """Ends, and remembers who asked for it."""
            told.append(sig)
            super().handle_exit(sig, frame)

        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            """Starts, then says so."""
            await super().startup(sockets=sockets)
            if self.started:
                ready()

    # Its log goes where all logs go: requests are told at the level of `--verbose`, warnings always.
    config = uvicorn.Config(server, log_config=None, timeout_graceful_shutdown=2)
    Announced(config).run(sockets=[listener])
    if signal.SIGINT in told:
        raise KeyboardInterrupt  # uvicorn hands the signal on, but it may come when nobody hears it any more
