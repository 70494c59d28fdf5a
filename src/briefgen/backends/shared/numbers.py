"""Numbers of a drawing → decimals as SVG and PDF both read them."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=8192)
def exact(value: float) -> str:
    """At least six significant digits, without an exponent."""
    text = f"{value:.6g}"
    if "e" in text:
        text = f"{value:.9f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def listed(*values: float) -> str:
    """Numbers with spaces between them."""
    return " ".join(map(exact, values))
