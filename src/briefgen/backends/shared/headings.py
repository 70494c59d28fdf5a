"""A heading and its place among all → the name that its page goes by, whether or not its author named it."""

from __future__ import annotations

from briefgen.document import Heading


def heading_anchor(heading: Heading, index: int) -> str:
    """The heading's anchor; the `index`-th of all, counted from 0, gets one where it has none."""
    return heading.anchor or f"heading-{index + 1}"
