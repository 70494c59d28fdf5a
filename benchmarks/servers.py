"""A tool in a process of its own that stays up: what to make goes in, what making it took comes out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from content import Briefing
from measure import Sample
from tools import npm_docx

HERE = Path(__file__).parent


class Server:
    """A process that answers each line with one: milliseconds on the wall and of CPU, bytes and pages of the file."""

    def __init__(self, command: list[str], environment: dict[str, str] | None = None) -> None:
        self.command = command
        self.environment = {**os.environ, **(environment or {})}
        self.process: subprocess.Popen[str] | None = None

    def ask(self, line: str) -> Sample:
        """What making took, measured inside; the process starts with the first line."""
        process = self.process = self.process or self._start()
        assert process.stdin
        assert process.stdout
        process.stdin.write(f"{line}\n")
        process.stdin.flush()
        wall, cpu, size, pages = json.loads(process.stdout.readline())
        return Sample(wall / 1000, cpu / 1000, size=size, pages=pages)

    def close(self) -> None:
        """End the process."""
        if self.process and self.process.stdin:
            self.process.stdin.close()
            self.process.wait()

    def _start(self) -> subprocess.Popen[str]:
        pipe = subprocess.PIPE
        return subprocess.Popen(self.command, stdin=pipe, stdout=pipe, text=True, env=self.environment)


class NodeServer(Server):
    """npm's docx, which makes a DOCX of each briefing."""

    def __init__(self) -> None:
        folder = npm_docx()
        super().__init__(
            ["node", str(HERE / "peers" / "npm_docx.js")], {"NODE_PATH": str(folder.parent)} if folder else {}
        )

    def sample(self, briefing: Briefing) -> Sample:
        """What making that briefing took."""
        return self.ask(json.dumps(briefing))


class PythonServer(Server):
    """A tool of Python, which makes the briefing of each seed, in the way that `warm_file.py` knows it by."""

    def __init__(self, tool: str) -> None:
        super().__init__([sys.executable, str(HERE / "warm_file.py"), tool])

    def sample(self, seed: int) -> Sample:
        """What making that briefing took."""
        return self.ask(str(seed))
