"""The process of one command line, `briefgen` or `python -m briefgen`: it is brief, and spends little on tidying."""

import gc
import sys

YOUNG_OBJECTS = 100_000
"""New objects between two searches for unreachable cycles: a short briefing makes fewer, a long one stays as small."""


def run() -> int:
    """Run the process's own command line and return its exit code; nothing may run in this process afterwards.

    What is left at the end is frozen, so that Python does not search it once more: the system takes all of it back.
    """
    gc.set_threshold(YOUNG_OBJECTS)  # before the import, whose objects all stay
    from briefgen.cli import main

    try:
        return main()
    finally:
        gc.freeze()


if __name__ == "__main__":
    sys.exit(run())
