"""The names of WordprocessingML; an element → its values, its words, its switches (ECMA-376 part 1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
VML = "{urn:schemas-microsoft-com:vml}"
DC = "{http://purl.org/dc/elements/1.1/}"
CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
TYPES = "[Content_Types].xml"
OFF = ("0", "false", "off")


@lru_cache(maxsize=256)
def path(steps: str) -> str:
    """`pPr/pStyle` with Word's namespace on every step."""
    return "/".join(f"{W}{step}" for step in steps.split("/"))


def value(element: Element, steps: str, attribute: str = "val") -> str:
    """An attribute of the child at the path; '' where there is no such child."""
    found = element.find(path(steps))
    return "" if found is None else found.get(f"{W}{attribute}", "")


def number(element: Element, steps: str, attribute: str = "val") -> int:
    """A whole number; 0 where there is none."""
    try:
        return int(value(element, steps, attribute))
    except ValueError:
        return 0


def switched(element: Element, steps: str) -> bool | None:
    """Whether the switch at the path is on or off; None where it is not there."""
    found = element.find(path(steps))
    return None if found is None else found.get(f"{W}val", "1").lower() not in OFF


def text(element: Element) -> str:
    """What is printed: words, tabs and line breaks; not what was deleted, nor the code of a field."""
    return "".join(_text(element))


def _text(element: Element) -> Iterator[str]:
    for node in element.iter():
        if node.tag == f"{W}t":
            yield node.text or ""
        elif node.tag in (f"{W}tab", f"{W}br", f"{W}cr") and f"{W}pos" not in node.attrib:
            yield " "


def twice(keys: Iterable[str | None]) -> list[str]:
    """The keys that are there more than once."""
    return [str(key) for key, count in Counter(keys).items() if count > 1]
