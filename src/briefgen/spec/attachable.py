"""A spec's bytes and the files it read → attachments: the spec first, then its data; pictures stand on the pages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from briefgen.document import Attachment

YAML = "application/yaml"
"""RFC 9512."""
MEDIA_TYPES = {
    ".yaml": YAML,
    ".yml": YAML,
    ".json": "application/json",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
UNNAMED = "briefing.yaml"
"""What a spec is called that came without a name, as from standard input."""


def attachable(file: str, data: bytes, read: Mapping[str, bytes]) -> tuple[Attachment, ...]:
    """The files a briefing was made from; `file` is the spec's path, and `read` what it read, by the names it gives."""
    name = PurePath(file).name or UNNAMED
    spec = Attachment(name, _media_type(name) or YAML, data, "source")
    files = ((name, _media_type(name), content) for name, content in read.items())
    return (spec, *(Attachment(name, media, content) for name, media, content in files if media))


def _media_type(name: str) -> str:
    return MEDIA_TYPES.get(PurePath(name).suffix.lower(), "")
