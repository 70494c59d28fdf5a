"""A third party's format, installed for the length of a test, whose backend does to its process what a title says."""

from __future__ import annotations

from pathlib import Path

BACKEND = """
import ctypes, os, signal, sys, time
from pathlib import Path

class Hostile:
    suffix = ".hostile"
    media_type = "application/octet-stream"

    def render(self, document, theme):
        act, _, argument = document.properties.title.partition(" ")
        getattr(self, act)(argument)
        return b"whole " * 5000 + b"end"

    def good(self, _): time.sleep(0.003)
    def slow(self, _): time.sleep(0.02)
    def die(self, _): os.kill(os.getpid(), signal.SIGKILL)
    def crash(self, _): ctypes.string_at(0)
    def hang(self, _):
        while True: pass
    def stuck(self, mark):
        Path(mark).touch()
        ctypes.PyDLL(None).sleep(60)  # keeps the interpreter's lock
    def memory(self, _):
        import resource
        resource.setrlimit(resource.RLIMIT_AS, (2 << 30, resource.RLIM_INFINITY))
        bytearray(3 << 30)
    def leave(self, _): sys.exit(3)
    def deep(self, _): return self.deep(_)
    def fault(self, _): raise KeyError("x")
    def die_once(self, mark):
        if not Path(mark).exists():
            Path(mark).touch()
            self.die(mark)
    def die_when_fetched(self, mark):
        if Path(mark).exists():
            self.die(mark)
        Path(mark).touch()
        from distributed import get_worker
        get_worker().handlers["get_data"] = lambda *_, **__: self.die(mark)
"""


def install(folder: Path) -> dict[str, str]:
    """Put the format `hostile` into the folder; what the environment needs for it."""
    facts = folder / "hostile-1.0.dist-info"
    facts.mkdir(parents=True)
    (folder / "hostile_backend.py").write_text(BACKEND)
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: hostile\nVersion: 1.0\n")
    (facts / "entry_points.txt").write_text("[briefgen.backends]\nhostile = hostile_backend:Hostile\n")
    return {"PYTHONPATH": str(folder), "PYTHONFAULTHANDLER": ""}
