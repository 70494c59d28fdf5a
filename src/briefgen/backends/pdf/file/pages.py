"""A file that this backend wrote → how many pages it has, read off its page tree, which stands uncompressed."""

from __future__ import annotations

import re

COUNT = re.compile(rb"obj\n<</Type/Pages/Count (\d+)/Kids\[")


def page_count(data: bytes) -> int:
    """The count in the page tree; raises ValueError where the bytes are no file of this backend."""
    found = COUNT.findall(data)
    if not found:
        raise ValueError("this is no PDF of this backend: it has no plain page tree")
    return int(found[-1])
