"""Files → the desktop's own programs for them, started and left alone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from briefgen.cli.terminal import Terminal


def open_all(paths: Iterable[Path], terminal: Terminal) -> None:
    """Open each file; a desktop that cannot is named, but is no failure of the command."""
    for path in paths:
        try:
            _open(path.absolute())
        except OSError as error:
            terminal.tell(f"briefgen: {path} was written but cannot be opened: {error.strerror}: {opener()}")


def opener() -> str:
    """The program that opens files on this system."""
    return {"darwin": "open", "win32": "start"}.get(sys.platform, "xdg-open")


def _open(path: Path) -> None:
    if sys.platform == "win32":
        os.startfile(path)
        return
    silent = subprocess.DEVNULL
    subprocess.Popen([opener(), str(path)], stdin=silent, stdout=silent, stderr=silent, start_new_session=True)
