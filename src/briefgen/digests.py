"""MD5 and SHA-256 as `hashlib` has them, without its OpenSSL, which takes milliseconds to load: for names, no secrets.

Python's own modules are asked first, as its `random` does; where a build has left them out, `hashlib` is.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hashlib import md5, sha256

__all__ = ["md5", "sha256"]


def first(name: str, *modules: str) -> Any:
    """What the first of the modules that there is has of a name; the last one must be there."""
    for module in modules[:-1]:
        try:
            return getattr(import_module(module), name)
        except ImportError:
            continue
    return getattr(import_module(modules[-1]), name)


if not TYPE_CHECKING:
    md5 = first("md5", "_md5", "hashlib")
    sha256 = first("sha256", "_sha2" if sys.version_info >= (3, 12) else "_sha256", "hashlib")
