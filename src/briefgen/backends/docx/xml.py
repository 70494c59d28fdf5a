"""Text and lengths → the spelling WordprocessingML wants: escaped text, attribute values, twips, half-points, EMU."""

from __future__ import annotations

import re

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
OFFICE_RELATIONSHIPS = f"{OFFICE}/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"

W = f'xmlns:w="{MAIN}"'
R = f'xmlns:r="{OFFICE_RELATIONSHIPS}"'
W14_ALONE = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
W14 = (
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
PICTURES = (
    f'xmlns:wp="{DRAWING}/wordprocessingDrawing" xmlns:a="{DRAWING}/main" xmlns:pic="{DRAWING}/picture" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
)

NEEDS_CARE = re.compile(r"[&<>\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
ILLEGAL = r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
BREAKS = re.compile("(\t|\r\n|\r|\n)")


def escape(text: str) -> str:
    """Character data; what XML 1.0 cannot carry becomes U+FFFD."""
    if not NEEDS_CARE.search(text):
        return text
    return re.sub(ILLEGAL, "\ufffd", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """An attribute's value, on one line, for double quotes."""
    return escape(" ".join(text.split())).replace('"', "&quot;")


def text_run(text: str) -> str:
    """The inside of a run: words in `w:t`, tabs and new lines as the elements Word knows."""
    if "\n" not in text and "\t" not in text and "\r" not in text:
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return "".join(map(_piece, filter(None, BREAKS.split(text))))


def _piece(piece: str) -> str:
    if piece == "\t":
        return "<w:tab/>"
    if piece[0] in "\r\n":
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{escape(piece)}</w:t>'


def twips(points: float) -> int:
    """Twentieths of a point (ST_TwipsMeasure)."""
    return round(points * 20)


def half_points(points: float) -> int:
    """Half points (ST_HpsMeasure), as font sizes are given."""
    return round(points * 2)


def emu(points: float) -> int:
    """English metric units, 12 700 to the point, as drawings are measured."""
    return round(points * 12700)
