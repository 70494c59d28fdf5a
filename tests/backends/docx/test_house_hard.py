"""Files that cannot be a template, or would reach out of themselves: one line each, never a traceback."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backends.docx.lint import problems
from backends.docx.opened import Opened
from briefgen.backends.docx import DocxBackend
from briefgen.errors import InputError
from briefgen.theme import default_theme
from documents import long_table, minimal

FOLDER = Path(__file__).parents[2] / "cases" / "templates"
PLAIN, GERMAN = ((FOLDER / name).read_bytes() for name in ("plain.docx", "german.docx"))
MAIN, TYPES, STYLES = "word/document.xml", "[Content_Types].xml", "word/styles.xml"
LINKED = (
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" '
    'Target="{}" TargetMode="External"/></Relationships>'
)


def changed(data: bytes, change: Callable[[dict[str, bytes]], object]) -> bytes:
    """The package with its parts changed in place."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def swapped(part: str, old: str, new: str, data: bytes = PLAIN) -> bytes:
    def swap(parts: dict[str, bytes]) -> None:
        assert old.encode() in parts[part]
        parts[part] = parts[part].replace(old.encode(), new.encode(), 1)

    return changed(data, swap)


def linked(kind: str, target: str) -> bytes:
    return swapped("word/_rels/document.xml.rels", "</Relationships>", LINKED.format(kind, target))


def rendered(data: bytes) -> bytes:
    return DocxBackend().in_house(data, "House.docx").render(minimal(), default_theme())


def said(data: bytes) -> str:
    """Why a file is refused; nothing where it is not."""
    try:
        rendered(data)
    except InputError as error:
        return str(error)
    return ""


def bomb() -> bytes:
    return changed(PLAIN, lambda parts: parts.update({"word/media/image9.png": bytes(30_000_000)}))


def doubled() -> bytes:
    made = BytesIO(PLAIN)
    with zipfile.ZipFile(made, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr(MAIN, b"<a/>")
    return made.getvalue()


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "an empty file": (lambda: b"", "is no Word file, or damaged"),
    "a text": (lambda: b"Dear reader", "is no Word file, or damaged"),
    "half a file": (lambda: PLAIN[: len(PLAIN) // 2], "is no Word file, or damaged"),
    "an old .doc": (lambda: bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "save it as a Word document"),
    "an encrypted file": (
        lambda: bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "is locked with a password",
    ),
    "a bomb": (bomb, "is refused: it unpacks to 30 MB"),
    "two parts of one name": (doubled, "two of its parts have one name"),
    "a way out": (lambda: changed(PLAIN, lambda parts: parts.update({"../a.xml": b""})), "a path that leads out of it"),
    "no list of parts": (lambda: changed(PLAIN, lambda parts: parts.pop(TYPES)), "has no list of its parts"),
    "no root": (lambda: changed(PLAIN, lambda parts: parts.pop("_rels/.rels")), "nothing in it says where its text is"),
    "no text": (lambda: changed(PLAIN, lambda parts: parts.pop(MAIN)), "needs word/document.xml, which is not in it"),
    "no styles": (lambda: changed(PLAIN, lambda parts: parts.pop(STYLES)), "needs word/styles.xml, which is not in it"),
    "a workbook": (
        lambda: swapped(TYPES, "wordprocessingml.document.main", "spreadsheetml.sheet.main"),
        "is no Word file: its content is 'application/vnd.openxmlformats-officedocument.spreadsheetml",
    ),
    "a strict file": (
        lambda: swapped(
            "_rels/.rels",
            "http://schemas.openxmlformats.org/officeDocument",
            "http://purl.oclc.org/ooxml/officeDocument",
        ),
        "is saved as Strict Open XML",
    ),
    "a document type": (
        lambda: swapped(MAIN, "<w:document", '<!DOCTYPE a [<!ENTITY e "x">]><w:document'),
        "has a document type declaration",
    ),
    "broken XML": (lambda: swapped(STYLES, "</w:styles>", ""), "word/styles.xml is damaged"),
    "deep XML": (lambda: swapped(MAIN, "<w:body>", "<w:body>" + "<a>" * 2000), "is damaged"),
    "no body": (
        lambda: changed(PLAIN, lambda parts: parts.update({MAIN: parts[MAIN].replace(b"w:body", b"w:other")})),
        "its text has no body",
    ),
    "a picture from the web": (lambda: linked("image", "https://a.example/x.png"), "loads the picture https://a.ex"),
    "an object from a disk": (lambda: linked("oleObject", "file:///C:/a.xls"), "loads the object file:///C:/a.xls"),
    "a link to a server": (lambda: linked("hyperlink", r"\\server\desk\a.docx"), r"a link to \\server\desk\a.docx"),
    "a link to a file beside it": (lambda: linked("hyperlink", "../Desk/a.docx"), "a link to ../Desk/a.docx, which"),
    "a script for a link": (lambda: linked("hyperlink", "javascript:alert(1)"), "a link to javascript:alert(1), which"),
    "a file within": (
        lambda: swapped(
            "word/_rels/document.xml.rels",
            "</Relationships>",
            LINKED.format("aFChunk", "styles.xml").replace(' TargetMode="External"', ""),
        ),
        "holds a file within the file",
    ),
    "a prefix of another meaning": (
        lambda: swapped(MAIN, "<w:document ", '<w:document xmlns:pic="urn:other" '),
        "gives the prefix 'pic' a meaning of its own",
    ),
    "a header that is not there": (
        lambda: swapped(MAIN, 'w:type="default" r:id="rId4"', 'w:type="default" r:id="rId5"', GERMAN),
        "a section names 'rId5' for its header, which is none",
    ),
    "a control in a line": (
        lambda: swapped(
            MAIN,
            "<w:body>",
            '<w:body><w:p><w:sdt><w:sdtPr><w:tag w:val="briefgen:body"/></w:sdtPr><w:sdtContent><w:r/></w:sdtContent>'
            "</w:sdt></w:p>",
        ),
        "stands within a line or a table",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_one_line_says_what_is_wrong(what: str) -> None:
    make, told = REFUSED[what]

    with pytest.raises(InputError) as caught:
        rendered(make())
    assert str(caught.value).startswith("House.docx")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 66


def test_links_of_a_letterhead_may_stay() -> None:
    rendered(linked("hyperlink", "https://house.example/"))
    rendered(linked("hyperlink", "mailto:desk@house.example"))
    rendered(linked("hyperlink", "#a-place"))


def test_comments_go_with_the_text_that_they_were_of() -> None:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    def comment(parts: dict[str, bytes]) -> None:
        rows, types = (
            "word/_rels/document.xml.rels",
            f'<Override PartName="/word/comments.xml" ContentType="{word}comments+xml"/>',
        )
        arrow = f'<Relationship Id="rId8" Type="{kind}" Target="comments.xml"/></Relationships>'
        parts["word/comments.xml"] = f'<w:comments xmlns:w="{space}"/>'.encode()
        parts[rows] = parts[rows].replace(b"</Relationships>", arrow.encode())
        parts[TYPES] = parts[TYPES].replace(b"</Types>", f"{types}</Types>".encode())
        parts[MAIN] = parts[MAIN].replace(b"</w:r>", b'</w:r><w:r><w:commentReference w:id="0"/></w:r>', 1)

    assert "word/comments.xml" not in Opened(rendered(changed(PLAIN, comment))).names


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_parts_may_be_in_other_encodings(encoding: str) -> None:
    def recode(parts: dict[str, bytes]) -> None:
        parts[MAIN] = parts[MAIN].decode().replace("UTF-8", encoding[:6].upper()).encode(encoding)

    assert problems(rendered(changed(PLAIN, recode))) == []


def test_the_main_part_may_have_any_name() -> None:
    def rename(parts: dict[str, bytes]) -> None:
        parts["word/document2.xml"] = parts.pop(MAIN)
        parts["word/_rels/document2.xml.rels"] = parts.pop("word/_rels/document.xml.rels")
        for name in (TYPES, "_rels/.rels"):
            parts[name] = parts[name].replace(b"word/document.xml", b"word/document2.xml")

    assert problems(rendered(changed(GERMAN, rename))) == []


def test_the_parts_of_a_long_table_take_no_name_of_the_houses() -> None:
    mark = '<w:bookmarkStart w:id="90" w:name="_parted1"/><w:bookmarkEnd w:id="90"/>'
    data = swapped("word/header1.xml", "<w:r>", f"{mark}<w:r>", GERMAN)
    made = DocxBackend().in_house(data, "House.docx").render(long_table(1001), default_theme())

    assert "REF _Parted2 " in Opened(made).files[MAIN].decode()
    assert problems(made) == []


@pytest.mark.unsound
def test_a_file_of_a_body_alone_is_a_template() -> None:
    def strip(parts: dict[str, bytes]) -> None:
        for name in (STYLES, "word/settings.xml", "word/_rels/document.xml.rels"):
            del parts[name]
        parts[MAIN] = parts[MAIN][: parts[MAIN].index(b"<w:sectPr")] + b"</w:body></w:document>"

    bare = changed(PLAIN, strip)
    assert set(problems(rendered(bare))) <= set(problems(bare))


@pytest.mark.unsound
@settings(max_examples=150)
@given(st.integers(0, len(GERMAN) - 1), st.binary(min_size=1, max_size=4))
def test_damaged_bytes_never_end_in_a_traceback(place: int, noise: bytes) -> None:
    assert "\n" not in said(GERMAN[:place] + noise + GERMAN[place + len(noise) :])


@pytest.mark.unsound
@settings(max_examples=150)
@given(st.sampled_from([MAIN, STYLES, TYPES, "word/numbering.xml", "word/header1.xml"]), st.data())
def test_damaged_parts_never_end_in_a_traceback(part: str, data: st.DataObject) -> None:
    def damage(parts: dict[str, bytes]) -> None:
        content = parts[part]
        start = data.draw(st.integers(0, len(content)))
        parts[part] = content[:start] + content[start + data.draw(st.integers(1, 60)) :]

    assert "\n" not in said(changed(GERMAN, damage))
