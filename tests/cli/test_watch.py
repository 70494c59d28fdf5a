"""`render --watch` as a process: files are saved in all the ways that editors do, and it is interrupted at the end."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .harness import BAD, COMMAND, GOOD, files, put, run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="interrupts of POSIX")
TABLE = "title: T\nsections: [{title: S, content: [{table: {data: a.csv}}]}]\n"


class Watching:
    """A watch under way; its lines come as they are printed."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        command = [*COMMAND, "render", "--to", "pdf", "--watch", *arguments]
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=pipe, stderr=subprocess.STDOUT, text=True
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.put(line)

    def until(self, words: str) -> list[str]:
        """The lines up to the one with those words."""
        seen: list[str] = []
        while not seen or words not in seen[-1]:
            try:
                seen.append(self.lines.get(timeout=20))
            except queue.Empty:
                pytest.fail(f"'{words}' never came, but: {seen}")
        return seen

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=20)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self.reader.join()
        assert self.process.stdout
        self.process.stdout.close()


@pytest.fixture
def watch(here: Path) -> Iterator[Callable[..., Watching]]:
    """Start a watch on those arguments, which ends with the test."""
    started: list[Watching] = []

    def start(*arguments: str) -> Watching:
        started.append(Watching(here, *arguments))
        return started[-1]

    yield start
    for each in started:
        each.close()


@pytest.fixture
def watching(here: Path, watch: Callable[..., Watching]) -> Watching:
    put(here / "a.yaml")
    put(here / "b.yaml")
    made = watch("a.yaml", "b.yaml")
    made.until("watching 3 files")
    return made


def save(path: Path, text: str) -> None:
    """As editors do that never leave half a file: a new one in its place."""
    other = path.with_suffix(".tmp")
    other.write_text(text)
    other.replace(path)


def test_what_changed_is_made_again_and_nothing_else(here: Path, watching: Watching) -> None:
    before = (here / "output/a.pdf").read_bytes()
    save(here / "a.yaml", GOOD.replace("Go ahead", "Stop"))
    assert [line.split()[1] for line in watching.until("a.pdf")] == ["output/a.pdf"]
    assert (here / "output/a.pdf").read_bytes() != before
    with (here / "b.yaml").open("a") as file:
        file.write("purpose: decision\n")
    assert [line.split()[1] for line in watching.until("b.pdf")] == ["output/b.pdf"]
    assert watching.end() == 130


def test_problems_are_shown_and_it_goes_on(here: Path, watching: Watching) -> None:
    save(here / "a.yaml", BAD)
    watching.until("a.yaml:3:10: purpose")
    (here / "a.yaml").unlink()
    watching.until("a.yaml cannot be read: there is no such file")
    save(here / "a.yaml", TABLE)
    watching.until("there is no file 'a.csv' beside the spec")
    save(here / "a.csv", "a,b\n1,2\n")
    watching.until("a.pdf")
    save(here / "a.csv", "a,b\n1,3\n")
    watching.until("a.pdf")
    assert watching.end() == 130
    assert "Traceback" not in "".join(watching.lines.queue)


def test_includes_and_the_house_file_are_watched(here: Path, watching: Watching) -> None:
    save(here / "a.yaml", "title: T\nsections: [{title: S, content: [{include: parts.yaml}]}]\n")
    watching.until("there is no file 'parts.yaml' beside the spec")
    save(here / "parts.yaml", "- One paragraph.\n")
    watching.until("a.pdf")
    save(here / "briefgen.yaml", "organisation: The house\n")
    assert sorted(
        line.split()[1] for line in [*watching.until(".pdf"), *watching.until(".pdf")] if "pdf" in line[:3]
    ) == [
        "output/a.pdf",
        "output/b.pdf",
    ]
    save(here / "briefgen.yaml", "organisatoin: The house\n")
    watching.until("briefgen.yaml:1:1: organisatoin")
    assert watching.end() == 130


def test_a_folder_is_watched_for_specs_that_come_and_go(here: Path, watch: Callable[..., Watching]) -> None:
    put(here / "specs/a.yaml")
    watching = watch("specs")
    watching.until("watching 2 files")
    put(here / "specs/new.yaml")
    assert "specs/new" not in str(watching.until("new.pdf"))
    (here / "specs/a.yaml").unlink()
    save(here / "specs/new.yaml", BAD)
    watching.until("specs/new.yaml:2:1")
    assert watching.end() == 130
    assert files(here / "output") == ["a.pdf", "new.pdf"]


def test_a_template_is_watched_too(here: Path, watch: Callable[..., Watching]) -> None:
    put(here / "a.yaml")
    assert run("render", "a.yaml", "--to", "docx", "-o", "house").code == 0
    watching = watch("a.yaml", "--to", "docx", "--template-docx", "house/a.docx")
    watching.until("watching 3 files")
    (here / "house/a.docx").write_bytes(b"no template")
    watching.until("house/a.docx")
    assert watching.end() == 130


@pytest.mark.parametrize("arguments", [["-"], ["a.yaml", "-o", "-", "--to", "pdf"], ["a.yaml", "-j", "2"]])
def test_what_cannot_be_watched_is_refused(here: Path, arguments: list[str]) -> None:
    put(here / "a.yaml")
    ran = run("render", "--watch", *arguments)
    assert (ran.code, files(here)) == (2, ["a.yaml"])
    assert "--watch" in ran.err
