"""How large and how deep a spec may be, and what is said of one that is larger; generous for any briefing."""

from __future__ import annotations

MAX_DEPTH = 48
MAX_NODES = 100_000
MAX_SCALAR = 200_000
MAX_INCLUDES = 100
MAX_INCLUDE_DEPTH = 5

EMPTY = ("the spec is empty", "`briefgen new` writes one to start from")
EMPTY_KEY = ("a key is empty", "write a name before the ':', or put quotes around the whole text")


def too_deep() -> tuple[str, str]:
    """What is said of a spec nested too deeply."""
    return f"nested deeper than {MAX_DEPTH} levels", "a briefing needs three"


def too_many() -> tuple[str, str]:
    """What is said of a spec with too many values."""
    return f"the spec has more than {MAX_NODES:,} values", "put long tables in a CSV file: `data:`"


def too_long(length: int) -> tuple[str, str]:
    """What is said of a text that is too long."""
    return f"a text of {length:,} characters", f"the limit is {MAX_SCALAR:,}: divide it"
