"""Words put together from parts of others are set as HarfBuzz sets them, whatever the rules of their face."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import product
from typing import Any, TypeAlias

import pytest
import uharfbuzz as hb
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from briefgen.backends.pdf.text.everyday import EverydayWords, _together
from briefgen.backends.pdf.text.faces import EVERYDAY, Face
from briefgen.backends.pdf.text.neighbours import Neighbours
from briefgen.theme import default_theme, face_path

Settings: TypeAlias = tuple[str, tuple[str, ...]]
FONTS = default_theme().fonts
FACES = [FONTS.body.regular, FONTS.body.italic, FONTS.sans.regular, FONTS.sans.bold, FONTS.extra[0].regular]
SETTINGS: list[Settings] = [("en", ()), ("ca", ("tnum", "lnum")), ("tr", ()), ("pl", ("smcp",)), ("ro", ("onum",))]
RULES = """
languagesystem DFLT dflt;
languagesystem latn dflt;
languagesystem latn TRK;
lookup LOWER { sub a by d; sub b by d; sub i by l; } LOWER;
lookup WIDER { pos e 90; pos t 40; pos a 15; } WIDER;
feature ccmp { sub m by n n; } ccmp;
feature liga { sub f i by LIGATURE; sub o f by o; } liga;
feature calt {
  sub [a b]' lookup LOWER c;
  sub c a' lookup LOWER;
  sub b' lookup LOWER r' s;
  lookup BACK { rsub [p q] r' by z; } BACK;
} calt;
feature kern {
  enum pos [A T] [a e o] -80;
  pos V A <-60 0 -60 0>;
  pos x <0 0 0 0> y <0 0 -50 0>;
  pos quoteright s -40;
} kern;
feature dist {
  pos g e' lookup WIDER h;
  pos t' lookup WIDER one;
  lookup CURSIVE { pos cursive u <anchor 400 100> <anchor 0 100>; pos cursive v <anchor 400 0> <anchor 0 50>; } CURSIVE;
} dist;
feature locl { script latn; language TRK; sub i by l; } locl;
"""
ONE_BY_ONE = "".join(f"pos {a}' lookup WIDER {b} d;" for a, b in zip("eta" * 4, "bcdghilmnors", strict=True))
GROUPS = ("[c d f]", "[g h j k]", "[l m n]", "[o p q r]", "[s u v w]", "[x y z]")
BY_CLASS = "".join(f"pos {before} [e t a]' lookup WIDER {after};" for before in GROUPS for after in GROUPS)
PLAIN = "".join(f"sub [a i]' lookup LOWER {after}' {last}';" for after in GROUPS for last in GROUPS)
WIDER = "lookup WIDER { pos e 90; pos t 40; pos a 15; } WIDER;"
LOWER = "lookup LOWER { sub a by d; sub b by d; sub i by l; } LOWER;"
HOSTILE = (
    ("abcrs", RULES),
    ("mnfio", RULES),
    ("pqr", RULES),
    ("Vxy’s", RULES),
    ("gehu", RULES),
    ("t1uv", RULES),
    ("etbd", f"{WIDER} feature kern {{ {ONE_BY_ONE} }} kern;"),
    ("etcgs", f"{WIDER} feature kern {{ {BY_CLASS} }} kern;"),
    ("aixs", f"{LOWER} feature calt {{ {PLAIN} }} calt;"),
    ("aic", "table GDEF { GlyphClassDef [a c], [i], , ; } GDEF;"
     f"{WIDER} feature kern {{ lookupflag IgnoreLigatures; pos a' lookup WIDER c; }} kern;"),
    ("gehs", f"{WIDER} feature kern {{ pos g e' lookup WIDER; }} kern;"),
    ("abrs", f"{LOWER} feature calt {{ sub [a b]' lookup LOWER [r c]' s; }} calt;"),
    ("pqrs", "feature calt { rsub p' q r by z; } calt;"),
    ("aice", "table GDEF { GlyphClassDef [a c e], [i], , ; } GDEF;"
     "feature kern { lookupflag IgnoreLigatures; pos a c -90; pos e e 30; } kern;"),
)  # fmt: skip
WORDS = st.one_of(
    st.text(st.sampled_from("abcdefghilmnopqrstuvxyzAVT1’."), min_size=1, max_size=9),
    st.text(st.sampled_from([chr(code) for code in EVERYDAY]), min_size=1, max_size=5),
)


@cache
def shipped(reference: str) -> Face:
    return Face(reference, 1.0)


@cache
def ruled(rules: str) -> Face:
    """A face of everyday letters with rules of our own."""
    font = TTFont(face_path(FONTS.body.regular))
    addOpenTypeFeaturesFromString(font, rules.replace("LIGATURE", font.getBestCmap()[0xFB01]))
    return faced(font)


def faced(font: TTFont) -> Face:
    file = BytesIO()
    font.save(file)
    face = Face("ours", 1.0)
    face.hb_face = hb.Face(file.getvalue())
    return face


def apart(face: Face, texts: list[str], settings: Settings) -> list[object]:
    """How words are set of which each is the first that its face sets."""
    return [seen(EverydayWords(face, *settings), text) for text in texts]


def together(face: Face, texts: list[str], settings: Settings) -> list[object]:
    """How they are set after all of them were, so that what can be put together is."""
    words = EverydayWords(face, *settings, unread=0)
    for text in texts:
        words.word(text)
    return [seen(words, text) for text in texts]


def seen(words: EverydayWords, text: str) -> object:
    word = words.word(text)
    return word and (word.width, word.shown, word.alphabets, word.gids)


@given(st.lists(WORDS, min_size=2, max_size=40), st.sampled_from(FACES), st.sampled_from(SETTINGS))
def test_words_are_set_alike_whatever_was_set_before(texts: list[str], reference: str, settings: Settings) -> None:
    face = shipped(reference)

    assert together(face, texts, settings) == apart(face, texts, settings)


@pytest.mark.parametrize(("letters", "rules"), HOSTILE)
@pytest.mark.parametrize("language", ["en", "tr"])
def test_so_they_are_by_rules_that_look_further(letters: str, rules: str, language: str) -> None:
    face, texts = ruled(rules), ["".join(each) for length in (1, 2, 3, 4) for each in product(letters, repeat=length)]

    assert together(face, texts, (language, ())) == apart(face, texts, (language, ()))


def test_so_they_are_where_a_rule_sees_figures_before_those_of_tables_stand_for_them() -> None:
    rules = """
    lookup RAISED { sub colon by period; } RAISED;
    feature calt { sub [one two] colon' lookup RAISED [one two]; } calt;
    feature tnum { sub one by a.alt01; sub two by g.alt01; } tnum;
    """
    face, texts = ruled(rules), ["1:", ":1", "1:1", "2:1", "1:2"]

    assert together(face, texts, ("en", ("tnum",))) == apart(face, texts, ("en", ("tnum",)))


def test_so_they_are_by_rules_of_a_feature_that_a_script_always_has() -> None:
    font = TTFont(BytesIO(ruled(f"{WIDER} feature vpal {{ pos a' lookup WIDER b c; }} vpal;").hb_face.blob.data))
    for record in font["GPOS"].table.ScriptList.ScriptRecord:
        record.Script.DefaultLangSys.ReqFeatureIndex = 0
    face, texts = faced(font), ["ab", "bc", "abc"]

    assert together(face, texts, ("en", ())) == apart(face, texts, ("en", ()))


def test_all_formats_of_contexts_are_met() -> None:
    kinds = {(type(each).__name__, each.Format) for _, rules in HOSTILE for each in contexts(rules)}

    assert kinds >= {("ChainContextPos", 1), ("ChainContextPos", 2), ("ChainContextSubst", 3), ("ContextSubst", 2)}


def contexts(rules: str) -> Iterator[Any]:
    font = TTFont(BytesIO(ruled(rules).hb_face.blob.data))
    for tag in ("GSUB", "GPOS"):
        for lookup in font[tag].table.LookupList.Lookup if tag in font else ():
            yield from [each for each in lookup.SubTable if "Context" in type(each).__name__]


def test_most_words_are_put_together() -> None:
    words = EverydayWords(shipped(FONTS.body.regular), "en", (), unread=0)
    for text in ("resolution", "revolution", "solvent"):
        words.word(text)

    assert _together("resolute", words._known[True]) is None
    assert _together("evolution", words._known[True]) is not None


def test_ligatures_are_not_put_together() -> None:
    neighbours = Neighbours(shipped(FONTS.body.regular).hb_face, (), shipped(FONTS.body.regular).own)
    f, i, n = [shipped(FONTS.body.regular).hb_font.get_nominal_glyph(ord(letter)) or 0 for letter in "fin"]

    assert not neighbours.free(f, i)
    assert neighbours.free(f, n)
    assert neighbours.free(n, None)


@pytest.mark.parametrize("size", [1, 9, 40, 200])
def test_where_tables_are_torn_nothing_is_put_together(size: int) -> None:
    whole = shipped(FONTS.body.regular)
    neighbours = Neighbours(Torn(whole.hb_face, size), (), whole.own)

    assert not any(neighbours.free(glyph, None) for glyph in whole.own)


class Torn:
    """A face of whose tables only the beginning is there."""

    def __init__(self, face: hb.Face, size: int) -> None:
        self.table_tags = ["GPOS", "GSUB"]
        self.face = face
        self.size = size

    def reference_table(self, tag: str) -> hb.Blob:
        return hb.Blob(self.face.reference_table(tag).data[: self.size])
