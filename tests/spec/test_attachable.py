"""The files a briefing was made from, as they were read: the spec, then its data, and no picture."""

from __future__ import annotations

from pathlib import Path

import pytest

import briefgen
from briefgen.spec import AssetError, FolderAssets, KeptAssets, NoAssets, load_with_files
from cases.made import png

SPEC = """\
title: Night buses
lang: {lang}
bottom_line: Go.
sections:
  - title: Lines
    content:
      - table: {{data: figures/lines.csv, caption: By line}}
      - table: {{data: ./figures/lines.csv, caption: Again}}
      - table: {{data: stops.TSV, caption: By stop}}
      - image: {{file: map.png, alt: A map}}
"""


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures/lines.csv").write_bytes(b"\xef\xbb\xbfline,riders\r\n1,20\r\n")
    (tmp_path / "stops.TSV").write_bytes(b"stop\triders\n1\t20\n")
    (tmp_path / "map.png").write_bytes(png(4, 4))
    (tmp_path / "buses.yml").write_text(SPEC.format(lang="en"), encoding="utf-16")
    return tmp_path / "buses.yml"


def test_the_spec_comes_first_then_each_data_file_once_and_no_picture(spec: Path) -> None:
    briefing, files = load_with_files(spec)
    assert briefing == briefgen.load(spec)
    assert [(file.name, file.media_type, file.relationship) for file in files] == [
        ("buses.yml", "application/yaml", "source"),
        ("figures/lines.csv", "text/csv", "data"),
        ("stops.TSV", "text/tab-separated-values", "data"),
    ]
    assert [file.data for file in files] == [
        (spec.parent / name).read_bytes() for name in ("buses.yml", "figures/lines.csv", "stops.TSV")
    ]


def test_a_text_has_a_name_too() -> None:
    _, (file,) = load_with_files("title: Öl\nbottom_line: x\n")
    assert (file.name, file.media_type, file.data) == (
        "briefing.yaml",
        "application/yaml",
        "title: Öl\nbottom_line: x\n".encode(),
    )


def test_json_is_called_json(tmp_path: Path) -> None:
    (tmp_path / "b.JSON").write_text('{"title": "T", "bottom_line": "x"}')
    assert load_with_files(tmp_path / "b.JSON")[1][0].media_type == "application/json"


def test_a_spec_with_problems_raises_as_load_does() -> None:
    with pytest.raises(briefgen.SpecError, match="did you mean 'title'"):
        load_with_files("titel: T\n")


def test_a_file_that_changes_while_it_is_read_is_the_first_one_throughout(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"first")
    kept = KeptAssets(FolderAssets(tmp_path))
    kept.open("a.csv")
    (tmp_path / "a.csv").write_bytes(b"second")
    assert (kept.open("./a.csv"), kept.read) == (b"first", {"a.csv": b"first"})


def test_what_cannot_be_read_is_not_kept() -> None:
    kept = KeptAssets(NoAssets())
    with pytest.raises(AssetError):
        kept.open("a.csv")
    assert kept.read == {}


def test_rendering_describes_the_files_in_the_language_of_the_briefing(spec: Path) -> None:
    spec.write_text(SPEC.format(lang="de"))
    briefing, files = load_with_files(spec)
    data = briefgen.render(briefing, "pdf", attach=files)
    assert "Die Quelldatei dieses Dokuments" in unpacked(data)
    assert "Daten zu diesem Dokument: figures/lines.csv" in unpacked(data)
    assert briefgen.render(briefing, "pdf", attach=files) == data


def test_a_description_of_ones_own_stays() -> None:
    note = briefgen.Attachment("n.csv", "text/csv", b"a\n", description="What we counted")
    assert "What we counted" in unpacked(briefgen.render(briefgen.load("title: T\nbottom_line: x\n"), "pdf", [note]))


def test_a_format_without_a_place_for_files_says_so(spec: Path) -> None:
    briefing, files = load_with_files(spec)
    with pytest.raises(briefgen.BriefgenError, match="a docx file has no place for attachments; a PDF has"):
        briefgen.render(briefing, "docx", attach=files)


def unpacked(data: bytes) -> str:
    from backends.pdf import judge

    return b"".join(judge.Objects(data).packed.values()).decode("latin-1")
