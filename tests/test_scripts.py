"""Briefings in the scripts of `briefgen[fonts]`, from their YAML to both files: read back, conforming, well broken."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

import briefgen
from backends.docx.lint import problems
from backends.pdf import judge
from briefgen.backends import backend
from briefgen.build import render
from briefgen.compose import compose
from briefgen.contract import loses_no_word
from briefgen.document import Document, Strong
from briefgen.spec import FolderAssets, read
from briefgen.theme import coverage, default_theme, extra_has, is_installed, missing_glyphs
from documents import kitchen_sink, minimal, rtl, say
from readers import read_text

CASES = sorted((Path(__file__).parent / "cases" / "scripts").glob("*.yaml"))
SPECS = Path(__file__).parent.parent / "specs"
FORMATS = ("docx", "pdf")
EVERY = (*FORMATS, "html", "markdown")
PACKAGES = ("fontpkg_frank_ruhl_libre", "justmytype_intl_cjk", "manimgx_fonts")
ABSENT = f"import sys; sys.modules.update(dict.fromkeys({PACKAGES}));"
"""How a process begins in which the extra's packages cannot be found."""

each_case = pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
each_format = pytest.mark.parametrize("name", FORMATS)


@lru_cache
def composed(path: Path) -> Document:
    return compose(briefgen.load(path))


def keeps_every_word(document: Document, name: str) -> None:
    theme = default_theme(document.properties.language)
    loses_no_word(backend(name), read_text(name), document, theme, counts_headings=name == "docx")


@each_case
def test_it_reads_without_a_problem_but_for_words_that_do_not_exist_yet(path: Path) -> None:
    found = read(path.read_bytes(), str(path), FolderAssets(path.parent)).problems

    assert [problem.path for problem in found if problem.path != "lang"] == []
    assert {problem.severity for problem in found} <= {"warning"}


@pytest.mark.parametrize("name", EVERY)
@each_case
def test_every_text_is_there_in_order(path: Path, name: str) -> None:
    keeps_every_word(composed(path), name)


@each_case
def test_the_pdf_conforms(path: Path) -> None:
    data = judge.made(composed(path))
    judge.assert_words_are_text(data, composed(path))


@each_case
def test_the_word_file_has_nothing_that_dangles(path: Path) -> None:
    assert problems(render(briefgen.load(path), "docx")) == []


@each_format
@each_case
def test_it_repeats_its_bytes(path: Path, name: str) -> None:
    code = f"import briefgen, sys; sys.stdout.buffer.write(briefgen.render(briefgen.load({str(path)!r}), {name!r}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert done.stdout == render(briefgen.load(path), name)


def read_back(*texts: str, language: str = "en") -> str:
    """A paragraph of each text, as PDFium reads the page from top to bottom."""
    base = minimal()
    document = replace(
        base, properties=replace(base.properties, language=language), body=tuple(say(text) for text in texts)
    )
    with judge.opened(judge.made(document)) as file:
        return "".join(page.get_textpage().get_text_range() for page in file)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "運輸省は「夜間」のバスを、二つの都市で運行する。"),
        ("zh-Hans", "交通部建议在两个城市提供夜间公交服务。“公共交通”——是的……"),
        ("zh-Hant", "交通部建議在兩個城市提供夜間公車服務，你說呢？"),
        ("ko", "교통부는 두 도시에서 야간 버스를 운행한다."),
        ("hi", "रात में निःशुल्क बसें चलाने का प्रस्ताव करता है। कर्त्ता, राष्ट्र, ड्राइवर, श्री, हिन्दी"),
        ("he", "משרד התחבורה מציע להפעיל אוטובוסים"),
        ("en", "👨‍👩‍👧‍👦 👍🏽 🇫🇷 1️⃣ ❤️ 👩🏽‍💻 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☎️"),
    ],
)
@pytest.mark.parametrize("own", [True, False])
def test_a_reader_copies_what_was_written(language: str, text: str, own: bool) -> None:
    assert text in read_back(text, language=language if own else "en")


def test_every_letter_and_point_of_pointed_hebrew_is_read() -> None:
    word = "בְּרֵאשִׁית"

    assert not Counter(word) - Counter(read_back(word, language="he"))


LETTERS = {
    "latin": "abcdefgxyz",
    "hebrew": "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
    "kana": "あいうえおかがきくけこさしすせそっゃゅょアイウエオカキクケコー",
    "han": "東京中国國语語時时間间説说",
    "hangul": "가나다라마바사아자차카타파하한국말",
    "digits": "0123456789",
}
SYLLABLES = ["कि", "र्क", "क्ष", "त्र", "हिं", "ज्ञा", "की", "द्ध", "ड़"]
SIGNS = ["🚌", "👍🏽", "👨‍👩‍👧‍👦", "🇫🇷", "1️⃣", "。", "、", "「", "」", "—", "(", ")", "！", "।", "־", "…"]
WORDS = st.one_of(
    st.sampled_from(list(LETTERS.values())).flatmap(lambda letters: st.text(letters, min_size=1, max_size=12)),
    st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=5).map("".join),
    st.lists(st.sampled_from(SIGNS), min_size=1, max_size=3).map("".join),
)
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from(["", " "])), min_size=1, max_size=30).map(
    lambda parts: "".join(word + space for word, space in parts)
)


@given(text=TEXTS, language=st.sampled_from(["en", "ja", "zh-Hant", "he", "hi"]))
@example(text="अ" * 300, language="hi")
@example(text="👍🏽" * 120, language="en")
@example(text="東" * 200 + "。" * 3, language="ja")
def test_any_mixture_is_set_and_conforms(text: str, language: str) -> None:
    """What PDFium reads of a line with Hebrew proves nothing: it turns the characters of one sign round as well."""
    base = minimal()
    direction = "rtl" if language == "he" else "ltr"
    properties = replace(base.properties, language=language, direction=direction)
    document = replace(base, properties=properties, body=(say(text, Strong((text,))),))

    judge.made(document)
    keeps_every_word(document, "docx")
    if language != "he" and not re.search("[א-ת]", text):
        keeps_every_word(document, "pdf")
    assert problems(backend("docx").render(document, default_theme())) == []


# without the extra


def test_the_list_of_characters_is_kept_by_the_fonts() -> None:
    fonts = default_theme().fonts
    drawn = {chr(code) for family in fonts.extra for code in coverage(family.regular)}
    promised = {chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000 and extra_has(chr(code))}

    assert len(promised) > 40_000
    assert promised <= drawn
    assert missing_glyphs("".join(promised), fonts) == ""


@pytest.mark.usefixtures("without_extra")
def test_a_character_that_the_extra_has_is_a_problem_that_says_so() -> None:
    found = read("title: A\nbottom_line: 東京 and कि\n".encode(), "a.yaml", FolderAssets(Path())).problems

    assert [(problem.position.line, problem.hint) for problem in found] == [(2, "pip install 'briefgen[fonts]'")]


def test_a_character_that_no_font_has_is_one_with_the_extra_too() -> None:
    found = read("title: A 𓀀 東\nbottom_line: x\n".encode(), "a.yaml", FolderAssets(Path())).problems

    assert [problem.hint for problem in found] == ["write it another way"]
    assert "東" not in found[0].message


@each_format
def test_what_needs_none_of_it_is_the_same_without_it(name: str) -> None:
    code = f"""{ABSENT}
sys.path.insert(0, {str(Path(__file__).parent)!r})
from hashlib import sha256
from briefgen.backends import backend
from briefgen.theme import default_theme, is_installed
from documents import kitchen_sink, rtl
assert not any(is_installed(family.regular) for family in default_theme().fonts.extra)
for document in (kitchen_sink(), rtl()):
    print(sha256(backend({name!r}).render(document, default_theme())).hexdigest())
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    made = (backend(name).render(document, default_theme()) for document in (kitchen_sink(), rtl()))

    assert all(is_installed(family.regular) for family in default_theme().fonts.extra)
    assert done.stdout.split() == [sha256(data).hexdigest() for data in made]


def test_nothing_is_looked_for_that_no_text_needs() -> None:
    code = f"""import briefgen, sys
from importlib import util
import briefgen.theme.fonts as fonts
asked = []
fonts.find_spec = lambda name: (asked.append(name), util.find_spec(name))[1]
for name in {FORMATS}:
    briefgen.render(briefgen.load({str(SPECS / "iraq-militias.yaml")!r}), name)
print(*asked)
"""
    asked = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert asked
    assert not set(asked) & set(PACKAGES)


def test_a_document_from_code_is_set_without_the_extra_too() -> None:
    code = f"""{ABSENT}
sys.path.insert(0, {str(Path(__file__).parent)!r})
from msgspec.structs import replace
from briefgen.backends import backend
from briefgen.theme import default_theme
from documents import minimal, say
for name in {FORMATS}:
    assert backend(name).render(replace(minimal(), body=(say("東京 कि 👍🏽 אב"),)), default_theme())
"""
    subprocess.run([sys.executable, "-c", code], check=True)
