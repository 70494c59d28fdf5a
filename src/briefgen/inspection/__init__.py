"""A finished Word file or PDF, by whatever program → what is in it, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

from briefgen.errors import InputError, cause_of
from briefgen.inspection.findings import Fact, Finding, Inspection
from briefgen.inspection.rules import GROUPS, RULES

__all__ = ["GROUPS", "RULES", "Fact", "Finding", "Inspection", "inspect"]

MOST_BYTES = 500_000_000
"""More than any document has; what is without end, such as /dev/zero, is read no further."""
HEAD = 1024
"""Bytes in which a PDF must begin; programs put things before it (ISO 32000-2, annex I)."""


def inspect(file: bytes | str | Path, *, marking: str = "", password: str = "") -> Inspection:
    """Look into a Word file or PDF, given as its bytes or its path.

    `marking` must stand at the top and bottom of every page; where it is not given, what most pages have must stand on
    all. `password` opens an encrypted PDF. Raises InputError for a file that is neither, or that cannot be read.
    """
    data = file if isinstance(file, bytes) else _read(Path(file))
    if b"%PDF-" in data[:HEAD]:
        from briefgen.inspection.pdf import inspect_pdf

        return _ordered(inspect_pdf(data, marking, password))
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        from briefgen.inspection.docx import inspect_docx

        return _ordered(inspect_docx(data, marking))
    raise InputError("it is empty" if not data else "it is neither a Word file (.docx) nor a PDF")


def _ordered(seen: Inspection) -> Inspection:
    """What would embarrass first, and hints after problems."""
    rank = {group: place for place, group in enumerate(GROUPS)}
    findings = sorted(seen.findings, key=lambda finding: (rank[finding.group], finding.severity))
    return Inspection(seen.format, tuple(findings), seen.facts)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except IsADirectoryError:
        raise InputError("it is a folder; name the files in it") from None
    except FileNotFoundError:
        raise InputError("there is no such file") from None
    except (OSError, ValueError) as error:
        raise InputError(cause_of(error)) from None
