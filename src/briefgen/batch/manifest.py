"""Outcomes → a manifest, one JSON object a line; and a manifest → what was made the last time."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

from briefgen.batch.values import Outcome, Output, Record
from briefgen.errors import InputError, cause_of
from briefgen.output import plain_fault


class Manifest:
    """The record of a batch, a line for each briefing as it comes; each is written whole, and none is rewritten."""

    def __init__(self, path: Path, resume: bool) -> None:
        """Begin anew, or go on after what is there. Raises CannotCreateError."""
        self.path = path
        self.count = 0
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            torn = resume and _ends_torn(path)
            flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | (0 if resume else os.O_TRUNC)
            self.descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0), 0o666)
            if torn:
                self._write(b"\n")
        except OSError as error:
            raise plain_fault(path, error) from error

    def add(self, outcome: Outcome) -> None:
        """Note an outcome. Raises WriteError where the disk fails."""
        self._write(line(outcome))

    def __enter__(self) -> Manifest:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Have it all on the disk."""
        with suppress(OSError):  # not every file can be waited for: a pipe cannot
            os.fsync(self.descriptor)
        os.close(self.descriptor)

    def _write(self, data: bytes) -> None:
        try:
            while data:
                data = data[os.write(self.descriptor, data) :]
        except OSError as error:
            raise plain_fault(self.path, error) from error


def line(outcome: Outcome) -> bytes:
    """An outcome as a line of JSON."""
    return f"{json.dumps(outcome.as_object(), ensure_ascii=False)}\n".encode("utf-8", "backslashreplace")


def made_before(path: Path) -> dict[str, Record]:
    """What a manifest knows by first target, the last word on each; a torn line, as after a power cut, is no word.

    Nothing where there is no manifest. Raises InputError where it cannot be read.
    """
    known: dict[str, Record] = {}
    try:
        with path.open("rb") as file:
            for each in _objects(file):
                _note(known, each)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise InputError(f"{path} cannot be read: {cause_of(error)}") from None
    return known


def _objects(lines: Any) -> Iterator[dict[str, Any]]:
    for each in lines:
        with suppress(ValueError):
            value = json.loads(each)
            if isinstance(value, dict):
                yield value


def _note(known: dict[str, Record], entry: dict[str, Any]) -> None:
    with suppress(KeyError, TypeError, IndexError):
        outputs = tuple(Output(one["path"], one["sha256"], one["bytes"], one["pages"] or 0) for one in entry["outputs"])
        known[outputs[0].path] = Record(entry["recipe"], entry["inputs"], outputs)


def _ends_torn(path: Path) -> bool:
    """Whether the last line has no end."""
    try:
        with path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read(1) != b"\n"
    except OSError:
        return False
