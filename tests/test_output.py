from __future__ import annotations

import errno
import os
import random
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.errors import BriefgenError, CannotCreateError, WriteError
from briefgen.output import create, write

posix = pytest.mark.skipif(sys.platform == "win32", reason="modes, links and devices of POSIX")


def test_a_file_is_written_with_the_folders_it_lacks(tmp_path: Path) -> None:
    write(tmp_path / "a/b/c.pdf", b"one\r\n\0")
    assert (tmp_path / "a/b/c.pdf").read_bytes() == b"one\r\n\0"
    write(tmp_path / "a/b/c.pdf", b"two")
    assert (tmp_path / "a/b/c.pdf").read_bytes() == b"two"
    assert names(tmp_path / "a/b") == ["c.pdf"]


@posix
def test_a_new_file_has_the_mode_of_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "a", b"")
        create(tmp_path / "b", b"")
    finally:
        os.umask(before)
    assert [mode(tmp_path / name) for name in "ab"] == [0o640, 0o640]


@posix
def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o604)
    write(tmp_path / "a", b"new")
    assert mode(tmp_path / "a") == 0o604


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_a_file_keeps_its_owner(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    os.chown(tmp_path / "a", 12345, 54321)
    write(tmp_path / "a", b"new")
    assert ((tmp_path / "a").stat().st_uid, (tmp_path / "a").stat().st_gid) == (12345, 54321)


def test_a_read_only_file_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "a").chmod(0o444)
    with pytest.raises(CannotCreateError, match=r"a is read-only; make it writable"):
        write(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


@posix
@pytest.mark.parametrize("target", ["real", "not yet"])
def test_a_link_stays_and_its_file_is_replaced(tmp_path: Path, target: str) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept/real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(f"kept/{target}")
    write(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "kept" / target).read_bytes() == b"new"


@posix
def test_devices_are_written_to_and_survive(tmp_path: Path) -> None:
    write(Path("/dev/null"), b"x")
    with pytest.raises(WriteError, match=r"/dev/full could not be written: the disk is full; free some space"):
        write(Path("/dev/full"), b"x")
    (tmp_path / "link").symlink_to("/dev/full")
    with pytest.raises(WriteError, match="disk is full"):
        write(tmp_path / "link", b"x" * 1_000_000)
    assert [stat.S_ISCHR(Path(name).stat().st_mode) for name in ("/dev/null", "/dev/full")] == [True, True]
    assert names(tmp_path) == ["link"]


@posix
def test_a_fifo_is_written_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    write(tmp_path / "pipe", b"x" * 200_000)
    reader.join()
    assert got == [b"x" * 200_000]
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


@posix
@pytest.mark.parametrize("through", ["pipe", "file"])
def test_an_open_stream_is_written_to(tmp_path: Path, through: str) -> None:
    program = "from pathlib import Path; from briefgen.output import write; write(Path('/dev/stdout'), b'x' * 100_000)"
    with (tmp_path / "got").open("wb") as file:
        shared = file if through == "file" else subprocess.PIPE
        ran = subprocess.run([sys.executable, "-c", program], stdout=shared, check=True)
        before = os.fstat(file.fileno()).st_ino
    assert (ran.stdout or (tmp_path / "got").read_bytes()) == b"x" * 100_000
    assert (tmp_path / "got").stat().st_ino == before


@posix
@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("file/a", "a part of its path is a file, not a folder"),
        ("file/folder/a", "a part of its path is a file, not a folder"),
        ("folder", "it is a folder"),
        ("x" * 300, "the name is too long"),
        ("loop", "the link leads back to itself"),
        ("/proc/none/a", "cannot be created"),
        ("nul\0", "cannot be the name of a file"),
    ],
)
@pytest.mark.parametrize("put", [write, create])
def test_what_cannot_be_created_is_one_line_with_its_path(
    tmp_path: Path, name: str, reason: str, put: Callable[[Path, bytes], None]
) -> None:
    (tmp_path / "file").write_bytes(b"old")
    (tmp_path / "folder").mkdir()
    (tmp_path / "loop").symlink_to("loop")
    before = names(tmp_path)
    with pytest.raises(CannotCreateError) as caught:
        put(tmp_path / name, b"new")
    if put is write or name not in ("folder", "loop"):
        assert reason in str(caught.value)
    assert name.strip("\0") in str(caught.value)
    assert "\n" not in str(caught.value)
    assert names(tmp_path) == before


@pytest.mark.parametrize(
    ("code", "kind", "repair"),
    [
        (errno.ENOSPC, WriteError, "free some space"),
        (errno.EDQUOT, WriteError, "free some space"),
        (errno.EIO, WriteError, "write to another one"),
        (errno.EFBIG, WriteError, "raise the limit"),
        (errno.EROFS, CannotCreateError, "write to another folder"),
        (errno.EACCES, CannotCreateError, "close it where it is open"),
        (errno.EXDEV, CannotCreateError, "cannot be created: "),
    ],
)
@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
def test_a_fault_on_the_way_keeps_the_old_file_and_leaves_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, kind: type[BriefgenError], repair: str, call: str
) -> None:
    (tmp_path / "a").write_bytes(b"old")
    monkeypatch.setattr("pathlib.Path.replace" if call == "replace" else f"os.{call}", failing(code))
    with pytest.raises(kind, match=repair):
        write(tmp_path / "a", b"new")
    monkeypatch.undo()
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_an_interrupt_leaves_no_other_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", failing(KeyboardInterrupt()))
    for put in (write, create):
        with pytest.raises(KeyboardInterrupt):
            put(tmp_path / "a", b"new")
    assert names(tmp_path) == []


def test_the_data_is_on_the_disk_before_the_name_leads_to_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr("os.fsync", noted(os.fsync, "fsync", done))
    monkeypatch.setattr("pathlib.Path.replace", noted(Path.replace, "rename", done))
    write(tmp_path / "a", b"new")
    assert done == ["fsync", "rename", "fsync"] if sys.platform != "win32" else ["fsync", "rename"]


def test_create_never_touches_what_is_there(tmp_path: Path) -> None:
    create(tmp_path / "new/a", b"one")
    with pytest.raises(CannotCreateError, match=r"a is there already; choose another name"):
        create(tmp_path / "new/a", b"two")
    assert (tmp_path / "new/a").read_bytes() == b"one"


def test_two_writers_leave_one_whole_file(tmp_path: Path) -> None:
    texts = (b"A" * 300_000, b"B" * 200_000)
    writers = [threading.Thread(target=write_often, args=(tmp_path / "a", text)) for text in texts]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        if (tmp_path / "a").exists():
            assert (tmp_path / "a").read_bytes() in texts
    assert (tmp_path / "a").read_bytes() in texts


def write_often(path: Path, data: bytes) -> None:
    for _ in range(10):
        write(path, data)


WRITER = """
import sys
from pathlib import Path
from briefgen.output import write
texts = [b"A" * 3_000_000, b"B" * 2_000_000]
sys.stdout.write("x"); sys.stdout.flush()
while True:
    for text in texts:
        write(Path(sys.argv[1]), text)
"""


@posix
def test_a_killed_writer_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path, chance = tmp_path / "a", random.Random(1)
    path.write_bytes(b"A" * 3_000_000)
    for _ in range(30):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
        assert writer.stdout
        writer.stdout.read(1)
        time.sleep(chance.uniform(0, 0.02))
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
        assert path.read_bytes() in (b"A" * 3_000_000, b"B" * 2_000_000)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def noted(call: Callable[..., Any], name: str, done: list[str]) -> Callable[..., Any]:
    def note(*arguments: Any) -> Any:
        done.append(name)
        return call(*arguments)

    return note


def failing(fault: int | BaseException) -> Callable[..., None]:
    def fail(*arguments: object, **options: object) -> None:
        raise OSError(fault, os.strerror(fault)) if isinstance(fault, int) else fault

    return fail
