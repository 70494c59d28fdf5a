"""Files that are no Word file, or want to do harm: one clear line, at once."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from briefgen.errors import InputError
from briefgen.inspection import inspect
from briefgen.inspection.docx import package

from .edited import MAIN, TYPES, Edit, edited, findings, good, packed

LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
STARTED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
LOCKED = package.OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
FILES: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "it is empty"),
    "a text": (b"Dear colleagues", "it is neither a Word file (.docx) nor a PDF"),
    "a ZIP of something": (packed({"a.txt": b"a"}), "it is no Word file: it has no list of content types"),
    "a package of something": (packed({TYPES: b"<Types/>"}), "it is no Word file: it holds no Word document"),
    "a file of Word 97": (package.OLE + b"\0" * 600, "it is no .docx; save it as one"),
    "an encrypted file": (LOCKED, "it is encrypted; open it in Word and save it without a password"),
    "half a file": (good()[:3000], "it is damaged: File is not a zip file"),
    "a file with a wrong byte": (good().replace(b"PK\x01\x02", b"PK\x01\x03", 1), "it is damaged: "),
    "broken XML": (edited(Edit(MAIN, "<w:body>", "<w:bodi>")), f"it is damaged: {MAIN}: mismatched tag"),
    "an entity that grows": (
        edited(Edit(MAIN, STARTED, STARTED + LAUGHS)),
        f"{MAIN} has a document type definition, which no Word file may have",
    ),
}  # fmt: skip
"""What the file is → its bytes, and how the one line begins."""


@pytest.mark.parametrize("name", FILES)
def test_what_cannot_be_read_is_one_line(name: str) -> None:
    data, said = FILES[name]

    with pytest.raises(InputError) as caught:
        inspect(data)

    assert str(caught.value).startswith(said)
    assert "\n" not in str(caught.value)


def test_a_definition_in_another_encoding_is_seen_too() -> None:
    text = f'<?xml version="1.0" encoding="UTF-16"?>{LAUGHS}<a>&b;</a>'.encode("utf-16")

    with pytest.raises(InputError, match="document type definition"):
        inspect(packed({TYPES: text}))


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_BYTES", 1_000_000)
    bomb = packed({TYPES: b"<Types/>", "word/document.xml": b" " * 1_000_001})

    assert len(bomb) < 5_000
    with pytest.raises(InputError, match=r"^unpacked it has more than 1,000,000 bytes of XML"):
        inspect(bomb)


def test_a_package_of_countless_entries_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_ENTRIES", 10)

    with pytest.raises(InputError, match=r"^it has more than 10 entries"):
        inspect(good())


def test_depth_does_not_matter() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 5_000 + "</w:tc></w:tr></w:tbl>" * 5_000

    assert findings(edited(Edit(MAIN, "<w:body>", f"<w:body>{deep}")))


def test_what_old_programs_show_instead_is_not_counted_twice() -> None:
    words = '<w:r><w:t xml:space="preserve">The problem</w:t></w:r>'
    mark = '<w:bookmarkStart w:id="900" w:name="once"/><w:bookmarkEnd w:id="900"/>'
    namespace = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    either = f"<mc:Choice Requires='wps'>{mark}</mc:Choice><mc:Fallback>{mark}</mc:Fallback>"
    both = f"<mc:AlternateContent {namespace}>{either}</mc:AlternateContent>"

    assert findings(edited(Edit(MAIN, words, both + words))) == findings(good())


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name_are_found() -> None:
    held = BytesIO(good())
    with zipfile.ZipFile(held, "a") as changed:
        changed.writestr("word/media/A.png", b"")
        changed.writestr("word/media/a.png", b"")

    assert ("entries", "two entries are called word/media/a.png") in findings(held.getvalue())


def test_the_strict_variant_is_read_alike() -> None:
    with zipfile.ZipFile(BytesIO(good())) as source:
        files = {name: source.read(name) for name in source.namelist()}
    for strict, usual in package.TRANSITIONAL:
        files = {name: data.replace(usual, strict) for name, data in files.items()}

    assert findings(packed(files)) == findings(good())


def test_a_long_text_without_headings_is_mentioned() -> None:
    with zipfile.ZipFile(BytesIO(good())) as source:
        files = {name: source.read(name) for name in source.namelist()}
    body = "<w:p><w:r><w:t>All work and no play. </w:t></w:r></w:p>" * 200
    start, rest = files[MAIN].decode().split("<w:body>")
    files[MAIN] = f"{start}<w:body>{body}{rest[rest.rindex('<w:sectPr>') :]}".encode()

    assert ("no-headings", "a long text has no headings") in findings(packed(files))


def test_a_path_is_read_and_one_that_cannot_be_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(good())

    assert inspect(tmp_path / "a.docx") == inspect(str(tmp_path / "a.docx")) == inspect(good())
    with pytest.raises(InputError, match=r"^there is no such file$"):
        inspect(tmp_path / "b.docx")
    with pytest.raises(InputError, match=r"^it is a folder; name the files in it$"):
        inspect(tmp_path)
