"""Work that makes many small values and few cycles → the same work without searches for garbage in between."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Hold Python's search for cyclic garbage until the work is done, and leave it as it was found.

    Setting a page makes a hundred thousand values that live until the file is written; each search walks over all of
    them, for a seventh of the time a long table takes, and finds none to free.
    """
    was_searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_searching:
            gc.enable()
