"""A file that travels inside a document's file: its name, its bytes, and what it is to the document."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Attachment(Struct, frozen=True):
    """A file to put into another: the `source` that a document was made from, or `data` that it shows.

    `name` may hold folders, as where a spec names the file; a format makes of it a name that is safe and its own.
    """

    name: str
    media_type: str
    data: bytes
    relationship: Literal["source", "data"] = "data"
    description: str = ""
