"""Standard streams as processes meet them: pipes that close, disks that are full, keys that interrupt."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefgen.cli
from briefgen.cli.terminal import Terminal

from .harness import BAD, COMMAND, GOOD, put, run, shell, spawn

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")


def test_python_m_briefgen_is_the_command_line() -> None:
    assert spawn("--version").stdout.startswith(b"briefgen ")


def test_codes_reach_the_shell(here: Path) -> None:
    put(here / "bad.yaml", BAD)
    for arguments, code in ((["nope"], 2), (["check", "bad.yaml"], 65), (["check", "none.yaml"], 66)):
        ran = spawn(*arguments, cwd=here)
        assert ran.returncode == code
        assert b"Traceback" not in ran.stderr


def test_standard_input_is_read_as_bytes(here: Path) -> None:
    ran = subprocess.run([*COMMAND, "check", "-"], input=GOOD.encode("utf-16"), capture_output=True, check=False)
    assert (ran.returncode, ran.stdout) == (0, b"1 spec: no errors\n")


@pytest.mark.parametrize("arguments", ["schema", "--help", "check a.yaml", "check a.yaml --format json", "backends"])
def test_a_full_disk_behind_standard_output_is_74_and_the_device_survives(here: Path, arguments: str) -> None:
    put(here / "a.yaml")
    ran = shell(f"briefgen {arguments} > /dev/full", here)
    assert (ran.returncode, ran.stderr) == (74, b"briefgen: standard output: no space left on device\n")
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


@pytest.mark.parametrize("arguments", ["schema", "check a.yaml"])
def test_a_closed_standard_output_is_74(here: Path, arguments: str) -> None:
    put(here / "a.yaml")
    ran = shell(f"briefgen {arguments} >&-", here)
    assert (ran.returncode, ran.stderr) == (74, b"briefgen: standard output: it is closed\n")


def test_a_closed_standard_error_or_input_is_borne(here: Path) -> None:
    assert shell("briefgen check none.yaml 2>&-", here).returncode == 66
    assert shell("briefgen check none.yaml 2> /dev/full", here).returncode == 66
    ran = shell("briefgen check - <&-", here)
    assert (ran.returncode, ran.stderr) == (66, b"briefgen: <stdin> cannot be read: standard input is closed\n")


@pytest.mark.parametrize("arguments", [["schema"], ["--help"], ["check", *["bad.yaml"]]])
def test_a_reader_that_has_had_enough_is_no_news(here: Path, arguments: list[str]) -> None:
    put(here / "bad.yaml", BAD)
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ran = spawn(*arguments, cwd=here, stdout=writing)
    finally:
        os.close(writing)
    assert (ran.returncode, ran.stderr) == (74, b"")


def test_files_are_written_though_nobody_reads_of_it(engine: object, here: Path) -> None:
    put(here / "a.yaml")
    terminal = Terminal()
    terminal.failure = BrokenPipeError(32, "Broken pipe")
    briefgen.cli.commands.main(["render", "a.yaml"], standalone_mode=False, obj=terminal)
    assert (here / "output/a.pdf").exists()
    assert terminal.close() == 74


def test_an_interrupt_is_130_in_one_line(waiting: subprocess.Popen[bytes]) -> None:
    waiting.send_signal(signal.SIGINT)
    out, err = waiting.communicate(timeout=10)
    assert (waiting.returncode, out, err.strip()) == (130, b"", b"briefgen: interrupted")


@pytest.fixture
def waiting(here: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A `check` that has begun to read a pipe into which nothing is written."""
    os.mkfifo(here / "spec")
    pipe = subprocess.PIPE
    process = subprocess.Popen([*COMMAND, "check", "spec"], stdout=pipe, stderr=pipe, preexec_fn=_heeds_interrupts)
    writer = os.open(here / "spec", os.O_WRONLY)  # waits for its reader
    yield process
    os.close(writer)
    process.kill()
    process.communicate()


def _heeds_interrupts() -> None:
    """As in a terminal, though what runs the tests may be a job in the background, which ignores them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_nothing_but_the_result_is_on_a_pipe_and_no_colour(here: Path) -> None:
    put(here / "bad.yaml", BAD)
    ran = spawn("check", "bad.yaml", cwd=here, env={**os.environ, "TERM": "xterm-256color"})
    assert b"\x1b" not in ran.stdout + ran.stderr
    json.loads(spawn("check", "bad.yaml", "--format", "json", cwd=here).stdout)


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_has_colour_unless_declined(here: Path, environment: dict[str, str], coloured: bool) -> None:
    put(here / "bad.yaml", BAD)
    shown = on_a_terminal(["check", "bad.yaml"], {**os.environ, "TERM": "xterm", **environment})
    assert (b"\x1b[1m" in shown) is coloured
    assert b"bad.yaml:2:1" in shown


def on_a_terminal(arguments: list[str], environment: dict[str, str]) -> bytes:
    """What a command prints on a terminal."""
    ours, theirs = os.openpty()
    process = subprocess.Popen([*COMMAND, *arguments], stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    watch = threading.Timer(20, process.kill)
    watch.start()
    shown = b"".join(iter(lambda: _read(ours), b""))
    process.wait()
    watch.cancel()
    os.close(ours)
    return shown


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # how Linux says that the other end is closed
        return b""


def test_what_an_encoding_cannot_say_is_escaped(here: Path) -> None:
    put(here / "a.yaml", "title: A brief\nstatus: عاجل\nbottom_line: Go.\n")
    ran = spawn("check", "a.yaml", cwd=here, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert ran.returncode == 65
    assert rb"\u0639" in ran.stdout
    found = spawn("check", "a.yaml", "--format", "json", cwd=here, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert "عاجل" in json.loads(found.stdout)[0]["message"]


def test_a_folder_that_is_gone_is_one_line(here: Path) -> None:
    ran = shell("mkdir gone && cd gone && rmdir ../gone && briefgen check a.yaml", here)
    assert (ran.returncode, ran.stderr) == (74, b"briefgen: the current folder: no such file or directory\n")


def test_a_fault_of_the_system_is_one_line(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "briefgen.cli.schema.schema", lambda _: (_ for _ in ()).throw(PermissionError(13, "Denied", "x"))
    )
    ran = run("schema")
    assert (ran.code, ran.err) == (74, "briefgen: x: denied\n")
