"""`briefgen render --watch`: specs are made again whenever they, or anything that they read, change; until Ctrl-C."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from briefgen.cli.failures import explain
from briefgen.cli.interrupts import Interrupts
from briefgen.cli.terminal import Terminal

if TYPE_CHECKING:
    from briefgen.cli.plan import Job, Plan
    from briefgen.cli.rendering import Run
    from briefgen.spec import Assets

TICK = 0.2
"""Seconds between two looks."""
SETTLING = 0.05
"""Seconds between two looks at a file that is being saved."""
LOOKS = 10

Signature: TypeAlias = tuple[int, int, int] | None
"""When a file was changed, its size and which file it is; None where there is none."""
Files: TypeAlias = dict[Path, Signature]


def watch(terminal: Terminal, begin: Callable[[], tuple[Run, Plan]], roots: Iterable[Path]) -> int:
    """Make what is to be made, now and at each change; the exit code is that of the signal that ended it.

    `roots` are folders whose specs are meant, and files that every spec is made with; where one changes, `begin` is
    asked again. What goes wrong is told, and the watch goes on.
    """
    with Interrupts() as interrupts:
        watched = Watch(terminal, begin, roots)
        while not interrupts.seen():
            watched.look(interrupts.seen)
            time.sleep(TICK)
    return interrupts.code


class Watch:
    """What is watched, and how it was when it was last made."""

    def __init__(self, terminal: Terminal, begin: Callable[[], tuple[Run, Plan]], roots: Iterable[Path]) -> None:
        self.terminal = terminal
        self.begin = begin
        self.roots: Files = {path: signature(path) for path in roots}
        self.run, self.planned = begin()
        self.seen: dict[str, Files] = {}
        self.told = 0

    def look(self, stop: Callable[[], bool]) -> None:
        """Make again what has changed since the last look."""
        if changed(self.roots):
            self._begin_again()
        for jobs in self.planned:
            known = self.seen.get(jobs[0].source.argument)
            if not stop() and (known is None or changed(known)):
                self._make(jobs)
        self._tell()

    def _begin_again(self) -> None:
        """Ask which specs are meant; those made with a file that changed know it themselves."""
        self.roots = settled(self.roots)
        try:
            self.run, self.planned = self.begin()
        except Exception as error:
            explain(error, self.terminal)

    def _make(self, jobs: Sequence[Job]) -> None:
        source = jobs[0].source
        own = [path for path in self.roots if not path.is_dir()]
        self.seen[source.argument] = files = settled(dict.fromkeys([Path(source.argument), *own]))
        self.run.files = files
        try:
            self.run.spec(jobs)
        except Exception as error:
            explain(error, self.terminal)

    def _tell(self) -> None:
        count = len({path for files in self.seen.values() for path in files})
        if count != self.told:
            self.told = count
            self.terminal.tell(f"briefgen: watching {count} file{'' if count == 1 else 's'}; Ctrl-C ends it")


class WatchedAssets:
    """Assets that note how each file was before it was read."""

    def __init__(self, assets: Assets, folder: Path, files: Files) -> None:
        self.assets = assets
        self.folder = folder
        self.files = files

    def open(self, name: str) -> bytes:
        """The bytes of a file; raises AssetError."""
        if "\0" not in name:
            path = self.folder / name
            self.files[path] = signature(path)
        return self.assets.open(name)


def signature(path: Path) -> Signature:
    """How a file is now."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def changed(files: Files) -> bool:
    """Whether a file is no longer as it was."""
    return any(signature(path) != known for path, known in files.items())


def settled(files: Files) -> Files:
    """How the files are once nobody is in the middle of saving one, or has it away to rename another in its place."""
    now = {path: signature(path) for path in files}
    for _ in range(LOOKS):
        time.sleep(SETTLING)
        before, now = now, {path: signature(path) for path in files}
        if now == before and None not in now.values():
            break
    return now
