"""Files to attach → the same, each described in the document's language."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from briefgen.document import Attachment
from briefgen.words import Words


def described(attachments: Iterable[Attachment], words: Words) -> tuple[Attachment, ...]:
    """The attachments; a description that is there stays."""
    return tuple(
        one if one.description else replace(one, description=words.attached[one.relationship].format(name=one.name))
        for one in attachments
    )
