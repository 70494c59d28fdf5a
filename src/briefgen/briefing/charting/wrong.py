"""Why a chart cannot be drawn, said to whoever wrote it."""

from __future__ import annotations

from msgspec import Struct


class Wrong(Struct, frozen=True):
    """What is wrong, at which path within the block, and what mends it."""

    at: str
    message: str
    hint: str = ""
