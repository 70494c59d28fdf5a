"""The log: on the disk before it counts, whole lines only, one run at a time."""

from __future__ import annotations

import datetime
import json
import os
from pathlib import Path

import pytest

from briefgen.errors import CannotCreateError, InputError, UnavailableError, WriteError
from briefgen.mail import SentLog, address, read_log
from briefgen.mail.log import Entry

ADA, BEN = address("Ada@Example.org"), address("ben@example.org")
TIME = "2026-11-22T09:30:00+00:00"


def clock() -> datetime.datetime:
    return datetime.datetime.fromisoformat("2026-11-22T10:30:00+01:00")


def log(path: Path) -> SentLog:
    return SentLog(path, clock)


def test_what_was_noted_is_known_by_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "new" / "log.jsonl"
    with log(path) as first:
        first.note([ADA, BEN], "c1", "intent")
        first.note([ADA], "c1", "sent")
        first.note([], "c1", "sent")
    with log(path) as again:
        assert again.of(address("ada@example.ORG"), "c1") == Entry("sent", TIME)
        assert again.of(BEN, "c1") == Entry("intent", TIME)
        assert again.of(BEN, "c2") is None
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    assert lines[0] == {"time": TIME, "state": "intent", "to": "ada@example.org", "content": "c1", "why": ""}
    assert len(lines) == 3
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_line_that_was_cut_off_counts_for_nothing(tmp_path: Path) -> None:
    path = tmp_path / "log"
    with log(path) as first:
        first.note([ADA], "c1", "intent")
    whole = path.read_bytes()
    path.write_bytes(whole + whole[:30])

    assert list(read_log(path)) == [("ada@example.org", "c1")]
    with log(path) as again:
        again.note([BEN], "c1", "intent")
    assert [json.loads(line)["to"] for line in path.read_text().splitlines()] == ["ada@example.org", "ben@example.org"]


@pytest.mark.parametrize("line", ["{}", "no", '{"to": "a", "content": "b", "state": "lost", "time": "x"}', "[" * 9999])
def test_a_file_that_is_no_log_is_never_taken_for_an_empty_one(tmp_path: Path, line: str) -> None:
    path = tmp_path / "log"
    path.write_text(f"{line}\n")

    with pytest.raises(InputError, match="log:1: this line is none of a log of mails"):
        read_log(path)
    with pytest.raises(InputError), log(path):
        pass
    assert path.read_text() == f"{line}\n"


def test_two_runs_do_not_have_one_log(tmp_path: Path) -> None:
    path = tmp_path / "log"
    with log(path), pytest.raises(UnavailableError, match="another briefgen is sending"), log(path):
        pass
    with log(path) as free:
        free.note([ADA], "c1", "intent")


def test_there_may_be_no_log_yet(tmp_path: Path) -> None:
    assert read_log(tmp_path / "none") == {}


def test_a_log_that_cannot_be_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(CannotCreateError, match="is a directory"), log(tmp_path):
        pass
    with pytest.raises(InputError, match="cannot be read: is a directory"):
        read_log(tmp_path)


def test_a_full_disk_is_said_before_anything_is_given_to_a_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with log(tmp_path / "log") as made:
        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(WriteError, match="could not be written: no space left"):
            made.note([ADA], "c1", "intent")
        assert made.of(ADA, "c1") is None
        monkeypatch.undo()
