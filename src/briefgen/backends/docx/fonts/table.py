"""Theme and variant → `word/fontTable.xml`, its relationships, and the font files, obfuscated (ECMA-376-4, 17.8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TypeAlias

from msgspec import Struct

from briefgen.backends.docx.fonts.subset import Wanted, subset
from briefgen.backends.docx.package import FONT_LEVEL, WORD, Part, Relationship, part, relationships_part
from briefgen.backends.docx.variant import Variant
from briefgen.backends.docx.xml import DECLARATION, R, W, attribute
from briefgen.digests import sha256
from briefgen.theme import Face, Family, Fonts

Row: TypeAlias = tuple[Family, str, tuple[Face, ...], Wanted]
NONE: Mapping[Family, str] = MappingProxyType({})
LENT_FACES: tuple[Face, ...] = ("regular", "bold")
COMPLEX = frozenset({"arabic", "arabic-extended"})
LENT_LINE = (0.9, 0.28)
"""Lines of such letters above and below the baseline, in ems: they fit the leadings of the others."""
SLOTS: dict[Face, str] = {
    "regular": "embedRegular",
    "bold": "embedBold",
    "italic": "embedItalic",
    "bold_italic": "embedBoldItalic",
}


class Embedded(Struct, frozen=True):
    """A font file as it goes into the package, with the key it is obfuscated by."""

    part: Part
    key: str


def font_parts(fonts: Fonts, variant: Variant, borrowed: Mapping[Family, str] = NONE) -> tuple[Part, ...]:
    """The table and everything it points to; of an extra family the letters that are `borrowed` and no others."""
    rows: list[str] = []
    files: list[Part] = []
    for family, kind, faces, wanted in (*_wanted(fonts, variant), *_borrowed(fonts, borrowed)):
        slots = ""
        for face in faces:
            embedded = _embedded(family, face, wanted)
            if embedded is not None:
                files.append(embedded.part)
                slots += f'<w:{SLOTS[face]} r:id="rId{len(files)}" w:fontKey="{embedded.key}"/>'
        rows.append(_row(family, kind, slots))
    table = f"{DECLARATION}<w:fonts {W} {R}>{''.join(rows)}</w:fonts>"
    arrows = [Relationship("font", file.name.removeprefix("word/")) for file in files]
    name = "word/fontTable.xml"
    listed = (relationships_part(name, arrows),) if files else ()
    return (part(name, table, f"{WORD}fontTable+xml"), *listed, *files)


def _wanted(fonts: Fonts, variant: Variant) -> Iterator[Row]:
    western = variant.scripts - COMPLEX | {"latin"}
    complex_ = variant.scripts & COMPLEX
    faces: tuple[Face, ...] = ("regular", "bold") if variant.rtl else ("regular",)
    text = {fonts.body.name, fonts.sans.name}
    yield fonts.body, "roman" if len(text) > 1 else "auto", ("regular", "bold", "italic"), western
    if len(text) > 1:
        yield fonts.sans, "swiss", ("regular", "bold"), western
    if fonts.mono.name not in text:
        yield fonts.mono, "modern", ("regular",) if variant.code else (), western
    for family in fonts.fallbacks:
        if family.name not in {*text, fonts.mono.name}:
            yield family, "auto", faces if complex_ else (), complex_


def _borrowed(fonts: Fonts, letters: Mapping[Family, str]) -> Iterator[Row]:
    return ((family, "auto", LENT_FACES, letters[family]) for family in fonts.extra if family in letters)


def _row(family: Family, kind: str, slots: str) -> str:
    pitch = "fixed" if kind == "modern" else "variable"
    other = attribute(family.word_fallback)
    return (
        f'<w:font w:name="{attribute(family.name)}"><w:altName w:val="{other}"/><w:charset w:val="00"/>'
        f'<w:family w:val="{kind}"/><w:pitch w:val="{pitch}"/>{slots}</w:font>'
    )


@lru_cache(maxsize=64)
def _embedded(family: Family, face: Face, wanted: Wanted) -> Embedded | None:
    low = isinstance(wanted, str) or wanted <= COMPLEX
    data = subset(family, face, wanted, LENT_LINE if low else None)
    if data is None:
        return None
    digest = sha256(data).hexdigest()[:32].upper()
    key = "-".join((digest[:8], digest[8:12], digest[12:16], digest[16:20], digest[20:]))
    name = f"word/fonts/{family.name.replace(' ', '')}-{face}-{digest[:8].lower()}.odttf"
    return Embedded(part(name, _obfuscated(data, digest), level=FONT_LEVEL), f"{{{key}}}")


def _obfuscated(data: bytes, digest: str) -> bytes:
    """The first 32 bytes are XORed with the key's bytes, last byte first (17.8.1)."""
    key = bytes.fromhex(digest)[::-1] * 2
    return bytes(a ^ b for a, b in zip(data[:32], key, strict=True)) + data[32:]
