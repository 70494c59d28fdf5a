"""The bytes of a Word file → the same with a limit to what may be edited, with a watermark, or without its fonts.

All work on any Word file, so they also suit one that somebody has edited since.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Literal, TypeAlias
from xml.sax.saxutils import quoteattr

from briefgen.errors import InputError

Editing: TypeAlias = Literal["read-only", "forms", "comments", "tracked-changes"]
"""What readers may still do: nothing; fill in content controls; comment; change things under the eyes of all."""

WORD: dict[Editing, str] = {
    "read-only": "readOnly",
    "forms": "forms",
    "comments": "comments",
    "tracked-changes": "trackedChanges",
}
SETTINGS = "word/settings.xml"
TYPES = "[Content_Types].xml"
HEADER = re.compile(r"<Override\b[^>]*\.header\+xml[^>]*>")
PART = re.compile(r"""PartName\s*=\s*["']/([^"']+)""")
BEFORE = (
    "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime", "doNotDisplayPageBoundaries",
    "displayBackgroundShape", "printPostScriptOverText", "printFractionalCharacterWidth", "printFormsData",
    "embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts", "saveFormsData", "mirrorMargins",
    "alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop",
    "hideSpellingErrors", "hideGrammaticalErrors", "activeWritingStyle", "proofState", "formsDesign",
    "attachedTemplate", "linkStyles", "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge",
    "revisionView", "trackRevisions", "doNotTrackMoves", "doNotTrackFormatting",
)  # fmt: skip
"""The settings that stand before the protection (CT_Settings, ECMA-376 Part 1, 17.15.1.78)."""
SETTING = re.compile(r"<w:(\w+)(?:\s[^<>]*?)?(?:/>|>.*?</w:\1>)", re.DOTALL)
PROTECTION = re.compile(r"<w:documentProtection\b[^<>]*?(?:/>|>\s*</w:documentProtection>)")
TRACKED = "<w:trackRevisions/>"
NONE = re.compile(r"(?!)")
FONT = re.compile(r"word/fonts/.*|.*\.odttf|word/_rels/fontTable\.xml\.rels")
EMBEDDED = re.compile(
    r"<w:embed(?:Regular|Bold|Italic|BoldItalic|TrueTypeFonts|SystemFonts)\b[^<>]*?/>|<w:saveSubsetFonts\b[^<>]*?/>"
    r'|<Override\b[^<>]*?PartName="/[^"<>]*\.odttf"[^<>]*?/>'
)
OLD_MARK = re.compile(r"<w:r>(?:(?!</w:r>).)*?PowerPlusWaterMarkObject.*?</w:r>", re.DOTALL)

EPOCH = (1980, 1, 1, 0, 0, 0)
MOST_WORDS = 60
"""Characters of a watermark, with spaces: of more none would be as tall as running text."""
ROOM, TALLEST = 470.0, 120.0  # points: how long a watermark is on the diagonal, and how tall a short one
LETTER = 0.65  # of its height: about how wide a capital is
VML = "urn:schemas-microsoft-com"
WORD_ART = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">'
    '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>'
    '<v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
    '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t"/>'
    '<v:textpath on="t" fitshape="t"/></v:shapetype>'
)


def restrict(data: bytes, editing: Editing) -> bytes:
    """Word lets readers do no more than `editing` says; there is no password, so it is a fence and not a lock.

    Raises InputError for what is no Word file.
    """
    return _changed(data, SETTINGS.__eq__, lambda _, text: _restricted(text, editing))


def watermark(data: bytes, words: str) -> bytes:
    """The words stand slantwise behind the text of every page, in place of a watermark that was there.

    Word keeps watermarks in headers; a page without a header gets none. Raises InputError for what is no Word file or
    has no header at all, and for words that cannot be one.
    """
    line = " ".join(words.split())
    if fault := watermark_fault(line):
        raise InputError(f"a watermark {fault}")
    marked: list[str] = []

    def mark(name: str, text: str) -> str:
        marked.append(name)
        return _marked(name, text, line)

    made = _changed(data, _headers(data).__contains__, mark)
    if not marked:
        raise InputError("this Word file has no header, which a watermark hangs on")
    return made


def _headers(data: bytes) -> frozenset[str]:
    """The parts that are headers, whatever they are called: the file's own list says so."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as source:
            listed = source.read(TYPES).decode("utf-8")
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError) as error:
        raise InputError("this is no Word file: it has no list of its parts that can be read") from error
    return frozenset(found[1] for entry in HEADER.findall(listed) if (found := PART.search(entry)))


def watermark_fault(words: str) -> str:
    """Why words cannot be a watermark, to be said after its name; nothing where they can."""
    from briefgen.spec.characters import described
    from briefgen.spec.decode import CANNOT_STAND, named
    from briefgen.theme import default_theme
    from briefgen.theme.fonts import uncovered

    line = " ".join(words.split())
    if not line:
        return "needs words"
    if len(line) > MOST_WORDS:
        return f"has {len(line)} characters, and can be read with {MOST_WORDS} at most"
    if control := CANNOT_STAND.search(line):
        return f"cannot be drawn: {named(control[0])} cannot stand in a document; delete it"
    fonts = default_theme().fonts
    missing = uncovered(line, fonts.chain(fonts.body))  # Word draws it in Arial, which the file does not carry
    return f"cannot be drawn: no font has {described(missing)}; write it another way" if missing else ""


def without_fonts(data: bytes) -> bytes:
    """The file carries no fonts: a reader without them sees those that its font table names in their place.

    Raises InputError for what is no Word file.
    """
    chosen = (SETTINGS, "word/fontTable.xml", TYPES)
    return _changed(data, chosen.__contains__, lambda _, text: EMBEDDED.sub("", text), FONT)


def _restricted(text: str, editing: Editing) -> str:
    protection = f'<w:documentProtection w:edit="{WORD[editing]}" w:enforcement="1"/>'
    text = PROTECTION.sub("", text)
    if editing == "tracked-changes" and "<w:trackRevisions" not in text:
        text = _put(text, TRACKED, BEFORE[: BEFORE.index("trackRevisions")])
    return _put(text, protection, BEFORE)


def _put(text: str, setting: str, before: tuple[str, ...]) -> str:
    """The settings with one more, after the last of those that stand `before` it."""
    start = text.index("<w:settings")
    at = text.index(">", start) + 1
    while (found := SETTING.match(text, at)) and found[1] in before:
        at = found.end()
    return text[:at] + setting + text[at:]


def _marked(name: str, text: str, words: str) -> str:
    """The mark hangs on the header's first paragraph, which it does not make taller."""
    text = OLD_MARK.sub("", text)
    mark = _mark(name, words)
    if "</w:p>" in text:
        return text.replace("</w:p>", f"{mark}</w:p>", 1)
    return text.replace("</w:hdr>", f"<w:p>{mark}</w:p></w:hdr>")


def _mark(name: str, words: str) -> str:
    height = min(TALLEST, ROOM / (LETTER * len(words)))
    number = "".join(filter(str.isdigit, name)) or "0"
    size = f"width:{height * LETTER * len(words):.0f}pt;height:{height:.0f}pt"
    place = (
        f"position:absolute;margin-left:0;margin-top:0;{size};"
        "rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    return (
        f'<w:r><w:rPr><w:noProof/></w:rPr><w:pict xmlns:v="{VML}:vml" xmlns:o="{VML}:office:office">{WORD_ART}'
        f'<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s20{int(number):02d}" type="#_x0000_t136" '
        f'alt="" style="{place}" o:allowincell="f" fillcolor="silver" stroked="f"><v:fill opacity=".5"/>'
        f'<v:textpath style="font-family:Arial;font-size:1pt" string={quoteattr(words)}/></v:shape></w:pict></w:r>'
    )


def _changed(
    data: bytes, chosen: Callable[[str], bool], change: Callable[[str, str], str], dropped: re.Pattern[str] = NONE
) -> bytes:
    """The package with the chosen parts changed and those of some names `dropped`.

    All else, the order and the dates of 1980 stay as they are.
    """
    made = BytesIO()
    try:
        with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
            source.getinfo(SETTINGS)
            for name in (name for name in source.namelist() if not dropped.fullmatch(name)):
                content = source.read(name)
                if chosen(name):
                    content = change(name, content.decode("utf-8")).encode("utf-8")
                entry = zipfile.ZipInfo(name, EPOCH)
                entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 0, 0
                target.writestr(entry, content)
    except (zipfile.BadZipFile, KeyError, ValueError, NotImplementedError) as error:
        raise InputError("this is no Word file: it has no settings that can be read") from error
    return made.getvalue()
