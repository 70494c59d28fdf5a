"""Addresses that a document may link to: an address → why it may not, or nothing."""

from __future__ import annotations

import re

SCHEME = r"([A-Za-z][A-Za-z0-9+.-]*):"
SCHEMES = ("http", "https", "mailto", "tel")


def link_objection(href: str) -> str:
    """Why an address cannot be linked to, or nothing."""
    if not href:
        return "the link has no address"
    scheme = re.match(SCHEME, href)
    if not scheme:
        return f"'{href[:60]}' is not an address"
    if scheme[1].lower() not in SCHEMES:
        return f"a link of the scheme '{scheme[1]}:' is not allowed"
    if any(sign.isspace() for sign in href.strip()):
        return f"the address '{href[:60]}' has a space in it"
    return "" if len(href) > len(scheme[0]) else f"'{href}' is not an address"
