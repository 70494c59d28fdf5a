"""Language → `word/settings.xml`: how Word treats the file; and the document's properties → `docProps`."""

from __future__ import annotations

from briefgen.backends.docx.variant import Variant
from briefgen.backends.docx.xml import DECLARATION, PACKAGE, W, attribute, escape
from briefgen.document import Properties

LONGEST_PROPERTY = 255
MICROSOFT = "http://schemas.microsoft.com/office/word"
WORD_2013 = 15  # the mode that Word does not call compatibility mode
COMPATIBILITY = (
    ("compatibilityMode", WORD_2013),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
)
SCHEME = {
    "bg1": "light1",
    "t1": "dark1",
    "bg2": "light2",
    "t2": "dark2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hyperlink": "hyperlink",
    "followedHyperlink": "followedHyperlink",
}


def settings_xml(variant: Variant) -> str:
    """Children in the order of CT_Settings; no revision ids, and no `updateFields`, which makes Word ask on opening."""
    notes = '<w:footnote w:id="-1"/><w:footnote w:id="0"/>'
    modes = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{MICROSOFT}" w:val="{value}"/>' for name, value in COMPATIBILITY
    )
    mapping = " ".join(f'w:{slot}="{colour}"' for slot, colour in SCHEME.items())
    spoken = f'w:val="{attribute(variant.language)}" w:bidi="{attribute(variant.complex_language)}"'
    return (
        f'{DECLARATION}<w:settings {W}><w:zoom w:percent="100"/><w:embedTrueTypeFonts/><w:saveSubsetFonts/>'
        '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:footnotePr>{notes}</w:footnotePr><w:compat>{modes}</w:compat>"
        f"<w:themeFontLang {spoken}/><w:clrSchemeMapping {mapping}/>"
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def core_xml(properties: Properties) -> str:
    """Dublin Core properties (ECMA-376 Part 2, 11.1); Word cuts none, but others fail above 255 characters."""
    fields = (
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        ("dc:creator", "; ".join(properties.authors)),
        ("cp:keywords", ", ".join(properties.keywords)),
        ("dc:language", properties.language),
    )
    given = "".join(f"<{name}>{escape(core_text(text))}</{name}>" for name, text in fields if text)
    day = f"{properties.date.isoformat()}T00:00:00Z" if properties.date else ""
    stamps = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>' for name in ("created", "modified") if day
    )
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{given}{stamps}</cp:coreProperties>'
    )


def application_xml(company: str = "") -> str:
    """Extended properties: nothing about the machine or the person who ran it; a house's company is its own."""
    held = f"<Company>{escape(company)}</Company>" if company else ""
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<DocSecurity>0</DocSecurity><ScaleCrop>false</ScaleCrop>{held}</Properties>"
    )


def core_text(text: str) -> str:
    """A text as it stands among the core properties."""
    return " ".join(text.split())[:LONGEST_PROPERTY]
