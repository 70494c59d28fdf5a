"""Headings with their levels → the outline of a file, as a reader's side panel shows it (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.backends.pdf.file.objects import text_string
from briefgen.backends.pdf.file.writer import Writer


class Bookmark:
    """A title at a level from 1 that is at most one more than the last one's, and the number of its destination."""

    __slots__ = ("destination", "level", "title")

    def __init__(self, level: int, title: str, destination: int) -> None:
        self.level = level
        self.title = title
        self.destination = destination


def put_bookmarks(bookmarks: Sequence[Bookmark], writer: Writer) -> int:
    """Put the outline, every part of it open; the answer is its object number."""
    root = writer.reserve()
    numbers = [writer.reserve() for _ in bookmarks]
    ends = [_end(bookmarks, index) for index in range(len(bookmarks))]
    for index, bookmark in enumerate(bookmarks):
        parts = [b"<</Title%s/Dest %d 0 R" % (text_string(bookmark.title), bookmark.destination)]
        before, parent = _before(bookmarks, index)
        parts.append(b"/Parent %d 0 R" % (root if parent is None else numbers[parent]))
        if before is not None:
            parts.append(b"/Prev %d 0 R" % numbers[before])
        if ends[index] < len(bookmarks) and bookmarks[ends[index]].level == bookmark.level:
            parts.append(b"/Next %d 0 R" % numbers[ends[index]])
        parts.append(_kids(bookmarks, numbers, index + 1, ends[index]))
        writer.put(numbers[index], b"".join(parts) + b">>")
    writer.put(root, b"<</Type/Outlines%s>>" % _kids(bookmarks, numbers, 0, len(bookmarks)))
    return root


def _end(bookmarks: Sequence[Bookmark], index: int) -> int:
    """Where what stands below a bookmark ends."""
    end = index + 1
    while end < len(bookmarks) and bookmarks[end].level > bookmarks[index].level:
        end += 1
    return end


def _before(bookmarks: Sequence[Bookmark], index: int) -> tuple[int | None, int | None]:
    """The bookmark before this one at its level, and the one above it."""
    before: int | None = None
    for other in range(index - 1, -1, -1):
        if bookmarks[other].level < bookmarks[index].level:
            return before, other
        if before is None and bookmarks[other].level == bookmarks[index].level:
            before = other
    return before, None


def _kids(bookmarks: Sequence[Bookmark], numbers: Sequence[int], start: int, end: int) -> bytes:
    if start >= end:
        return b""
    last = max(index for index in range(start, end) if bookmarks[index].level == bookmarks[start].level)
    return b"/First %d 0 R/Last %d 0 R/Count %d" % (numbers[start], numbers[last], end - start)
