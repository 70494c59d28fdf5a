"""A number of bytes → how a person reads it."""

from __future__ import annotations


def size(count: int) -> str:
    """Bytes as a person reads them, in powers of 1000: `58 kB`, `1.2 MB`."""
    return f"{count / 1e6:.1f} MB" if count >= 999_500 else f"{count / 1e3:.0f} kB" if count >= 1000 else f"{count} B"
