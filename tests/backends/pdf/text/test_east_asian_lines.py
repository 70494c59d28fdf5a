"""Lines of Chinese, Japanese and Korean: between which signs they may end (JIS X 4051, Unicode Annex 14)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.backends.pdf.style import sheet
from briefgen.backends.pdf.text.breaks import parts
from briefgen.backends.pdf.text.lines import break_lines, even_lines
from briefgen.backends.pdf.text.words import set_text
from briefgen.theme import default_theme

SHEET = sheet(default_theme("ja"), "ja", False)
NOT_FIRST = "。、」』）・々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ"
NOT_LAST = "「『（"


def broken(text: str) -> str:
    return "|".join(part for part, _ in parts(text))


@pytest.mark.parametrize(
    "expected",
    [
        "東|京",
        "「東|京」|と|大|阪、|京|都。",  # closing signs end a line, opening ones begin one
        "ファッ|ク|ス|と|キャッ|シュ",  # small kana stay with what they are part of
        "サー|ビ|ス|を|時々|使|う",  # so do marks of length and repetition
        "コー|ヒー・|紅|茶",
        "2026年|3月",  # a number keeps its counter
        "第5条|に",  # and what it counts after
        "5%|増",
        "世|界|(WHO)|が|Tokyo|へ",
        "“你|好，|世|界！”|他|说",
        "他——|是|的……",  # doubled signs stay whole
        "대한민국은|「민주」공화국이다.",  # Korean parts at spaces; brackets may stand first
        "東京은".replace("京", "|京"),
    ],
)
def test_where_a_line_may_end(expected: str) -> None:
    assert broken(expected.replace("|", "")) == expected


def test_korean_and_devanagari_end_lines_at_spaces() -> None:
    for sentence in ("교통부는 버스를 운행한다.", "रात में निःशुल्क बसें चलाएँ।"):
        text = set_text((sentence,), SHEET.body, SHEET)
        assert [word.text for word in text.words] == sentence.split()


@given(text=st.text(f"東京国語あいうえおカキク{NOT_FIRST}{NOT_LAST}", min_size=1, max_size=200))
@pytest.mark.parametrize("breaking", [break_lines, even_lines])
def test_no_line_begins_or_ends_with_what_must_not(breaking: object, text: str) -> None:
    width = SHEET.style(SHEET.body).size * 12
    words = set_text((text,), SHEET.body, SHEET)
    lines = break_lines(words, width) if breaking is break_lines else even_lines(words, width)
    shown = ["".join(item[1] for piece in line.pieces for item in piece.glyphs.items) for line in lines]
    if max(word.width for word in words.words) > width:
        return
    assert not [line for line in shown[1:] if line[0] in NOT_FIRST]
    assert not [line for line in shown[:-1] if line[-1] in NOT_LAST]
