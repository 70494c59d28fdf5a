"""The type families that are known by name, and where their faces are."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from briefgen.theme.theme import Family

OPTICAL_SIZE = 12
"""The size in points that letters are drawn for where a family has several drawings."""
EAST_ASIAN_SCALE = 0.95
"""Ideographs fill their em; at this share of the size they are as large as capitals of the others."""


def _files(name: str, folder: str, file: str, bold: str, word_fallback: str, scale: float = 1.0) -> Family:
    """A family of four files; `bold` is what its weight for bold words is called in their names."""
    path = f"{folder}/files/{file}"
    return Family(
        name=name,
        regular=f"{path}-Regular.ttf",
        bold=f"{path}-{bold}.ttf",
        italic=f"{path}-Italic.ttf",
        bold_italic=f"{path}-{bold}Italic.ttf",
        word_fallback=word_fallback,
        scale=scale,
    )


SERIF = _files("IBM Plex Serif", "fontpkg_ibm_plex_serif", "IBMPlexSerif", "SemiBold", "Georgia")
SANS = _files("Fira Sans", "fontpkg_fira_sans", "FiraSans", "SemiBold", "Calibri")
MONO = _files("IBM Plex Mono", "fontpkg_ibm_plex_mono", "IBMPlexMono", "SemiBold", "Consolas")
ARABIC = _files("Amiri", "fontpkg_amiri", "Amiri", "Bold", "Times New Roman", 1.12)


def _upright(name: str, regular: str, bold: str, word_fallback: str, scale: float, *languages: str) -> Family:
    """A family of a script that knows no italics."""
    return Family(
        name=name,
        regular=regular,
        bold=bold,
        italic=regular,
        bold_italic=bold,
        word_fallback=word_fallback,
        scale=scale,
        languages=languages,
    )


def _weighed(name: str, file: str, word_fallback: str, scale: float, *languages: str) -> Family:
    """The same of one variable file, at the weights of the other families' regular and semi-bold."""
    return _upright(name, f"{file}#wght=400", f"{file}#wght=600", word_fallback, scale, *languages)


def _east_asian(code: str, word_fallback: str, *languages: str) -> Family:
    file = f"justmytype_intl_cjk/fonts/ofl/notosans{code.lower()}/NotoSans{code}[wght].ttf"
    return _weighed(f"Noto Sans {code}", file, word_fallback, EAST_ASIAN_SCALE, *languages)


HEBREW = _weighed(
    "Frank Ruhl Libre", "fontpkg_frank_ruhl_libre/files/FrankRuhlLibre[wght].ttf", "Times New Roman", 1.12, "he"
)
EAST_ASIAN = (
    _east_asian("SC", "Microsoft YaHei", "zh"),
    _east_asian("TC", "Microsoft JhengHei", "zh-Hant", "zh-TW", "zh-HK", "zh-MO", "yue"),
    _east_asian("JP", "Yu Gothic", "ja"),
    _east_asian("KR", "Malgun Gothic", "ko"),
)
DEVANAGARI = _weighed(
    "Noto Sans Devanagari", "manimgx_fonts/NotoSansDevanagari[wght].ttf", "Nirmala UI", 1.06, "hi", "mr", "ne", "sa"
)
EMOJI = _weighed("Noto Emoji", "manimgx_fonts/NotoEmoji[wght].ttf", "Segoe UI Emoji", 0.9)
EXTRA = (HEBREW, *EAST_ASIAN, DEVANAGARI, EMOJI)


def _variable(name: str, folder: str, file: str, axes: str, word_fallback: str) -> Family:
    """A family of two variable files, upright and italic, regular and semi-bold; `axes` end their names."""
    upright, italic = (f"{folder}/files/{file}{slope}[{axes}].ttf" for slope in ("", "-Italic"))
    optical = f",opsz={OPTICAL_SIZE}" if "opsz" in axes else ""
    return Family(
        name=name,
        regular=f"{upright}#wght=400{optical}",
        bold=f"{upright}#wght=600{optical}",
        italic=f"{italic}#wght=400{optical}",
        bold_italic=f"{italic}#wght=600{optical}",
        word_fallback=word_fallback,
    )


SOURCE_SERIF = _variable("Source Serif 4", "fontpkg_source_serif_4", "SourceSerif4", "opsz,wght", "Cambria")
PUBLIC_SANS = _variable("Public Sans", "fontpkg_public_sans", "PublicSans", "wght", "Calibri")
ARIMO = _variable("Arimo", "fontpkg_arimo", "Arimo", "wght", "Arial")
ATKINSON = _files("Atkinson Hyperlegible", "fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible", "Bold", "Verdana")
KNOWN: Mapping[str, Family] = MappingProxyType(
    {family.name: family for family in (SERIF, SANS, MONO, SOURCE_SERIF, PUBLIC_SANS, ARIMO, ATKINSON, ARABIC)}
)
"""The families that a theme may name."""
LENDERS = (SERIF.name, SANS.name, MONO.name)
"""Those that are always installed, and lend what the families of a theme lack."""
