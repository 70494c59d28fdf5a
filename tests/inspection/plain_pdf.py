"""Lines of pages → a small PDF as an old program would write it: untagged, its font not embedded."""

from __future__ import annotations

from typing import NamedTuple

WIDTH, HEIGHT = 595, 842


class Sheet(NamedTuple):
    """What one page says at the top, in the middle and at the bottom, annotations, and degrees that it is turned by."""

    top: str = ""
    middle: str = "Some words"
    bottom: str = ""
    annotations: str = ""
    turned: int = 0


def pdf(*sheets: Sheet, info: str = "/Title(A brief)", catalog: str = "/Lang(en)", xmp: str = "") -> bytes:
    """The file; `info` and `catalog` are entries of those dictionaries, `xmp` a metadata packet."""
    kids = " ".join(f"{6 + 2 * place} 0 R" for place in range(len(sheets)))
    objects = [
        f"<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R{catalog}>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(sheets)}>>",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        f"<<{info}>>",
        _stream(xmp, "/Type/Metadata/Subtype/XML"),
    ]
    for sheet in sheets:
        objects += [_page(sheet, len(objects) + 2), _stream(_content(sheet))]
    return _file(objects)


def _page(sheet: Sheet, content: int) -> str:
    box = f"/MediaBox[0 0 {WIDTH} {HEIGHT}]"
    box += f"/Rotate {sheet.turned}/Resources<</Font<</F 3 0 R>>>>"
    return f"<</Type/Page/Parent 2 0 R{box}/Contents {content} 0 R/Annots[{sheet.annotations}]>>"


def _content(sheet: Sheet) -> str:
    lines = ((HEIGHT - 40, sheet.top), (HEIGHT // 2, sheet.middle), (30, sheet.bottom))
    return "\n".join(f"BT /F 12 Tf 72 {y} Td ({words}) Tj ET" for y, words in lines if words)


def _stream(words: str, entries: str = "") -> str:
    return f"<<{entries}/Length {len(words)}>>\nstream\n{words}\nendstream"


def _file(objects: list[str]) -> bytes:
    parts, places = ["%PDF-1.7\n"], []
    for number, body in enumerate(objects, 1):
        places.append(sum(map(len, parts)))
        parts.append(f"{number} 0 obj\n{body}\nendobj\n")
    start = sum(map(len, parts))
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    parts.append(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}")
    parts.append(f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R/Info 4 0 R>>\nstartxref\n{start}\n%%EOF\n")
    return "".join(parts).encode("latin-1")
