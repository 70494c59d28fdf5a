"""A house's Word file becomes a theme that loads without a problem and drives both files."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

import briefgen
from backends.docx.lint import problems
from backends.docx.opened import Opened, W, value
from backends.docx.test_house_hard import REFUSED
from backends.pdf.judge import assert_conforms
from briefgen.brand import read_brand, theme_text
from briefgen.brand.fonts import chosen
from briefgen.errors import InputError
from briefgen.spec import FolderAssets
from briefgen.spec.themes import read_theme, theme_and_problems
from briefgen.theme import MM, LabelPlace, Theme, default_theme
from briefgen.theme.contrast import contrast

FOLDER = Path(__file__).parents[1] / "cases" / "templates"
TEMPLATES = sorted(path.name for path in FOLDER.glob("*.do??"))
OF_WORD = (Path(docx.__file__).parent / "templates" / "default.docx").read_bytes()
"""A file that Word has made, with some ninety table styles that nothing in it uses."""
GERMAN = (FOLDER / "german.docx").read_bytes()
TEXT = "title: T\nmarking: TLP:GREEN\nbottom_line: x\nsections: [{title: One, content: [text]}]\n"


def text_of(data: bytes, name: str = "House.docx") -> str:
    brand = read_brand(data, name)
    return theme_text(brand, name, f"logo{brand.logo[1]}" if brand.logo else "")


def imported(folder: Path, data: bytes, name: str = "House.docx") -> Theme:
    """The theme of a Word file, which has no problem and no warning."""
    brand = read_brand(data, name)
    (folder / name).write_bytes(data)
    if brand.logo:
        (folder / f"logo{brand.logo[1]}").write_bytes(brand.logo[0])
    (folder / "house.yaml").write_text(text_of(data, name), encoding="utf-8")
    theme, told = theme_and_problems(folder / "house.yaml")
    assert [str(problem) for problem in told] == []
    assert theme is not None
    return theme


def edited(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(made, "w") as out:
        for name in package.namelist():
            text = package.read(name)
            out.writestr(name, change(text.decode()).encode() if name == part else text)
    return made.getvalue()


def test_there_are_templates() -> None:
    assert len(TEMPLATES) >= 14


@pytest.mark.parametrize("name", TEMPLATES)
def test_each_template_becomes_a_theme_that_makes_two_sound_files(name: str, tmp_path: Path) -> None:
    theme = imported(tmp_path, (FOLDER / name).read_bytes(), name)
    briefing = briefgen.load(TEXT)

    assert theme.template_docx is not None
    assert theme.template_docx.data == (FOLDER / name).read_bytes()
    assert_conforms(briefgen.render(briefing, "pdf", theme=theme))
    word = briefgen.render(briefing, "docx", theme=theme)
    assert problems(word) == problems(briefgen.render(briefing, "docx", template_docx=FOLDER / name))


def test_fonts_sizes_colours_margins_and_logo_are_the_houses(tmp_path: Path) -> None:
    theme = imported(tmp_path, GERMAN)

    assert (theme.fonts.body.name, theme.fonts.body.word_fallback) == ("Arimo", "Arial")
    assert (theme.scale.body, theme.scale.title, theme.scale.headings[:3]) == (11.0, 26.0, (16.0, 14.0, 12.0))
    assert (theme.palette.accent, theme.palette.ink) == ("#0B5394", "#000000")
    assert [theme.page.top, theme.page.left, theme.page.right] == pytest.approx([30 * MM, 25 * MM, 20 * MM])
    assert (theme.table_head, theme.zebra, theme.fits_language) == ("filled", True, False)
    assert theme.logo is not None


def test_the_head_of_a_table_is_light_on_dark_as_the_houses(tmp_path: Path) -> None:
    theme = imported(tmp_path, GERMAN)

    assert (theme.palette.table_head, theme.palette.table_head_ground) == ("#FFFFFF", "#0B5394")
    assert (theme.palette.zebra, theme.palette.band) == ("#E3EEF7", "#D3E0EC")


HEADS = {
    "a colour of the theme": ('w:themeColor="background1"', 'w:themeFill="accent2"', "#FFFFFF", "#9C3A00"),
    "a shade of one": ('w:themeColor="light1"', 'w:themeFill="accent2" w:themeFillShade="80"', "#FFFFFF", "#4E1D00"),
    "a tint of one": ('w:val="000000"', 'w:themeFill="accent2" w:themeFillTint="33"', "#000000", "#FFD3B8"),
    "a colour rounded otherwise": ('w:val="FFFFFF"', 'w:fill="9C3B01" w:themeFill="accent2"', "#FFFFFF", "#9C3B01"),
    "a theme changed since": ('w:val="FFFFFF"', 'w:fill="0B5394" w:themeFill="accent2"', "#FFFFFF", "#9C3A00"),
    "words of an automatic colour": ('w:val="auto"', 'w:fill="101010"', "#FFFFFF", "#101010"),
    "the same on a light ground": ('w:val="auto"', 'w:fill="F0E0D0"', "#000000", "#F0E0D0"),
    "half the dots black": ('w:val="FFFFFF"', 'w:val="pct50" w:color="000000" w:fill="FF0000"', "#FFFFFF", "#800000"),
}


@pytest.mark.parametrize("case", HEADS)
def test_colours_of_a_head_are_those_that_word_shows(case: str, tmp_path: Path) -> None:
    words, ground, *shown = HEADS[case]

    def styles(text: str) -> str:
        text = text.replace('<w:b/><w:color w:val="FFFFFF"/>', f"<w:b/><w:color {words}/>")
        pattern = "" if "w:val" in ground else 'w:val="clear" '
        return text.replace('<w:shd w:val="clear" w:color="auto" w:fill="0B5394"/>', f"<w:shd {pattern}{ground}/>")

    palette = imported(tmp_path, with_theme(edited(GERMAN, "word/styles.xml", styles))).palette
    assert [palette.table_head, palette.table_head_ground] == shown


def test_a_head_and_the_lines_may_be_those_of_what_the_table_style_is_based_on(tmp_path: Path) -> None:
    def styles(text: str) -> str:
        text = text.replace(
            'w:styleId="Haustabelle"><w:name w:val="Haustabelle"/><w:aliases w:val="Briefing Table"/>',
            'w:styleId="Alt"><w:name w:val="Alt"/>',
        )
        text = text.replace(
            'w:color="0B5394"/></w:tblBorders>',
            'w:color="222222"/><w:insideH w:val="single" w:color="BBBBBB"/></w:tblBorders>',
        )
        part = '<w:tblStylePr w:type="firstRow"><w:rPr><w:i/></w:rPr></w:tblStylePr></w:style>'
        own = '<w:style w:type="table" w:styleId="Neu"><w:name w:val="Briefing Table"/><w:basedOn w:val="Alt"/>' + part
        return text.replace("</w:styles>", f"{own}</w:styles>")

    palette = imported(tmp_path, edited(GERMAN, "word/styles.xml", styles)).palette
    assert (palette.table_head, palette.table_head_ground) == ("#FFFFFF", "#0B5394")
    assert (palette.table_rule, palette.hairline) == ("#0B5394", "#BBBBBB")


def with_theme(data: bytes) -> bytes:
    """The file with a theme of Office's in a few colours of another."""
    slots = {
        "dk1": "000000",
        "lt1": "FFFFFF",
        "dk2": "1F497D",
        "lt2": "EEECE1",
        "accent1": "4F81BD",
        "accent2": "9C3A00",
    }
    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    colours = "".join(f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>' for slot, value in slots.items())
    scheme = f'<a:themeElements><a:clrScheme name="x">{colours}</a:clrScheme></a:themeElements>'
    theme = f'<a:theme xmlns:a="{space}" name="x">{scheme}</a:theme>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    row = f'<Relationship Id="rIdT" Type="{kind}" Target="theme/theme1.xml"/></Relationships>'
    data = edited(data, "word/_rels/document.xml.rels", lambda text: text.replace("</Relationships>", row))
    made = io.BytesIO(data)
    with zipfile.ZipFile(made, "a") as package:
        package.writestr("word/theme/theme1.xml", theme)
    return made.getvalue()


def test_headings_too_light_to_be_read_are_as_dark_in_word_files_as_in_pdfs(tmp_path: Path) -> None:
    data = edited(
        GERMAN, "word/styles.xml", lambda text: text.replace('w:color w:val="0B5394"', 'w:color w:val="9FC5E8"')
    )
    theme = imported(tmp_path, data)
    package = Opened(briefgen.render(briefgen.load(TEXT), "docx", theme=theme))
    shown = f"#{value(package.style('heading 1'), 'rPr/color')}"

    assert shown == theme.palette.accent == getattr(theme.palette, theme.headings.colour)
    assert contrast(shown, "#FFFFFF") == pytest.approx(4.5, abs=0.1)
    assert {value(package.style(name), "rPr/color") for name in ("heading 2", "Title", "Key Figure Value")} == {
        shown[1:]
    }
    assert f"accent: {shown[1:]}  # 9FC5E8 in the template, which has too little contrast" in text_of(data)
    told = f"made darker, to be read: Title 9FC5E8 → {shown[1:]}, heading 1 9FC5E8 → {shown[1:]}, heading 2 9FC5E8"
    assert told in " ".join(str(briefgen.template_report(data)).split())
    assert briefgen.template_report(GERMAN).darker == ()


@pytest.mark.parametrize(("name", "tone"), [("libreoffice.docx", "ink"), ("german.docx", "accent")])
def test_what_is_set_like_headings_has_their_colour_in_both_files(name: str, tone: str, tmp_path: Path) -> None:
    theme = imported(tmp_path, (FOLDER / name).read_bytes(), name)
    package = Opened(briefgen.render(briefgen.load(f"{TEXT}toc: yes\n"), "docx", theme=theme))

    assert theme.headings.colour == tone
    assert f"#{value(package.style('TOC Heading'), 'rPr/color')}" == getattr(theme.palette, tone)


def test_only_what_cannot_be_read_is_made_darker_and_all_else_stays_as_it_is(tmp_path: Path) -> None:
    def styles(text: str) -> str:
        parts = text.split('w:color w:val="0B5394"')
        return (
            'w:color w:val="0B5394"'.join(parts[:2])
            + 'w:color w:val="8EA9C1"'
            + 'w:color w:val="0B5394"'.join(parts[2:])
        )

    data = edited(GERMAN, "word/styles.xml", styles)
    (old, new), *more = [each.split(" → ") for each in briefgen.template_report(data).darker]
    written = Opened(briefgen.render(briefgen.load(TEXT), "docx", template_docx=data)).files["word/styles.xml"].decode()
    before = styles(zipfile.ZipFile(io.BytesIO(GERMAN)).read("word/styles.xml").decode())

    assert (old, more) == ("heading 2 8EA9C1", [])
    assert contrast(f"#{new}", "#FFFFFF") == pytest.approx(3.0, abs=0.1)  # it is large, and bold
    sheet = before.partition("<w:docDefaults>")[2].partition("</w:styles>")[0]
    assert sheet.replace("8EA9C1", new) in written


def test_what_stands_on_a_ground_of_its_own_is_left_as_it_is() -> None:
    ground = (
        '<w:pPr><w:shd w:val="clear" w:color="auto" w:fill="0B5394"/></w:pPr><w:rPr><w:b/><w:color w:val="FFFFFF"/>'
    )
    data = edited(
        GERMAN,
        "word/styles.xml",
        lambda text: text.replace(
            '<w:rPr><w:b/><w:color w:val="0B5394"/><w:sz w:val="52"/>', f'{ground}<w:sz w:val="52"/>'
        ),
    )

    assert "FFFFFF" in zipfile.ZipFile(io.BytesIO(data)).read("word/styles.xml").decode()
    assert briefgen.template_report(data).darker == ()


NUMBER = '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
FOOTERS = {
    NUMBER: "start",
    f'<w:pPr><w:jc w:val="center"/></w:pPr>{NUMBER}': "centre",
    f'<w:pPr><w:jc w:val="right"/></w:pPr>{NUMBER}': "end",
    f"<w:r><w:tab/></w:r>{NUMBER}": "centre",
    f"<w:r><w:tab/><w:t>a</w:t><w:tab/></w:r>{NUMBER}<w:r><w:tab/></w:r>": "end",
    f'<w:pPr><w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs></w:pPr><w:r><w:tab/></w:r>{NUMBER}': "end",
    '<w:pPr><w:jc w:val="end"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>': "end",
}


@pytest.mark.parametrize("paragraph", FOOTERS)
def test_the_page_number_stands_where_the_houses_does(paragraph: str, tmp_path: Path) -> None:
    def footer(text: str) -> str:
        return re.sub("(<w:ftr[^>]*>).*</w:ftr>", rf"\1<w:p>{paragraph}</w:p></w:ftr>", text)

    theme = imported(tmp_path, edited(GERMAN, "word/footer1.xml", footer))
    assert theme.running.page_label == FOOTERS[paragraph]


@pytest.mark.parametrize(("place", "side"), [("end", "right"), ("centre", "center"), ("start", None)])
def test_a_number_that_a_house_lacks_stands_where_the_theme_has_it(
    place: LabelPlace, side: str | None, tmp_path: Path
) -> None:
    theme = imported(tmp_path, (FOLDER / "plain.docx").read_bytes())
    placed = replace(theme, running=replace(theme.running, page_label=place))
    package = Opened(briefgen.render(briefgen.load(TEXT), "docx", theme=placed))
    footers = [tree for name, tree in package.trees.items() if "footer" in name and "rels" not in name]
    numbers = [one for tree in footers for one in tree.iter(f"{W}p") if one.find(f".//{W}instrText") is not None]

    assert theme.running.page_label == "end"
    assert {value(one, "pPr/jc") for one in numbers} == {side}


def test_looks_of_table_styles_that_our_tables_do_not_meet_are_left_aside(tmp_path: Path) -> None:
    theme = imported(tmp_path, OF_WORD)

    assert 'w:type="band1Horz"' in zipfile.ZipFile(io.BytesIO(OF_WORD)).read("word/styles.xml").decode()
    assert (theme.table_head, theme.zebra) == (default_theme().table_head, default_theme().zebra)


def test_the_look_of_the_table_style_that_the_house_has_a_table_in_is_taken(tmp_path: Path) -> None:
    alone = edited(GERMAN, "word/styles.xml", lambda text: text.replace('<w:aliases w:val="Briefing Table"/>', ""))
    table = '<w:tbl><w:tblPr><w:tblStyle w:val="Haustabelle"/></w:tblPr></w:tbl>'
    used = edited(alone, "word/document.xml", lambda text: text.replace("<w:body>", f"<w:body>{table}"))

    assert text_of(alone) != text_of(GERMAN)
    assert text_of(used) == text_of(GERMAN)


def test_the_title_has_one_colour_and_weight_in_both_files(tmp_path: Path) -> None:
    theme = imported(tmp_path, OF_WORD)
    title = Opened(briefgen.render(briefgen.load(TEXT), "docx", theme=theme)).style("Title")

    assert getattr(theme.palette, theme.opening.colour) == f"#{value(title, 'rPr/color')}" == "#17365D"
    assert theme.palette.accent == "#365F91"
    assert theme.opening.bold is False


def test_headings_that_are_called_otherwise_give_the_theme_their_colours(tmp_path: Path) -> None:
    def french(text: str) -> str:
        return re.sub('w:name w:val="heading ([123])"', r'w:name w:val="Titre \1"', text)

    renamed = edited(GERMAN, "word/styles.xml", french)

    assert "Titre 1" in zipfile.ZipFile(io.BytesIO(renamed)).read("word/styles.xml").decode()
    assert text_of(renamed) == text_of(GERMAN)


def test_a_style_that_the_house_lacks_is_in_the_pdf_as_it_is_added_to_the_word_file(tmp_path: Path) -> None:
    lacking = re.compile('<w:style [^>]*w:styleId="(?:Title|Heading1)".*?</w:style>', re.DOTALL)
    bare = edited(OF_WORD, "word/styles.xml", lambda text: lacking.sub("", text))
    theme = imported(tmp_path, bare)
    package = Opened(briefgen.render(briefgen.load(TEXT), "docx", template_docx=bare))

    for name, points, colour in (
        ("Title", theme.scale.title, theme.opening.colour),
        ("heading 1", theme.scale.headings[0], theme.headings.colour),
    ):
        style = package.style(name)
        assert value(style, "rPr/sz") == str(round(points * 2))
        assert f"#{value(style, 'rPr/color')}" == getattr(theme.palette, colour)


def test_headings_that_number_themselves_are_numbered_in_the_pdf_too(tmp_path: Path) -> None:
    assert imported(tmp_path, (FOLDER / "numbered.docx").read_bytes()).headings.numbered
    assert not imported(tmp_path, (FOLDER / "plain.docx").read_bytes()).headings.numbered


def test_the_comments_say_what_was_met_and_what_was_changed() -> None:
    text = text_of(GERMAN)

    assert "# Arial in the template; Arimo is as wide letter by letter" in text
    assert "table_head: FFFFFF" in text
    assert "table_head_ground: 0B5394" in text
    pale = edited(GERMAN, "word/styles.xml", lambda text: text.replace('w:fill="0B5394"', 'w:fill="6FA8DC"'))
    assert re.search(
        "table_head_ground: [0-9A-F]{6}  # 6FA8DC in the template, which has too little contrast", text_of(pale)
    )
    assert "# the template has bottom 20; header, footer and a marking need their room" in text
    assert "left out: macros" in text_of((FOLDER / "macros.docm").read_bytes(), "macros.docm")


def test_what_a_theme_cannot_carry_is_told() -> None:
    assert read_brand((FOLDER / "plain.docx").read_bytes(), "plain.docx").lost == ()
    assert read_brand((FOLDER / "cover.docx").read_bytes(), "cover.docx").lost == (
        'the text around the paper\'s own: "The House of Papers", "A series since 1998"',
        'the words of the headers: "House of Papers"',
        'the words of the footers: "House of Papers, London"',
    )


def test_words_of_a_house_are_quoted_as_they_stand_and_page_numbers_are_none() -> None:
    page = '<w:r><w:t>Seite </w:t></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    address = f"{page}<w:r><w:t>of a house with an address &amp; more, which is longer than that</w:t></w:r>"

    def footer(*paragraphs: str) -> tuple[str, ...]:
        whole = "".join(f"<w:p>{each}</w:p>" for each in paragraphs)
        change = re.compile("(<w:ftr[^>]*>).*</w:ftr>")
        data = edited(GERMAN, "word/footer1.xml", lambda text: change.sub(rf"\1{whole}</w:ftr>", text))
        return tuple(each for each in read_brand(data, "a.docx").lost if "footers" in each)

    assert footer(page, "<w:r><w:t>—</w:t></w:r>") == ()
    assert footer(address) == ('the words of the footers: "Seite of a house with an address & more…"',)
    four = footer(*(f"<w:r><w:t>line {number}</w:t></w:r>" for number in "12234"))
    assert four == ('the words of the footers: "line 1", "line 2", "line 3", 1 more',)


def test_lower_headings_the_subtitle_and_captions_have_the_houses_colours(tmp_path: Path) -> None:
    def styles(text: str) -> str:
        text = re.sub('(w:name w:val="heading [23]".*?w:color w:val=")0B5394', r"\1B71C1C", text)
        own = "".join(
            f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:rPr><w:color w:val="{colour}"/>'
            "</w:rPr></w:style>"
            for key, name, colour in (("A", "Subtitle", "00695C"), ("B", "caption", "9FC5E8"))
        )
        return text.replace("</w:styles>", f"{own}</w:styles>")

    data = edited(GERMAN, "word/styles.xml", styles)
    theme = imported(tmp_path, data)

    assert (theme.headings.lower, theme.opening.subtitle) == ("heading_2", "subtitle_text")
    assert theme.captions == "caption_text"
    assert (theme.palette.accent, theme.palette.heading_2) == ("#0B5394", "#B71C1C")
    assert theme.palette.subtitle_text == "#00695C"
    assert contrast(theme.palette.caption_text, "#FFFFFF") == pytest.approx(4.5, abs=0.1)
    assert not [each for each in read_brand(data, "a").lost if "colour" in each]
    assert (default_theme().headings.lower, imported(tmp_path, GERMAN, "G.docx").headings.lower) == (None, None)


def test_a_colour_is_as_dark_as_its_own_size_asks_for_not_as_one_in_proportion_to_the_text(tmp_path: Path) -> None:
    small = '<w:rPr><w:b/><w:color w:val="{}"/><w:sz w:val="24"/></w:rPr></w:style>'
    own = '<w:style w:type="paragraph" w:styleId="{}"><w:name w:val="{}"/>' + small

    def styles(text: str) -> str:
        kept = re.sub('<w:style [^>]*w:styleId="berschrift[23]".*?</w:style>', "", text)
        kept = kept.replace('<w:sz w:val="22"/>', '<w:sz w:val="32"/>', 1)
        added = own.format("A", "Subtitle", "8A8A8A") + own.format("B", "heading 2", "8A8A8A")
        return kept.replace("</w:styles>", f"{added}</w:styles>")

    theme = imported(tmp_path, edited(GERMAN, "word/styles.xml", styles))

    assert (theme.scale.body, theme.scale.subtitle, theme.scale.headings[1]) == (14.0, 12.0, 12.0)
    for colour in (theme.palette.heading_2, theme.palette.subtitle_text):
        assert contrast(colour, "#FFFFFF") == pytest.approx(4.5, abs=0.1)


def test_colours_that_a_theme_cannot_carry_are_told_in_the_file_too() -> None:
    def styles(text: str) -> str:
        return re.sub('(w:name w:val="heading 3".*?w:color w:val=")0B5394', r"\1B71C1C", text, count=1)

    (said,) = [each for each in read_brand(edited(GERMAN, "word/styles.xml", styles), "a").lost if "colour" in each]
    assert said == "the colour of headings of the third level (B71C1C): it is that of the second, 0B5394"
    assert f"# - {said}\n" in text_of(edited(GERMAN, "word/styles.xml", styles))


def test_the_logo_stands_in_the_pdf_and_not_twice_in_the_word_file(tmp_path: Path) -> None:
    theme = imported(tmp_path, GERMAN)
    word = briefgen.render(briefgen.load(TEXT), "docx", theme=theme)

    with zipfile.ZipFile(io.BytesIO(word)) as package:
        assert "<pic:pic" not in package.read("word/document.xml").decode()
        assert any("media/" in name for name in package.namelist())
    assert briefgen.load(TEXT).logo is None


@pytest.mark.parametrize(
    ("word", "kind", "family", "likeness"),
    [
        ("Public Sans", "", "Public Sans", "same"),
        ("Arial", "", "Arimo", "metric"),
        ("Calibri", "swiss", "Fira Sans", "like"),
        ("Garamond Premier", "", "Source Serif 4", "kind"),
        ("Houseface", "roman", "Source Serif 4", "kind"),
        ("Houseface", "swiss", "Public Sans", "kind"),
        ("Microsoft Sans Serif", "", "Public Sans", "kind"),
    ],
)
def test_a_font_is_met_by_the_family_most_like_it(word: str, kind: str, family: str, likeness: str) -> None:
    assert chosen(word, kind) == (word, family, likeness)


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_a_template_is_refused_in_one_line(case: str) -> None:
    make, reason = REFUSED[case]

    with pytest.raises(InputError) as refused:
        text_of(make())
    assert reason in str(refused.value)
    assert "\n" not in str(refused.value)


COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")


@given(
    colour=COLOURS,
    ground=COLOURS,
    size=st.integers(0, 400),
    line=st.integers(0, 2000),
    margin=st.integers(0, 9000),
    font=st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30),
)
def test_whatever_a_template_says_its_theme_has_no_problem(
    tmp_path_factory: pytest.TempPathFactory, colour: str, ground: str, size: int, line: int, margin: int, font: str
) -> None:
    def styles(text: str) -> str:
        text = re.sub(r'(w:color w:val=")[0-9A-F]{6}', rf"\g<1>{colour}", text)
        text = re.sub(r'(w:fill=")[0-9A-F]{6}', rf"\g<1>{ground}", text)
        text = re.sub(r'(<w:sz w:val=")\d+', rf"\g<1>{size}", text)
        text = re.sub(r'(w:line=")\d+', rf"\g<1>{line}", text)
        safe = font.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
        return re.sub(r'(w:ascii=")[^"]*', lambda found: found[1] + safe, text)

    data = edited(GERMAN, "word/styles.xml", styles)
    data = edited(
        data, "word/document.xml", lambda text: re.sub(r'(w:(?:top|left|header)=")\d+', rf"\g<1>{margin}", text)
    )
    folder = tmp_path_factory.mktemp("house")
    imported(folder, data)


def test_a_name_that_yaml_would_read_otherwise_is_quoted(tmp_path: Path) -> None:
    theme = imported(tmp_path, GERMAN, "it's: a #1 [house].docx")

    assert theme.template_docx is not None
    assert theme.template_docx.name == "it's: a #1 [house].docx"
    told: list[briefgen.Problem] = []
    assert read_theme(text_of(GERMAN).encode(), "other.yaml", FolderAssets(tmp_path), told) is None
    assert [problem.path for problem in told] == ["template_docx"]


def test_a_subtitle_and_captions_of_the_houses_are_readable_too() -> None:
    light = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
        '<w:rPr><w:color w:val="4F81BD"/></w:rPr></w:style>'
        for name in ("Subtitle", "caption")
    )
    data = edited(GERMAN, "word/styles.xml", lambda text: text.replace("</w:styles>", f"{light}</w:styles>"))
    package = Opened(briefgen.render(briefgen.load(TEXT), "docx", template_docx=data))

    for name in ("Subtitle", "caption"):
        assert contrast(f"#{value(package.style(name), 'rPr/color')}", "#FFFFFF") >= 4.5
    assert [said.split()[0] for said in briefgen.template_report(data).darker] == ["Subtitle", "caption"]
