"""What the process of a command does beyond the command line, which other programs may call too."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

from .harness import put, run

PROGRAM = """
import atexit, gc, sys, threading
from briefgen.__main__ import run
sys.argv = ["briefgen", "check", {spec!r}]
tell = lambda: print(gc.isenabled(), gc.get_threshold()[0] > 10_000, gc.get_freeze_count() > 0)
atexit.register(tell)
{before}
sys.exit(run())
"""


def test_the_process_searches_for_garbage_seldom_and_not_at_its_end(here: Path) -> None:
    assert ended("") == (66, "1 spec: 1 not read\nTrue True True")


def test_threads_that_go_on_are_waited_for(here: Path) -> None:
    assert ended("threading.Timer(0.5, print, ['later']).start()") == (66, "1 spec: 1 not read\nlater\nTrue True True")


def ended(before: str) -> tuple[int, str]:
    """The exit code of a process in which something was begun before, and what stood on its standard output."""
    program = PROGRAM.format(spec="nowhere.yaml", before=before)
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, timeout=30)
    return ran.returncode, ran.stdout.decode().strip().replace("\r", "")


def test_a_program_that_calls_the_command_line_keeps_its_own_settings(here: Path) -> None:
    put(here / "a.yaml")
    before = gc.get_threshold(), gc.get_freeze_count()
    assert run("check", "a.yaml").code == 0
    assert (gc.get_threshold(), gc.get_freeze_count()) == before
