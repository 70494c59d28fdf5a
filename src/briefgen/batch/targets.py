"""Where a finished file goes: a path, or an address that fsspec knows; there whole or not at all either way."""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefgen.batch.values import Output
from briefgen.errors import CannotCreateError, UnavailableError
from briefgen.output import write

ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+::?//")
EXTRA = "pip install 'briefgen[s3]'"


def is_address(target: str) -> bool:
    """Whether a target is an address, as `s3://bucket/folder`, not a path."""
    return ADDRESS.match(target) is not None


def joined(folder: str, name: str) -> str:
    """The target called `name` in a folder or below an address."""
    return f"{folder.rstrip('/')}/{name}" if is_address(folder) else str(Path(folder) / name)


def put(target: str, data: bytes) -> None:
    """Put the data at the target.

    A path is replaced by a rename, but not made to survive a power cut, which would take longer than the rendering: the
    manifest knows what should be there. An address gets one whole object in one request.
    Raises CannotCreateError, WriteError, and UnavailableError for a store that does not answer.
    """
    if is_address(target):
        _send(target, data)
    else:
        write(Path(target), data, settled=False)


def is_there(output: Output) -> bool:
    """Whether a file is as it was written; of a remote one only the size is asked for."""
    try:
        if is_address(output.path):
            system, path = _system(output.path)
            return bool(system.info(path)["size"] == output.bytes)
        return sha256(Path(output.path).read_bytes()).hexdigest() == output.sha256
    except FileNotFoundError:
        return False
    except OSError as error:
        raise UnavailableError(f"{output.path} cannot be looked at: {_said(error)}") from error


def check(folder: str) -> None:
    """Raise UnavailableError where an address is of a kind that nothing installed knows."""
    if is_address(folder):
        _system(folder)


def _send(target: str, data: bytes) -> None:
    system, path = _system(target)
    try:
        system.pipe_file(path, data)
    except (FileNotFoundError, PermissionError) as error:
        raise CannotCreateError(f"{target} cannot be created: {_said(error)}") from error
    except Exception as error:  # each kind of store has its own, and none of them is a fault of the spec
        raise UnavailableError(f"{target} could not be written: {_said(error)}") from error


def _system(target: str) -> tuple[Any, str]:
    """The file system of an address and the path in it; fsspec keeps one for each kind of address."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise UnavailableError(f"{target} needs the extra for stores: {EXTRA}") from None
    try:
        system, path = url_to_fs(target)
    except (ImportError, ValueError) as error:
        raise UnavailableError(f"{target} cannot be written to: {_said(error)}") from error
    return system, path


def _said(error: BaseException) -> str:
    """What an error says, in one line."""
    return " ".join(str(error).split()) or type(error).__name__
