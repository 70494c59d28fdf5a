from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from backends.docx.agreement import disagreements
from backends.docx.opened import Opened, rendered
from documents import kitchen_sink

HEADER = (
    'w:styleId="TableHeader"><w:name w:val="Table Header"/><w:basedOn w:val="TableText"/><w:uiPriority w:val="41"/>'
    "<w:qFormat/><w:pPr><w:keepNext/></w:pPr><w:rPr>"
)
MISTAKES = [
    ("document", '<w:listItem w:displayText="In progress"', '<w:listItem w:displayText="Begun"', "does not offer"),
    ("document", '<w:listItem w:displayText="Done"', '<w:listItem w:displayText="In progress"', "twice"),
    ("document", "b:value[5]", "b:value[4]", "and the file keeps 'TLP:AMBER'"),
    ("document", 'w:storeItemID="{0B1E', 'w:storeItemID="{0B1F', "the file keeps None"),
    ("header2", "TLP:AMBER<", "TLP:RED<", "and the file keeps 'TLP:AMBER'"),
    ("document", 'fullDate="2026-06-01T', 'fullDate="1 June 2026T', "a date is"),
    ("document", "<w:cantSplit/><w:tblHeader/>", "<w:cantSplit/>", "heads its table"),
    ("document", 'w:lastRow="1" w:firstColumn="1"', 'w:lastRow="0" w:firstColumn="1"', "a total"),
    ("document", 'w:lastRow="1" w:firstColumn="1"', 'w:lastRow="1" w:firstColumn="0"', "names its row"),
    (
        "document",
        '<w:cnfStyle w:val="000000100000"/><w:tcW',
        '<w:cnfStyle w:val="000000010000"/><w:tcW',
        "another band",
    ),
    ("document", '<w:tblDescription w:val="', '<w:tblDescription w:vol="', "says nothing"),
    ("styles", 'w:themeColor="text2"', 'w:themeColor="accent3"', "has 1F3F6B for accent3"),
    ("styles", 'w:asciiTheme="minorHAnsi"', 'w:asciiTheme="majorHAnsi"', "IBM Plex Serif for majorHAnsi"),
    ("styles", HEADER, f"{HEADER}<w:b/>", "two styles make 'Option' b"),
    ("document", '<w:headerReference w:type="default" r:id="rId12"/>', "", "no section has header3.xml"),
    ("document", " SEQ Table ", " SEQ Chart ", "counts to 1, and shows 2"),
    ("document", " REF _Ref000000001 ", " REF _Toc000000001 ", "shows 'Table 1', and leads to ''"),
]


def spoiled(part: str, said: str, instead: str) -> Opened:
    """The kitchen sink with something in one of its parts said otherwise, once."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(rendered(kitchen_sink()))) as good, zipfile.ZipFile(made, "w") as bad:
        for name in good.namelist():
            data = good.read(name).decode("utf-8", "surrogateescape")
            if name == f"word/{part}.xml":
                assert said in data
                data = data.replace(said, instead, 1)
            bad.writestr(name, data.encode("utf-8", "surrogateescape"))
    return Opened(made.getvalue())


@pytest.mark.parametrize(("part", "said", "instead", "found"), MISTAKES)
def test_a_mistake_is_found(part: str, said: str, instead: str, found: str) -> None:
    assert any(found in problem for problem in disagreements(spoiled(part, said, instead)))
