"""Faces of `briefgen[fonts]`: which of them draws a sign, and what is drawn by one face as a whole."""

from __future__ import annotations

import pytest

from briefgen.backends.pdf.style import sheet
from briefgen.backends.pdf.text.glyphs import Glyphs
from briefgen.backends.pdf.text.lines import break_lines
from briefgen.backends.pdf.text.typeface import Typeface
from briefgen.backends.pdf.text.words import Text, set_text
from briefgen.theme import default_theme


def typeface(language: str) -> Typeface:
    looks = sheet(default_theme(language), language, False)
    return looks.style(looks.body).face


def names(runs: tuple[Glyphs, ...]) -> list[str]:
    return [run.face.reference.partition("#")[0].rsplit("/", 1)[-1].partition("[")[0] for run in runs]


def words(text: str, language: str) -> Text:
    looks = sheet(default_theme(language), language, False)
    return set_text((text,), looks.body, looks, lambda _: None)


@pytest.mark.parametrize(
    ("language", "face"),
    [
        ("ja", "NotoSansJP"),
        ("zh", "NotoSansSC"),
        ("zh-CN", "NotoSansSC"),
        ("zh-TW", "NotoSansTC"),
        ("zh-Hant-HK", "NotoSansTC"),
        ("ko", "NotoSansKR"),
        ("en", "NotoSansSC"),
    ],
)
def test_an_ideograph_has_the_shape_of_its_language(language: str, face: str) -> None:
    assert names(typeface(language).shape("直")) == [face]


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("The 直線はすぐ there", "NotoSansJP"),
        ("The 这个国家 is there", "NotoSansSC"),
        ("The 你說甚麼 is there", "NotoSansTC"),
        ("The 대한민국 is there", "NotoSansKR"),
    ],
)
def test_the_language_of_a_run_is_told_by_its_letters(text: str, face: str) -> None:
    found = [names((piece.glyphs,))[0] for word in words(text, "en").words for piece in word.pieces]
    assert set(found) - {"IBMPlexSerif-Regular.ttf"} == {face}


@pytest.mark.parametrize("sign", ["👨‍👩‍👧‍👦", "👩🏽‍⚕️", "🏳️‍🌈", "🇫🇷", "1️⃣", "❤️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"])
def test_an_emoji_of_several_characters_is_one_glyph(sign: str) -> None:
    (run,) = typeface("en").shape(sign)
    assert [item[1] for item in run.items] == [sign]


def test_marks_stay_in_the_face_of_their_letter() -> None:
    assert names(typeface("he").shape("שָׁלוֹם", rtl=True)) == ["FrankRuhlLibre"]
    assert names(typeface("hi").shape("र्क्षत्रियँ")) == ["NotoSansDevanagari"]


def test_quotes_beside_ideographs_are_as_wide_in_chinese() -> None:
    assert names(typeface("zh").shape("“你")) == ["NotoSansSC"]
    assert names(typeface("en").shape("“a")) == ["IBMPlexSerif-Regular.ttf"]


def test_a_bold_sign_is_of_a_bolder_place_on_the_axis() -> None:
    looks = sheet(default_theme("ja"), "ja", False)
    plain, bold = (looks.style(voice).face.shape("東")[0].face for voice in (looks.body, looks.body.strong()))
    assert (plain.variations, bold.variations) == ({"wght": 400.0}, {"wght": 600.0})


@pytest.mark.parametrize("text", ["क्षत्रि" * 40, "👍🏽" * 60, "हिं" * 60])
def test_a_word_too_long_is_cut_between_what_a_reader_takes_for_one_sign(text: str) -> None:
    lines = break_lines(words(text, "hi"), 100)
    starts = [line.pieces[0].glyphs.said or line.pieces[0].glyphs.items[0][1] for line in lines]
    assert len(lines) > 2
    assert {start[0] for start in starts} <= {"क", "त", "👍", "ह"}
    assert not any(start.startswith(("क्षत्", "त्रि")) and start[1:2] == "ि" for start in starts)
