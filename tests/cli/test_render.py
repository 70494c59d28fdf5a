from __future__ import annotations

import os
import re
import threading
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

import briefgen.cli.opener
import briefgen.cli.render_asked
import briefgen.output
from briefgen.cli.sizes import size
from briefgen.errors import BackendError, WriteError

from .conftest import Engine
from .harness import BAD, GOOD, WARNED, files, put, run


def test_both_formats_go_to_output_under_the_stem_of_the_spec(engine: Engine, here: Path) -> None:
    put(here / "specs/my.brief.yaml")
    assert run("render", "specs/my.brief.yaml").code == 0
    assert files(here / "output") == ["my.brief.docx", "my.brief.pdf"]
    assert (here / "output/my.brief.pdf").read_bytes() == b"pdf of A brief\n\r\0"


def test_each_file_has_a_line_with_format_place_pages_size_and_time(engine: Engine, here: Path) -> None:
    put(here / "a.yaml")
    ran = run("render", "a.yaml")
    docx, pdf = ran.out.splitlines()
    assert re.fullmatch(rf"docx +{re.escape(str(Path('output', 'a.docx')))} +\d+ B +\d+\.\d\d s", docx)
    assert re.fullmatch(rf"pdf +{re.escape(str(Path('output', 'a.pdf')))} +3 pages +\d+ B +\d+\.\d\d s", pdf)
    assert ran.err == ""


def test_quiet_prints_nothing_but_errors(engine: Engine, here: Path) -> None:
    put(here / "good.yaml", WARNED)
    put(here / "bad.yaml", BAD)
    assert run("render", "-q", "good.yaml")[:3] == (0, "", "")
    assert "bad.yaml:2:1" in run("render", "-q", "bad.yaml").err


def test_warnings_are_told_and_the_files_are_written(engine: Engine, here: Path) -> None:
    put(here / "a.yaml", WARNED)
    ran = run("render", "a.yaml")
    assert ran.code == 0
    assert ran.err.startswith("briefgen: a.yaml: 1 warning\n  a.yaml")
    assert files(here / "output") == ["a.docx", "a.pdf"]


def test_a_spec_with_errors_writes_nothing_and_the_others_are_written(engine: Engine, here: Path) -> None:
    put(here / "bad.yaml", BAD)
    put(here / "good.yaml")
    ran = run("render", "bad.yaml", "good.yaml")
    assert ran.code == 65
    assert files(here / "output") == ["good.docx", "good.pdf"]
    assert ran.err.startswith("briefgen: bad.yaml: 2 problems\n  bad.yaml:2:1: statsu: ")
    assert "\n  bad.yaml:3:10: purpose: " in ran.err
    assert "bad" not in ran.out


def test_standard_input_is_named_briefing(engine: Engine, here: Path) -> None:
    assert run("render", "-", "--to", "pdf", stdin=GOOD).code == 0
    assert files(here / "output") == ["briefing.pdf"]
    assert run("render", "-", stdin=BAD).err.startswith("briefgen: <stdin>: 2 problems\n  <stdin>:2:1: ")


def test_standard_output_takes_the_bytes_and_nothing_else(engine: Engine, here: Path) -> None:
    put(here / "a.yaml", WARNED)
    ran = run("render", "a.yaml", "--to", "pdf", "-o", "-")
    assert (ran.code, ran.raw) == (0, b"pdf of A brief\n\r\0")
    assert "warning" in ran.err
    assert files(here) == ["a.yaml"]


def test_standard_output_takes_one_file_only(engine: Engine, here: Path) -> None:
    put(here / "a.yaml")
    put(here / "b.yaml")
    for arguments in (["a.yaml"], ["a.yaml", "b.yaml", "--to", "pdf"]):
        ran = run("render", *arguments, "-o", "-")
        assert (ran.code, ran.raw) == (2, b"")
        assert "takes one file, and there would be 2" in ran.err


def test_a_terminal_is_not_sent_a_document(engine: Engine, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(here / "a.yaml")
    monkeypatch.setattr(briefgen.cli.render_asked, "is_terminal", lambda stream: True)
    ran = run("render", "a.yaml", "--to", "pdf", "-o", "-")
    assert (ran.code, ran.raw, engine.rendered) == (2, b"", [])


def test_a_name_that_ends_like_the_format_is_a_file(engine: Engine, here: Path) -> None:
    put(here / "a.yaml")
    assert run("render", "a.yaml", "--to", "pdf", "-o", "sent/final.PDF").code == 0
    assert files(here) == ["a.yaml", "sent/final.PDF"]
    ran = run("render", "a.yaml", "-o", "final.pdf")
    assert ran.code == 2
    assert "choose one format, as in --to docx" in ran.err


def test_a_name_that_ends_like_another_format_is_refused(engine: Engine, here: Path) -> None:
    put(here / "a.yaml")
    ran = run("render", "a.yaml", "--to", "pdf", "-o", "final.docx")
    assert (ran.code, files(here)) == (2, ["a.yaml"])
    assert "ends like docx, and the format is pdf: --to docx?" in ran.err


def test_a_device_is_a_file(engine: Engine, here: Path) -> None:
    put(here / "a.yaml")
    assert run("render", "a.yaml", "--to", "pdf", "-o", "/dev/null").code == 0
    ran = run("render", "a.yaml", "--to", "pdf", "-o", "/dev/full")
    assert (ran.code, ran.err) == (
        74,
        "briefgen: /dev/full could not be written: the disk is full; free some space and run it again\n",
    )
    assert Path("/dev/full").is_char_device()


def test_a_folder_that_ends_like_the_format_is_a_folder(engine: Engine, here: Path) -> None:
    put(here / "a.yaml")
    (here / "final.pdf").mkdir()
    assert run("render", "a.yaml", "-o", "final.pdf").code == 0
    assert files(here / "final.pdf") == ["a.docx", "a.pdf"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("one/a.yaml", "two/a.yaml"),
        ("one/a.yaml", "one/a.yml"),
        ("one/Brief.yaml", "two/brief.yaml"),
        ("one/STRASSE.yaml", "two/straße.yaml"),
        ("one/" + unicodedata.normalize("NFC", "é.yaml"), "two/" + unicodedata.normalize("NFD", "é.yaml")),
    ],
)
def test_two_specs_of_one_output_are_refused_before_anything_is_rendered(
    engine: Engine, here: Path, first: str, second: str
) -> None:
    put(here / first)
    put(here / second)
    ran = run("render", first, second)
    assert (ran.code, engine.rendered) == (2, [])
    assert f"{first} and {second} would both be written to" in ran.err
    assert not (here / "output").exists()


def test_two_formats_of_one_suffix_are_refused(engine: Engine, here: Path) -> None:
    put(here / "a.yaml")
    ran = run("render", "a.yaml", "--to", "docx,word")
    assert ran.code == 2
    assert "docx and word would both be written to" in ran.err


def test_one_spec_named_twice_is_rendered_once(engine: Engine, here: Path) -> None:
    put(here / "a.yaml")
    assert run("render", "a.yaml", "./a.yaml", "--to", "pdf,pdf").code == 0
    assert engine.rendered == [("A brief", "pdf")]


def test_a_spec_is_never_its_own_output(engine: Engine, here: Path) -> None:
    put(here / "a.pdf")
    ran = run("render", "a.pdf", "-o", ".")
    assert ran.code == 2
    assert (here / "a.pdf").read_text() == GOOD


def test_an_unknown_format_is_refused_with_the_near_one(engine: Engine, here: Path) -> None:
    put(here / "a.yaml")
    ran = run("render", "a.yaml", "--to", "pfd")
    assert (ran.code, engine.rendered) == (2, [])
    assert "did you mean 'pdf'?" in ran.err
    assert run("render", "a.yaml", "--to", " , ").code == 2


def test_a_spec_that_is_not_there_is_66_and_the_others_are_written(engine: Engine, here: Path) -> None:
    put(here / "brief.yaml")
    ran = run("render", "brif.yaml", "brief.yaml")
    assert ran.code == 66
    assert ran.err == "briefgen: brif.yaml cannot be read: there is no such file; did you mean 'brief.yaml'?\n"
    assert files(here / "output") == ["brief.docx", "brief.pdf"]


def test_a_folder_as_a_spec_is_66(engine: Engine, here: Path) -> None:
    (here / "specs").mkdir()
    ran = run("render", "specs")
    assert (ran.code, ran.err) == (66, "briefgen: specs has no specs: no .yaml, .yml, .json with a title\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFOs here")
def test_a_fifo_is_read_and_named_briefing(engine: Engine, here: Path) -> None:
    os.mkfifo(here / "spec")
    writer = threading.Thread(target=put, args=(here / "spec",))
    writer.start()
    assert run("render", "spec", "--to", "pdf").code == 0
    writer.join()
    assert files(here / "output") == ["briefing.pdf"]


@pytest.mark.parametrize("fault", [KeyError("width"), BackendError("no room"), RecursionError("deep")])
def test_a_fault_of_ours_says_what_to_report_and_the_other_format_is_written(
    engine: Engine, here: Path, fault: Exception
) -> None:
    put(here / "a.yaml")
    engine.act = failing("docx", fault)
    ran = run("render", "a.yaml")
    assert ran.code == 70
    assert files(here / "output") == ["a.pdf"]
    assert ran.err.startswith(f"briefgen: internal error: {type(fault).__name__}: {fault} (cli/rendering.py:")
    assert "Please report it" in ran.err
    assert "briefgen 0." in ran.err
    assert "Traceback" not in ran.err


def test_the_traceback_of_a_fault_is_shown_where_asked_for(
    engine: Engine, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(here / "a.yaml")
    engine.act = failing("docx", KeyError("width"))
    monkeypatch.setenv("BRIEFGEN_TRACEBACK", "1")
    assert "Traceback (most recent call last)" in run("render", "a.yaml").err
    monkeypatch.setenv("BRIEFGEN_TRACEBACK", "0")
    assert "Traceback" not in run("render", "a.yaml").err


def test_an_output_that_cannot_be_created_is_73_and_the_others_are_written(engine: Engine, here: Path) -> None:
    put(here / "a.yaml")
    put(here / "output/a.docx", "kept").chmod(0o444)
    ran = run("render", "a.yaml")
    assert ran.code == 73
    assert "a.docx is read-only" in ran.err
    assert (here / "output/a.docx").read_text() == "kept"
    assert (here / "output/a.pdf").exists()


def test_a_full_disk_stops_the_run(engine: Engine, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(here / "a.yaml")
    put(here / "b.yaml")
    monkeypatch.setattr(briefgen.output, "write", lambda path, data: _raise(WriteError(f"{path}: the disk is full")))
    ran = run("render", "a.yaml", "b.yaml")
    assert ran.code == 74
    assert engine.rendered == [("A brief", "docx")]
    assert ran.err.count("the disk is full") == 1


def test_open_opens_what_was_written_and_only_that(engine: Engine, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(here / "a.yaml")
    put(here / "bad.yaml", BAD)
    engine.act = failing("docx", KeyError("width"))
    opened: list[Path] = []
    monkeypatch.setattr(briefgen.cli.opener, "_open", opened.append)
    run("render", "a.yaml", "bad.yaml", "--open")
    assert opened == [here / "output/a.pdf"]


def test_a_desktop_that_cannot_open_is_named_and_no_failure(
    engine: Engine, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(here / "a.yaml")
    monkeypatch.setenv("PATH", str(here))
    ran = run("render", "a.yaml", "--to", "pdf", "--open")
    assert ran.code == 0
    assert "a.pdf was written but cannot be opened: " in ran.err
    assert run("render", "a.yaml", "--to", "pdf", "-o", "-", "--open").code == 2


@pytest.mark.parametrize(
    ("count", "text"), [(999, "999 B"), (1000, "1 kB"), (58_200, "58 kB"), (999_499, "999 kB"), (1_000_000, "1.0 MB")]
)
def test_sizes_read_as_people_say_them(count: int, text: str) -> None:
    assert size(count) == text


def failing(broken: str, fault: Exception) -> Callable[[str, str], bytes]:
    return lambda title, name: _raise(fault) if name == broken else b"whole"


def _raise(fault: Exception) -> bytes:
    raise fault


def test_a_spec_that_is_not_there_is_asked_about_only_where_a_name_is_near(here: Path) -> None:
    for name in ("water.yaml", "e.yml"):
        put(here / name)
    assert run("render", "watter.yaml").err.endswith("there is no such file; did you mean 'water.yaml'?\n")
    assert run("render", "water.yml").err.endswith("there is no such file; did you mean 'water.yaml'?\n")
    assert run("render", "none.yaml").err.endswith("none.yaml cannot be read: there is no such file\n")


def test_a_finished_file_in_place_of_its_spec_is_told_so(here: Path) -> None:
    put(here / "a.yaml")
    run("render", "a.yaml", "--to", "docx")
    ran = run("render", "output/a.docx")

    assert ran.code == 2
    assert "output/a.docx would be written over itself; name the spec that it is made from" in ran.err
