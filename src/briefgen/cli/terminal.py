"""What a command says → the two standard streams: coloured where a person reads, and safe where a stream fails."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TextIO

import click

IO_ERROR = 74


class Terminal:
    """Standard output for results and standard error for the rest, for the length of one command."""

    def __init__(self) -> None:
        self.failure: OSError | None = None

    def say(self, text: str) -> None:
        """Print a line of the result; once standard output has failed, nothing more is sent there."""
        self._attempt(lambda: _print(sys.stdout, text))

    def send(self, data: bytes) -> None:
        """Send bytes, and nothing else, to standard output."""
        self._attempt(lambda: _send(sys.stdout, data))

    def tell(self, text: str) -> None:
        """Print a line on standard error; where that fails there is nobody left to tell."""
        with suppress(OSError, ValueError):
            _print(sys.stderr, text)

    def close(self) -> int:
        """Say that results were lost, if they were: the exit code. A reader that had enough, as `head`, is no news."""
        if not self.failed() or self.failure is None:
            return 0
        if self.failure.errno != errno.EPIPE:
            self.tell(f"briefgen: standard output: {(self.failure.strerror or 'it cannot be written').lower()}")
        return IO_ERROR

    def failed(self) -> bool:
        """Whether standard output has lost something, also of what click printed."""
        self._attempt(lambda: sys.stdout.flush() if sys.stdout else None)
        return self.failure is not None

    def _attempt(self, write: Callable[[], None]) -> None:
        if self.failure is None:
            try:
                write()
            except OSError as error:
                self.failure = error


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sits at the other end."""
    with suppress(ValueError):
        return stream is not None and stream.isatty()
    return False


def _print(stream: TextIO | None, text: str) -> None:
    if stream is None:
        raise OSError(errno.EBADF, "it is closed")
    encoding = stream.encoding or "utf-8"
    shown = text.encode(encoding, "backslashreplace").decode(encoding)
    click.echo(shown, file=stream, color=_coloured(stream))


def _send(stream: TextIO | None, data: bytes) -> None:
    if stream is None:
        raise OSError(errno.EBADF, "it is closed")
    stream.buffer.write(data)
    stream.buffer.flush()


def _coloured(stream: TextIO) -> bool:
    """A person reads it and has not declined colour (no-color.org)."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
