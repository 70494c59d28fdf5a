"""The name of a file that a command is given → its bytes."""

from __future__ import annotations

from pathlib import Path


def read_input(name: str) -> bytes:
    """The bytes of a file. Raises InputError where it cannot be read."""
    from briefgen.errors import InputError, cause_of

    try:
        return Path(name).read_bytes()
    except (OSError, ValueError) as error:
        raise InputError(f"{name} cannot be read: {cause_of(error)}") from None
