"""What was sent, to whom → a file that only grows, by which no mail is sent twice, whenever a run is cut off.

Each line is a JSON object. *Intent* is on the disk before a server is given the mail, the outcome is written after its
answer. An intent without an outcome may have been sent or not: nobody but the people can tell, so it is never sent
again unless they say so.
"""

from __future__ import annotations

import datetime
import json
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Literal, TypeAlias

from msgspec import Struct

from briefgen.errors import CannotCreateError, InputError, UnavailableError, WriteError
from briefgen.mail.addresses import Address

State: TypeAlias = Literal["intent", "sent", "refused", "deferred"]
STATES = ("intent", "sent", "refused", "deferred")
FAR = 1 << 30
Entries: TypeAlias = "dict[tuple[str, str], Entry]"
Clock: TypeAlias = Callable[[], datetime.datetime]


class Entry(Struct, frozen=True):
    """The last that the log says of one mail to one address."""

    state: State
    time: str
    why: str = ""


def read_log(path: Path) -> Entries:
    """The entries by address and content; none where there is no log yet.

    Raises InputError for a file that is no log. A last line without its end was being written when the machine or the
    program stopped, and says nothing that has happened.
    """
    try:
        lines = path.read_bytes().split(b"\n")[:-1]
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise InputError(f"{path} cannot be read: {reason}") from None
    return dict(_entry(path, number, line) for number, line in enumerate(lines, 1))


def _entry(path: Path, number: int, line: bytes) -> tuple[tuple[str, str], Entry]:
    try:
        said = json.loads(line)
        key = (str(said["to"]).casefold(), str(said["content"]))
        state: State = STATES[STATES.index(said["state"])]  # type: ignore[assignment]  # one of them
        return key, Entry(state, str(said["time"]), str(said.get("why", "")))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise InputError(
            f"{path}:{number}: this line is none of a log of mails; mend it, or name another file with --log"
        ) from None


class SentLog:
    """The log while a run has it for itself; `clock` gives the time of its lines.

    Raises InputError for a file that is no log, UnavailableError where another run has it, CannotCreateError and, while
    it is written, WriteError.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self.clock = clock
        self.entries: Entries = {}
        self._file = -1

    def __enter__(self) -> SentLog:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
            self._file = os.open(self.path, flags, 0o600)
            _settle(self.path.parent)
        except (OSError, ValueError) as error:
            reason = (getattr(error, "strerror", None) or str(error)).lower()
            raise CannotCreateError(f"{self.path} cannot be created: {reason}") from None
        try:
            _lock(self._file, self.path)
            self.entries = read_log(self.path)
            self._drop_torn_line()
        except BaseException:
            self._close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def of(self, to: Address, content: str) -> Entry | None:
        """The last entry of a mail to an address."""
        return self.entries.get((to.key, content))

    def note(self, to: Iterable[Address], content: str, state: State, why: str = "") -> None:
        """Write a line for each address; when this returns they are on the disk."""
        time = self.clock().astimezone(datetime.UTC).isoformat(timespec="seconds")
        people = tuple(to)
        if not people:
            return
        lines = [
            json.dumps({"time": time, "state": state, "to": each.key, "content": content, "why": why})
            for each in people
        ]
        self._append("".join(f"{line}\n" for line in lines).encode())
        self.entries.update({(each.key, content): Entry(state, time, why) for each in people})

    def _append(self, data: bytes) -> None:
        try:
            while data:
                data = data[os.write(self._file, data) :]
            os.fsync(self._file)
        except OSError as error:
            raise WriteError(f"{self.path} could not be written: {(error.strerror or str(error)).lower()}") from error

    def _drop_torn_line(self) -> None:
        size = os.fstat(self._file).st_size
        whole = self.path.read_bytes().rfind(b"\n") + 1
        if whole < size:
            os.ftruncate(self._file, whole)
            os.fsync(self._file)

    def _close(self) -> None:
        os.close(self._file)
        self._file = -1


def _settle(folder: Path) -> None:
    """Make a new file survive a power cut, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _lock(descriptor: int, path: Path) -> None:
    """Have the file for oneself until it is closed, or the process ends in whatever way."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, FAR, os.SEEK_SET)  # a locked byte cannot be read there
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise UnavailableError(f"{path} is in use: another briefgen is sending; wait until it has ended") from None
