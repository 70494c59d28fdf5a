"""The process of one command line, `briefgen` or `python -m briefgen`: it is brief, and spends little on tidying."""

import atexit
import gc
import os
import sys
from contextlib import suppress

YOUNG_OBJECTS = 100_000
"""New objects between two searches for unreachable cycles: a short briefing makes fewer, a long one stays as small."""


def run() -> int:
    """Run the process's own command line and end it with its exit code, or return that where threads go on.

    What is left at the end is frozen, so that Python does not search it once more: the system takes all of it back.
    """
    gc.set_threshold(YOUNG_OBJECTS)  # before the import, whose objects all stay
    from briefgen.cli import main

    try:
        code = main()
    finally:
        gc.freeze()
    _end(code)
    return code


def _end(code: int) -> None:
    """End the process without taking its values apart one by one, for a fiftieth of what a short command takes."""
    if "threading" in sys.modules and sys.modules["threading"].active_count() > 1:
        return
    atexit._run_exitfuncs()
    for stream in filter(None, (sys.stdout, sys.stderr)):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    sys.exit(run())
