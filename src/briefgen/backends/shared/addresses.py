"""An address → whether a file may link to it: http, https, mailto or tel, whatever a document made in code says."""

from __future__ import annotations

import re

ALLOWED = re.compile(r"(?i)(https?|mailto|tel):[^\s\x00-\x1f\x7f]+")


def may_link(href: str) -> bool:
    """Whether the address is one of the four schemes and has no white space in it."""
    return ALLOWED.fullmatch(href) is not None
