"""A file that this backend wrote → how many pages it has, read off its page tree, which stands uncompressed."""

from __future__ import annotations

COUNT = b"obj\n<</Type/Pages/Count "


def page_count(data: bytes) -> int:
    """The count in the page tree; raises ValueError where the bytes are no file of this backend."""
    start = data.rfind(COUNT)
    if start < 0:
        raise ValueError("this is no PDF of this backend: it has no plain page tree")
    return int(data[start + len(COUNT) : data.find(b"/", start + len(COUNT))])
