"""Fonts: codes that read back as what was written."""

from __future__ import annotations

from msgspec.structs import replace

from backends.pdf import judge
from briefgen.backends.pdf.file.document import TaggedDocument
from briefgen.backends.pdf.file.fonts import EmbeddedFont
from briefgen.backends.pdf.file.tags import Node
from briefgen.backends.pdf.text.faces import face
from briefgen.backends.pdf.text.glyphs import Glyphs
from briefgen.theme import default_theme
from documents import minimal, say


def test_a_glyph_with_two_readings_has_two_codes() -> None:
    font = EmbeddedFont(face(default_theme().fonts.body.regular), "F1")
    hyphen = font.face.shape("-", False, "en", ())
    font.fragment(hyphen, 10.0)
    gid, _, advance, right, up = hyphen.items[0]
    soft = Glyphs(font.face, ((gid, "\u00ad", advance, right, up),))
    font.fragment(soft, 10.0)
    font.put(TaggedDocument(Node("Document"), b"", b"", b""))
    assert sorted(text for text in font.texts.values() if text in "-\u00ad") == ["-", "\u00ad"]


def test_documents_with_the_same_alphabets_have_the_same_subset() -> None:
    one, other = (EmbeddedFont(face(default_theme().fonts.body.regular), "F1") for _ in range(2))
    for font, text in ((one, "small letters"), (other, "quite other ones")):
        font.fragment(font.face.shape(text, False, "en", ()), 10.0)
        font.put(TaggedDocument(Node("Document"), b"", b"", b""))
    assert one.texts == other.texts
    assert "z" in one.texts.values()
    assert "Z" not in one.texts.values()


def test_signs_of_many_scripts_and_ligatures_read_back() -> None:
    text = "Office flow, Český, Θεωρία, Жизнь, ½ €, \U0001d11e?"
    found = judge.pages_text(judge.made(replace(minimal(), body=(say(text),))))[0]
    assert "Office flow, Český, Θεωρία, Жизнь, ½ €," in found
