"""Scripts of `briefgen[fonts]` in a Word file: fonts and languages of their runs, and the fonts that go along."""

from __future__ import annotations

import pytest

from backends.docx.opened import Opened, W, document, opened, value
from backends.docx.test_fonts import embedded, families
from briefgen.document import Paragraph, Strong
from briefgen.document.inlines import Inlines

PLAIN = {"IBM Plex Serif", "Fira Sans", "IBM Plex Mono", "Amiri"}


def paper(*content: Inlines, language: str = "en-GB") -> Opened:
    direction = "rtl" if language == "he" else "ltr"
    return opened(document(*(Paragraph(each) for each in content), language=language, direction=direction))


def runs(package: Opened) -> list[tuple[str, str | None, str | None]]:
    """Of each run in the last paragraph: its text, the font it names, and the language of its own."""
    found = []
    for run in package.paragraphs()[-1].findall(f"{W}r"):
        spoken = value(run, "rPr/lang", "eastAsia") or value(run, "rPr/lang", "bidi")
        found.append((run.findtext(f"{W}t", ""), value(run, "rPr/rFonts", "eastAsia"), spoken))
    return found


def features(package: Opened, name: str) -> set[str]:
    table = embedded(package, name, "Regular")["GSUB"].table
    return {record.FeatureTag for record in table.FeatureList.FeatureRecord}


@pytest.mark.parametrize(
    ("text", "language", "font", "tag"),
    [
        ("東京へ行く", "en-GB", "Noto Sans JP", "ja-JP"),
        ("运行公交", "en-GB", "Noto Sans SC", "zh-CN"),
        ("你說甚麼", "en-GB", "Noto Sans TC", "zh-TW"),
        ("버스를 운행한다", "en-GB", "Noto Sans KR", "ko-KR"),
        ("直", "ja", "Noto Sans JP", "ja"),
        ("直", "zh-HK", "Noto Sans TC", "zh-HK"),
        ("निःशुल्क बसें", "en-GB", "Noto Sans Devanagari", "hi-IN"),
        ("अहवाल", "mr", "Noto Sans Devanagari", "mr"),
        ("אוטובוס", "en-GB", "Frank Ruhl Libre", "he-IL"),
        ("👍🏽", "en-GB", "Noto Emoji", None),
    ],
)
def test_a_run_names_its_font_and_its_language(text: str, language: str, font: str, tag: str | None) -> None:
    assert (text, font, tag) in runs(paper((f"See {text} here",), language=language))


def test_a_run_takes_the_spaces_between_its_words_and_no_others() -> None:
    assert [text for text, *_ in runs(paper(("One 버스를 운행한다, two",)))] == ["One ", "버스를 운행한다", ", two"]
    assert [text for text, *_ in runs(paper(("👍 👎",)))] == ["👍", " ", "👎"]


def test_hebrew_runs_from_right_to_left_with_its_numbers() -> None:
    package = paper(("עלות 1,200 שקל",), language="he")
    (run,) = package.paragraphs()[-1].findall(f"{W}r")

    assert run.find(f"{W}rPr/{W}rtl") is not None
    assert value(run, "rPr/rFonts", "cs") == "Frank Ruhl Libre"


def test_the_letters_that_are_used_go_along_in_both_weights() -> None:
    package = paper(("東京へ", Strong(("क्षत्रिय 👍🏽",))))
    found = families(package)

    assert set(found) - PLAIN == {"Noto Sans JP", "Noto Sans Devanagari", "Noto Emoji"}
    assert all(faces == ["Regular", "Bold"] for name, faces in found.items() if name not in PLAIN)
    for face, weight in (("Regular", 400), ("Bold", 700)):
        font = embedded(package, "Noto Sans JP", face)
        assert set(map(ord, "東京へ")) <= set(font.getBestCmap()) < set(range(0x10000))
        assert len(font.getBestCmap()) < 10
        assert font["OS/2"].usWeightClass == weight
        assert "fvar" not in font


def test_an_embedded_script_keeps_what_shapes_it() -> None:
    package = paper(("क्षत्रिय र्क 👨\u200d👩\u200d👧",))
    devanagari, emoji = (features(package, name) for name in ("Noto Sans Devanagari", "Noto Emoji"))

    assert {"akhn", "rphf", "half"} <= devanagari
    assert emoji & {"ccmp", "liga"}


def test_a_font_that_may_not_be_embedded_is_named_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefgen.backends.docx.fonts import subset, table

    monkeypatch.setattr("briefgen.backends.docx.fonts.subset._may_embed", lambda _: False)
    for cached in (subset.subset, table._embedded):
        cached.cache_clear()
    package = paper(("東京へ",))
    for cached in (subset.subset, table._embedded):
        cached.cache_clear()

    assert families(package)["Noto Sans JP"] == []


def test_a_paper_without_such_letters_names_no_such_font() -> None:
    assert set(families(paper(("Plain words, Ελληνικά",)))) == PLAIN


def test_a_label_in_english_stands_where_english_lines_begin_in_hebrew() -> None:
    package = paper(("אוטובוס",), language="he")
    footer = next(tree for name, tree in package.trees.items() if name.endswith("footer2.xml"))

    assert value(footer, "p/pPr/bidi") == "0"
