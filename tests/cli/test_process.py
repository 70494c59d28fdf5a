"""What the process of a command does beyond the command line, which other programs may call too."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

from .harness import put, run

PROGRAM = """
import gc, sys
from briefgen.__main__ import run
sys.argv = ["briefgen", "check", {spec!r}]
print(run(), gc.isenabled(), gc.get_threshold()[0] > 10_000, gc.get_freeze_count() > 0)
"""


def test_the_process_searches_for_garbage_seldom_and_not_at_its_end(here: Path) -> None:
    put(here / "a.yaml", "title: T\nbottom_line: [1, {\n")
    program = PROGRAM.format(spec="a.yaml")
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, timeout=30)
    assert ran.stdout.decode().splitlines()[-1] == "65 True True True"


def test_a_program_that_calls_the_command_line_keeps_its_own_settings(here: Path) -> None:
    put(here / "a.yaml")
    before = gc.get_threshold(), gc.get_freeze_count()
    assert run("check", "a.yaml").code == 0
    assert (gc.get_threshold(), gc.get_freeze_count()) == before
