"""Right-to-left text: PDFium finds the words in reading order, and they stand where they belong."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from backends.pdf import judge
from briefgen.backends.pdf.style import sheet
from briefgen.backends.pdf.text.bidi import levels, visual_order
from briefgen.backends.pdf.text.lines import break_lines
from briefgen.backends.pdf.text.reading import in_drawing_order
from briefgen.backends.pdf.text.words import set_text
from briefgen.theme import default_theme
from documents import minimal, say

SHEET = sheet(default_theme(), "ar", False)
TEXTS = [
    "The ministry writes السلام عليكم to all.",
    "تعتزم الوزارة استبدال أنابيب الرصاص في 412 مدرسة قبل نهاية عام 2029.",
    "وتقول منظمة World Health إن الحد هو 10 في الماء.",
    "من فضلك (هنا) نص",
    "abc שלום 12 def",
    "a غنفلح 392310362",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_words_are_read_in_their_order(text: str, direction: str) -> None:
    base = minimal()
    language = "ar" if direction == "rtl" else "en"
    properties = replace(base.properties, direction=direction, language=language)
    found = judge.pages_text(judge.made(replace(base, properties=properties, body=(say(text),))))[0]
    assert "".join(text.split()) in "".join(found.split())


@pytest.mark.parametrize("text", ["كتاب جديد هنا", "see كتاب جديد", "كتاب here we are جديد"])
@pytest.mark.parametrize("rtl", [False, True])
def test_words_are_drawn_in_their_order(text: str, rtl: bool) -> None:
    line = break_lines(set_text((text,), SHEET.body, SHEET, base=int(rtl)), 500)[0]
    places = line.places or ()
    runs = [piece for piece, _ in in_drawing_order(line.pieces, places, rtl)]
    words = ["".join(sorted("".join(item[1] for item in run.glyphs.items).strip())) for run in runs]
    assert words == ["".join(sorted(word)) for word in text.split()]


def test_levels_follow_the_algorithm() -> None:
    assert levels("a אב 1", 0) == (0, 0, 1, 1, 1, 2)
    assert levels("א a", 1) == (1, 1, 2)


def test_visual_order_turns_what_runs_leftwards() -> None:
    assert visual_order([0, 1, 1, 0]) == [0, 2, 1, 3]
    assert visual_order([1, 2, 2, 1]) == [3, 1, 2, 0]
    assert visual_order([]) == []
