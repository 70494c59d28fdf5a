"""What a person is shown of a file → the readable reports beside it, under tests/cases/inspection."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.backends.pdf import PdfBackend
from briefgen.theme import default_theme
from cli.harness import run
from documents import kitchen_sink

from .edited import MAIN, Edit, edited, good, related
from .plain_pdf import Sheet, pdf

CASES = Path(__file__).parents[1] / "cases" / "inspection"
MARKED = Sheet("TLP:AMBER", "A word", "TLP:AMBER")
WORDS = '<w:r><w:t xml:space="preserve">The problem</w:t></w:r>'
FILES: dict[str, Callable[[], bytes]] = {
    "good.docx": good,
    "good.pdf": lambda: PdfBackend().render(kitchen_sink(), default_theme()),
    "hasty.docx": lambda: edited(
        Edit("word/footer2.xml", "TLP:AMBER", ""),
        Edit("docProps/core.xml", "Ingrid Ås", "J. Doe"),
        Edit(MAIN, WORDS, f'<w:ins w:author="J. Doe">{WORDS}</w:ins>'),
        Edit(MAIN, 'w:anchor="_Toc000000002"', 'w:anchor="_Toc100000002"'),
        Edit(MAIN, 'descr="Bars that fall from year to year"', 'descr="image1.png"'),
        related("attachedTemplate", "file:///C:/Users/jd/House.dotm", external=True),
    ),
    "hasty.pdf": lambda: pdf(MARKED, Sheet(), MARKED, info="/Author(J. Doe)/Title(brief_v3.docx)", catalog=""),
}
"""Two files as they should be, two that went out in a hurry."""


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_reported_as_expected(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, accept: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(FILES[name]())
    report, _, size = run("inspect", name).out.rpartition("    size ")
    expected = CASES / f"{name}.txt"
    if accept:
        expected.write_text(report, encoding="utf-8")

    assert report == expected.read_text(encoding="utf-8")
    assert size.strip().endswith(" bytes")


def test_each_report_has_its_file() -> None:
    assert {path.stem for path in CASES.glob("*.txt")} == set(FILES)
