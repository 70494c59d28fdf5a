"""How a theme names a font family → the Family, with every face a font that can be read."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

from msgspec.structs import replace

from briefgen.errors import did_you_mean
from briefgen.looks import FamilyKeys
from briefgen.spec.assets import AssetError, place_of
from briefgen.spec.bind import ABSENT, bind_record
from briefgen.spec.context import Context
from briefgen.spec.nodes import Mapping, Node, Scalar
from briefgen.spec.shapes import Shape
from briefgen.theme import KNOWN, LENDERS, Family, Fonts, face_path, is_installed

FACES = ("regular", "bold", "italic", "bold_italic")
FONT_FILES = (b"\x00\x01\x00\x00", b"OTTO", b"true")
"""How TrueType and OpenType files begin; collections and web fonts are none that can be cut to what a text needs."""
INSTALL = "pip install 'briefgen[themes]'"
OTHER = "Arial"
NO_FONT = "is no font file (.ttf or .otf)"


def missing_families(fonts: Fonts) -> tuple[Family, ...]:
    """The families of a theme whose packages are not installed, each once."""
    used = dict.fromkeys((fonts.body, fonts.sans, fonts.mono))
    return tuple(family for family in used if not is_installed(family.regular))


def stand_in(family: Family) -> Family:
    """What a family that is not installed is set in: one that always is, named in Word files as the missing one."""
    kind = LENDERS[0] if "Serif" in family.name else LENDERS[1]
    return replace(KNOWN[kind], word_fallback=family.word_fallback)


def at_hand(fonts: Fonts) -> Fonts:
    """The fonts with a stand-in for each that is not installed."""
    missing = missing_families(fonts)
    body, sans, mono = (stand_in(one) if one in missing else one for one in (fonts.body, fonts.sans, fonts.mono))
    return replace(fonts, body=body, sans=sans, mono=mono)


def bind_family(context: Context, _shape: Shape, node: Node, path: str) -> Any:
    """A family by its name, or by a map with its faces."""
    if isinstance(node, Mapping):
        return _own(context, node, path)
    if not isinstance(node, Scalar):
        context.problem(node, path, "expected the name of a font family, found a list", "name one family")
        return ABSENT
    return _known(context, node, path)


def _known(context: Context, node: Node, path: str) -> Any:
    assert isinstance(node, Scalar)
    named = {name.lower(): family for name, family in KNOWN.items()}
    family = named.get(" ".join(node.text.lower().split()))
    if family is None:
        near = did_you_mean(node.text, KNOWN)
        hint = f"known: {', '.join(KNOWN)}; for another one write a map with 'name:' and 'regular:', its font file"
        context.problem(node, path, f"no font family is known as '{node.text}'{near}", hint)
        return ABSENT
    return family


def _own(context: Context, node: Mapping, path: str) -> Any:
    keys = bind_record(context, Shape("record", record=FamilyKeys), node, path)
    if keys is ABSENT:
        return ABSENT
    places = {key.text: value for key, value in node.entries}
    if keys.like:
        known = _known(context, places["like"], f"{path}.like")
        return replace(known, word_fallback=keys.word or known.word_fallback) if known is not ABSENT else ABSENT
    if missing := [name for name in ("name", "regular") if not getattr(keys, name)]:
        hint = "or name a family that is known, as 'like: Arimo'"
        context.problem(node, path, f"'{missing[0]}' is missing: the family's name and its font file go together", hint)
        return ABSENT
    faces = {name: _face(context, places[name], f"{path}.{name}", written) for name, written in _written(keys).items()}
    if ABSENT in faces.values():
        return ABSENT
    regular = faces["regular"]
    bold, italic = faces.get("bold", regular), faces.get("italic", regular)
    return Family(
        name=keys.name,
        regular=regular,
        bold=bold,
        italic=italic,
        bold_italic=faces.get("bold_italic", bold if bold != regular else italic),
        word_fallback=keys.word or OTHER,
    )


def _written(keys: FamilyKeys) -> dict[str, str]:
    return {name: written for name in FACES if (written := getattr(keys, name))}


def _face(context: Context, node: Node, path: str, written: str) -> Any:
    """The reference of a face: a file of an installed package, or one beside the theme by its whole path."""
    file, sign, axes = written.partition("#")
    package = file.partition("/")[0]
    if "/" in file and package.isidentifier() and find_spec(package) is not None:
        return _checked(context, node, path, written, file)
    try:
        return _checked(context, node, path, f"{place_of(context.assets, file)}{sign}{axes}", file)
    except AssetError as error:
        context.problem(node, path, *error.args)
    return ABSENT


def _checked(context: Context, node: Node, path: str, reference: str, shown: str) -> Any:
    """The reference, where its file is a font with letters in it."""
    try:
        data = face_path(reference).read_bytes()
    except OSError:
        context.problem(node, path, f"there is no file '{shown}'")
        return ABSENT
    if not data.startswith(FONT_FILES) or not _has_letters(data):
        context.problem(node, path, f"'{shown}' {NO_FONT}, or it has no letters")
        return ABSENT
    return reference


def _has_letters(data: bytes) -> bool:
    import uharfbuzz

    return ord("a") in uharfbuzz.Face(uharfbuzz.Blob(data)).unicodes
