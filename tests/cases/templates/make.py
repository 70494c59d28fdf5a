"""Writes the templates of this folder in the shapes in which Word saves such files; readme.md says which is which.

Run `python tests/cases/templates/make.py`.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
SPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{RELATED}" xmlns:wp="{DRAWING}/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
TYPES = {
    "document": f"{WORD}document.main+xml",
    "template": f"{WORD}template.main+xml",
    "macros": "application/vnd.ms-word.document.macroEnabled.main+xml",
    "macro-template": "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
}
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000020000000108020000007b40e8dd"
    "0000000f49444154789c63e00e9e52252f0f00060301ab141413c20000000049454e44ae426082"
)


class Names(NamedTuple):
    """The style ids that a Word of some language gives to the styles that it has built in."""

    normal: str
    heading: str
    title: str
    bullet: str
    caption: str
    header: str
    footer: str
    table: str
    font: str


ENGLISH = Names(
    "Normal", "Heading", "Title", "ListBullet", "Caption", "Header", "Footer", "TableNormal", "DefaultParagraphFont"
)
GERMAN = Names(
    "Standard",
    "berschrift",
    "Titel",
    "Aufzhlungszeichen",
    "Beschriftung",
    "Kopfzeile",
    "Fuzeile",
    "NormaleTabelle",
    "Absatz-Standardschriftart",
)
FRENCH = Names(
    "Normal", "Titre", "Titre", "Listepuces", "Lgende", "En-tte", "Pieddepage", "TableauNormal", "Policepardfaut"
)


def part(tag: str, inside: str, more: str = "") -> str:
    return f"{DECLARATION}<w:{tag} {SPACES}{more}>{inside}</w:{tag}>"


def paragraph(text: str, style: str = "", inside: str = "") -> str:
    chosen = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{chosen}<w:r><w:t xml:space="preserve">{text}</w:t></w:r>{inside}</w:p>'


def control(tag: str, inside: str, placeholder: bool = False) -> str:
    shown = "<w:showingPlcHdr/>" if placeholder else ""
    number = sum(map(ord, tag + inside)) % 100_000
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{tag}"/><w:tag w:val="{tag}"/><w:id w:val="{number}"/>{shown}</w:sdtPr>'
        f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )


def field(code: str, shown: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f'{mark.format("begin")}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f"{mark.format('separate')}<w:r><w:t>{shown}</w:t></w:r>{mark.format('end')}"
    )


def logo(key: str) -> str:
    size = 'cx="1440000" cy="360000"'
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent {size}/><wp:docPr id="7" name="Logo" descr="The house"/>'
        f'<a:graphic xmlns:a="{DRAWING}/main"><a:graphicData uri="{DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="7" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{key}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def style(key: str, name: str, kind: str = "paragraph", inside: str = "", default: bool = False, base: str = "") -> str:
    first = ' w:default="1"' if default else ""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return (
        f'<w:style w:type="{kind}"{first} w:styleId="{key}"><w:name w:val="{name.split(",")[0]}"/>'
        + (f'<w:aliases w:val="{",".join(name.split(",")[1:])}"/>' if "," in name else "")
        + f"{based}{inside}</w:style>"
    )


def sheet(
    names: Names,
    *more: str,
    language: str = "en-GB",
    font: str = "Arial",
    size: int = 22,
    colour: str = "7A1F1F",
    numbered: bool = False,
) -> str:
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="{language}" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr>'
        '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
    )
    headings = [
        style(
            f"{names.heading}{level}",
            f"heading {level}",
            base=names.normal,
            inside=f'<w:next w:val="{names.normal}"/><w:qFormat/><w:pPr><w:keepNext/>'
            + (f'<w:numPr><w:ilvl w:val="{level - 1}"/><w:numId w:val="4"/></w:numPr>' if numbered else "")
            + f'<w:spacing w:before="280" w:after="80"/><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
            f'<w:rPr><w:b/><w:color w:val="{colour}"/><w:sz w:val="{36 - 4 * level}"/></w:rPr>',
        )
        for level in (1, 2, 3)
    ]
    margins = "".join(
        f'<w:{side} w:w="{108 if side in ("left", "right") else 0}" w:type="dxa"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return part(
        "styles",
        defaults
        + '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"/>'
        + style(names.normal, "Normal", default=True, inside="<w:qFormat/>")
        + "".join(headings)
        + style(names.font, "Default Paragraph Font", "character", default=True)
        + style(
            names.table,
            "Normal Table",
            "table",
            f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>',
            True,
        )
        + "".join(more),
    )


def title(names: Names, colour: str = "7A1F1F") -> str:
    return style(
        names.title,
        "Title",
        base=names.normal,
        inside=f'<w:rPr><w:b/><w:color w:val="{colour}"/><w:sz w:val="52"/></w:rPr>',
    )


def house_table(name: str) -> str:
    edges = "".join(f'<w:{side} w:val="single" w:sz="8" w:space="0" w:color="0B5394"/>' for side in ("top", "bottom"))
    head = '<w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="0B5394"/></w:tcPr>'
    stripe = '<w:tblPr/><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="E3EEF7"/></w:tcPr>'
    return style(
        "Haustabelle",
        name,
        "table",
        f'<w:pPr><w:spacing w:after="0"/></w:pPr><w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow">{head}</w:tblStylePr><w:tblStylePr w:type="band2Horz">{stripe}</w:tblStylePr>',
    )


def numbering(style_key: str = "", bullet: str = "") -> str:
    """A bullet list as instance 2 and, for headings of the style, a decimal list as instance 4."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        + (f'<w:pStyle w:val="{style_key}{level + 1}"/>' if style_key and level < 3 else "")
        + f'<w:lvlText w:val="{".".join(f"%{each + 1}" for each in range(level + 1))}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{432 + 144 * level}" w:hanging="{432 + 144 * level}"/></w:pPr></w:lvl>'
        for level in range(9)
    )
    linked = f'<w:pStyle w:val="{bullet}"/>' if bullet else ""
    sign = (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>{linked}<w:lvlText w:val="&#9642;"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>'
    )
    return part(
        "numbering",
        f'<w:abstractNum w:abstractNumId="0"><w:nsid w:val="0A1B2C3D"/><w:multiLevelType w:val="singleLevel"/>{sign}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="9"><w:nsid w:val="0A1B2C4D"/><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>',
    )


def settings(more: str = "", before: str = "") -> str:
    compatible = '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    return part("settings", f'<w:zoom w:percent="100"/>{before}<w:defaultTabStop w:val="708"/>{more}{compatible}')


def section(
    *references: tuple[str, str, str], more: str = "", size: tuple[int, int] = (11906, 16838), extra: str = ""
) -> str:
    named = "".join(f'<w:{place}Reference w:type="{kind}" r:id="{key}"/>' for place, kind, key in references)
    turned = ' w:orient="landscape"' if size[0] > size[1] else ""
    return (
        f'<w:sectPr>{named}{extra}<w:pgSz w:w="{size[0]}" w:h="{size[1]}"{turned}/><w:pgMar w:top="1701" w:right="1134" w:bottom="1134" '
        f'w:left="1418" w:header="709" w:footer="567" w:gutter="0"/><w:cols w:space="708"/>{more}</w:sectPr>'
    )


class File(NamedTuple):
    """A template: its text, styles and settings, and its other parts as (name, kind of relationship, content)."""

    body: str
    styles: str
    treatment: str = settings()
    others: tuple[tuple[str, str, str | bytes], ...] = ()
    kind: str = "document"
    rows: tuple[tuple[str, str], ...] = ()
    roots: tuple[tuple[str, str, str | bytes], ...] = ()


def save(name: str, file: File) -> None:
    parts: dict[str, str | bytes] = {"word/document.xml": part("document", f"<w:body>{file.body}</w:body>")}
    arrows = [("rId1", "styles", "styles.xml"), ("rId2", "settings", "settings.xml")]
    parts |= {"word/styles.xml": file.styles, "word/settings.xml": file.treatment}
    for number, (target, kind, content) in enumerate(file.others, 3):
        if not content:
            arrows.append((f"rId{number}", kind, target))
            continue
        parts[f"word/{target}"] = content
        if kind:
            arrows.append((f"rId{number}", kind, target))
    parts |= dict(file.rows)
    parts["word/_rels/document.xml.rels"] = relationships(arrows)
    roots = [("rId1", "officeDocument", "word/document.xml")]
    for number, (target, kind, content) in enumerate(file.roots, 2):
        parts[target] = content
        roots.append((f"rId{number}", kind, target))
    parts["_rels/.rels"] = relationships(roots)
    write(HERE / name, {"[Content_Types].xml": content_types(parts, file.kind), **parts})


def relationships(rows: Iterable[tuple[str, str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="{key}" Type="{kind if "://" in kind else f"{RELATED}/{kind}"}" Target="{target}"'
        + (' TargetMode="External"/>' if "://" in target or target.startswith("mailto:") else "/>")
        for key, kind, target in rows
    )
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def content_types(parts: Iterable[str], kind: str) -> str:
    known = {"styles": "styles", "settings": "settings", "numbering": "numbering", "footnotes": "footnotes"}
    rows = [f'<Override PartName="/word/document.xml" ContentType="{TYPES[kind]}"/>']
    for name in (each for each in parts if not each.endswith(".rels")):
        stem = name.rpartition("/")[2].rstrip("0123456789.xml").removesuffix(".")
        said = known.get(stem) or (
            "header" if stem.startswith("header") else "footer" if stem.startswith("footer") else ""
        )
        if said:
            rows.append(f'<Override PartName="/{name}" ContentType="{WORD}{said}+xml"/>')
        elif name == "docProps/app.xml":
            rows.append(
                f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>'
            )
        elif name == "docProps/custom.xml":
            rows.append(
                f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>'
            )
        elif name.endswith("vbaProject.bin"):
            rows.append(f'<Override PartName="/{name}" ContentType="application/vnd.ms-office.vbaProject"/>')
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    )
    return f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">{defaults}{"".join(rows)}</Types>'


def write(path: Path, parts: dict[str, str | bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def header(*lines: str) -> str:
    return part("hdr", "".join(lines))


def footer(*lines: str) -> str:
    return part("ftr", "".join(lines))


def plain() -> File:
    return File(paragraph("Write here.") + section(), sheet(ENGLISH))


def german() -> File:
    styles = sheet(
        GERMAN,
        title(GERMAN, "0B5394"),
        style(
            "Aufzhlungszeichen",
            "List Bullet",
            base="Standard",
            inside='<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>',
        ),
        style("Kopfzeile", "header", base="Standard", inside='<w:rPr><w:sz w:val="16"/></w:rPr>'),
        style("Fuzeile", "footer", base="Standard", inside='<w:rPr><w:sz w:val="16"/></w:rPr>'),
        house_table("Haustabelle,Briefing Table"),
        language="de-DE",
        colour="0B5394",
    )
    number = paragraph("Seite ", "Fuzeile", field("PAGE", "1"))
    others = (
        ("numbering.xml", "numbering", numbering(bullet="Aufzhlungszeichen")),
        ("header1.xml", "header", header(logo("rId1"), paragraph("Ministerium", "Kopfzeile"))),
        ("footer1.xml", "footer", footer(number)),
        ("media/image1.png", "", PIXEL),
    )
    rows = (("word/_rels/header1.xml.rels", relationships([("rId1", "image", "media/image1.png")])),)
    ends = section(("header", "default", "rId4"), ("footer", "default", "rId5"))
    return File(paragraph("Mustertext", "berschrift1") + ends, styles, settings(), others, rows=rows)


def french() -> File:
    styles = sheet(
        FRENCH,
        style("Titre", "Title", base="Normal", inside='<w:rPr><w:sz w:val="56"/></w:rPr>'),
        style("Lgende", "caption", base="Normal", inside='<w:rPr><w:i/><w:color w:val="444444"/></w:rPr>'),
        language="fr-FR",
        font="Georgia",
        size=24,
        colour="00563F",
    )
    return File(paragraph("{{body}}") + section(), styles, kind="template")


def cover() -> File:
    """A cover of its own section, then the control that takes the text."""
    ends = f"<w:p><w:pPr>{section(more='<w:titlePg/>')}</w:pPr></w:p>"
    front = paragraph("The House of Papers", "Title") + logo("rId5") + paragraph("A series since 1998")
    body = control("briefgen:body", paragraph("Click to write."), placeholder=True)
    last = section(
        ("header", "default", "rId3"),
        ("footer", "default", "rId4"),
        more="<w:titlePg/>",
        extra='<w:pgNumType w:start="1"/>',
    )
    last = last.replace('<w:pgNumType w:start="1"/><w:pgSz', "<w:pgSz").replace(
        "<w:cols", '<w:pgNumType w:start="1"/><w:cols'
    )
    others = (
        ("header1.xml", "header", header(paragraph("House of Papers"))),
        ("footer1.xml", "footer", footer(paragraph("House of Papers, London"))),
        ("media/image1.png", "image", PIXEL),
    )
    return File(front + ends + body + last, sheet(ENGLISH, title(ENGLISH)), settings(), others)


def first_and_even() -> File:
    kinds = ("default", "first", "even")
    others = tuple(
        (f"{place}{number}.xml", place, part("hdr" if place == "header" else "ftr", paragraph(f"{place} {kind}")))
        for place in ("header", "footer")
        for number, kind in enumerate(kinds, 1)
    )
    keys = iter(range(3, 9))
    references = [(place, kind, f"rId{next(keys)}") for place in ("header", "footer") for kind in kinds]
    ends = section(*references, more="<w:titlePg/>")
    return File(paragraph("Text") + ends, sheet(ENGLISH), settings("<w:evenAndOddHeaders/>"), others)


def footnotes() -> File:
    """Notes of its own: one on the cover, which stays, with a link; one in the text, which goes."""
    line = "<w:p><w:r><w:{}/></w:r></w:p>"
    link = '<w:hyperlink r:id="rId1"><w:r><w:t>house.example</w:t></w:r></w:hyperlink>'
    notes = part(
        "footnotes",
        f'<w:footnote w:type="separator" w:id="-1">{line.format("separator")}</w:footnote>'
        f'<w:footnote w:type="continuationSeparator" w:id="0">{line.format("continuationSeparator")}</w:footnote>'
        f'<w:footnote w:id="3">{paragraph("Printed by the house, ", inside=link)}</w:footnote>'
        f'<w:footnote w:id="5">{paragraph("A note that goes")}</w:footnote>',
    )
    call = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>'
    body = paragraph("The house", inside=call.format(3)) + control(
        "briefgen:body", paragraph("Here", inside=call.format(5))
    )
    rows = (("word/_rels/footnotes.xml.rels", relationships([("rId1", "hyperlink", "https://house.example/")])),)
    more = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    after = paragraph("Imprint: the house, 2026")
    return File(
        body + after + section(), sheet(ENGLISH), settings(more), (("footnotes.xml", "footnotes", notes),), rows=rows
    )


def numbered() -> File:
    styles = sheet(ENGLISH, title(ENGLISH), numbered=True)
    return File(
        paragraph("Text") + section(), styles, settings(), (("numbering.xml", "numbering", numbering("Heading")),)
    )


def marked() -> File:
    """Controls for the marking in the header, as a block, and in the footer, within a line."""
    top = header(control("briefgen:marking", paragraph("Marking"), placeholder=True), paragraph("Desk"))
    run = control("briefgen:marking", "<w:r><w:t>Marking</w:t></w:r>", placeholder=True)
    number = f'<w:p><w:r><w:t xml:space="preserve">Page </w:t></w:r>{field("PAGE", "1")}<w:r><w:tab/></w:r>{run}</w:p>'
    others = (("header1.xml", "header", top), ("footer1.xml", "footer", footer(number)))
    ends = section(("header", "default", "rId3"), ("footer", "default", "rId4"))
    return File(paragraph("Text") + ends, sheet(ENGLISH), settings(), others)


def landscape() -> File:
    """Three sections, the second wide; the last has its headers from the first."""
    first = f"<w:p><w:pPr>{section(('header', 'default', 'rId3'))}</w:pPr></w:p>"
    wide = f"<w:p><w:pPr>{section(size=(16838, 11906))}</w:pPr></w:p>"
    others = (("header1.xml", "header", header(paragraph("On every page"))),)
    body = paragraph("One") + first + paragraph("Two") + wide + paragraph("Three")
    return File(body + section(), sheet(ENGLISH), settings(), others)


def macros(kind: str) -> File:
    """Macros that are none, an attached template, a company, a property of the house's own, and an update on opening."""
    attached = '<w:attachedTemplate r:id="rId1"/>'
    company = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Secret.dotm</Template><Company>Papers &amp; Co</Company></Properties>'
    custom = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Desk"><vt:lpwstr>Transport</vt:lpwstr></property></Properties>'
    )
    rows = (("word/_rels/settings.xml.rels", relationships([("rId1", "attachedTemplate", "file:///C:/Secret.dotm")])),)
    return File(
        paragraph("Text") + section(),
        sheet(ENGLISH),
        settings('<w:updateFields w:val="true"/>', attached),
        (("vbaProject.bin", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", b"not a macro"),),
        kind,
        rows,
        (
            ("docProps/app.xml", "extended-properties", DECLARATION + company),
            ("docProps/custom.xml", "custom-properties", DECLARATION + custom),
        ),
    )


def callouts() -> File:
    """Styles of ours by alias, one of a name that is ours and of another kind, and two columns."""
    styles = sheet(
        ENGLISH,
        style(
            "InfoBox",
            "Info Box,Callout,Key Points",
            base="Normal",
            inside='<w:pPr><w:shd w:val="clear" w:color="auto" w:fill="FFF4CC"/></w:pPr>',
        ),
        style(
            "Code",
            "Code",
            base="Normal",
            inside='<w:rPr><w:rFonts w:ascii="Courier New" w:hAnsi="Courier New"/></w:rPr>',
        ),
        style("Detail", "Old Detail", "character", base="DefaultParagraphFont"),
    )
    ends = section().replace('<w:cols w:space="708"/>', '<w:cols w:num="2" w:space="400"/>')
    return File(paragraph("Text") + ends, styles)


ALL = {
    "plain.docx": plain(),
    "german.docx": german(),
    "french.dotx": french(),
    "cover.docx": cover(),
    "first-and-even.docx": first_and_even(),
    "footnotes.docx": footnotes(),
    "numbered.docx": numbered(),
    "marked.docx": marked(),
    "landscape.docx": landscape(),
    "macros.docm": macros("macros"),
    "macros.dotm": macros("macro-template"),
    "callouts.docx": callouts(),
}

if __name__ == "__main__":
    for name, file in ALL.items():
        save(name, file)
