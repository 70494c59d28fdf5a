"""`render --restrict` and `--watermark`: they change the Word file, that alone, and only where there is one."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from .harness import put, run


def part(name: str) -> str:
    with zipfile.ZipFile("output/a.docx") as package:
        return package.read(f"word/{name}.xml").decode()


def test_the_word_file_is_restricted_and_marked(here: Path) -> None:
    put(here / "a.yaml")
    run("render", "a.yaml", "--to", "pdf", "-o", "plain")
    ran = run("render", "a.yaml", "--restrict", "comments", "--watermark", "DRAFT", "--no-embed-fonts")

    assert (ran.code, ran.err) == (0, "")
    assert 'w:edit="comments"' in part("settings")
    assert 'string="DRAFT"' in part("header1")
    assert "embed" not in part("fontTable")
    assert Path("output/a.pdf").read_bytes() == Path("plain/a.pdf").read_bytes()


def test_without_them_nothing_is_restricted_or_marked(here: Path) -> None:
    put(here / "a.yaml")
    run("render", "a.yaml", "--to", "docx")

    assert "documentProtection" not in part("settings")
    assert "pict" not in part("header1")
    assert "embed" in part("fontTable")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--to", "pdf", "--restrict", "forms"], "--restrict is for Word files: add docx to --to"),
        (["--to", "pdf", "--watermark", "X"], "--watermark is for Word files: add docx to --to"),
        (["--to", "pdf", "--no-embed-fonts"], "--no-embed-fonts is for Word files: add docx to --to"),
        (["--watermark", " "], "--watermark needs words, as in --watermark DRAFT"),
        (["--watermark", "x" * 300], "--watermark has 300 characters, and can be read with 60 at most"),
        (["--watermark", "\u79d8\u5bc6"], "--watermark cannot be drawn: no font has"),
        (["--restrict", "nothing"], "'nothing' is not one of 'read-only', 'forms', 'comments', 'tracked-changes'"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(here: Path, options: list[str], said: str) -> None:
    put(here / "a.yaml")
    ran = run("render", "a.yaml", *options)

    assert (ran.code, Path("output").exists()) == (2, False)
    assert said in ran.err
