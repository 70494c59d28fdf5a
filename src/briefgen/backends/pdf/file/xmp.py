"""A document's properties → its XMP packet and information dictionary, which say the same (ISO 19005-2, 6.6)."""

from __future__ import annotations

import datetime

from briefgen.backends.pdf.file.objects import stream, text_string
from briefgen.document import Properties

PRODUCER = "briefgen"
UNDATED = datetime.date(2000, 1, 1)
"""The date of a file whose briefing has none: a clock would give two files for one text."""

DC = "http://purl.org/dc/elements/1.1/"
EXTENSION = (
    '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
    ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>'
    '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>'
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description></rdf:li>"
    "</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
)


def information(properties: Properties) -> bytes:
    """The information dictionary."""
    day = (properties.date or UNDATED).strftime("%Y%m%d")
    entries = [(b"Title", properties.title), (b"Author", "; ".join(properties.authors))]
    entries += [(b"Subject", properties.subject), (b"Keywords", ", ".join(properties.keywords))]
    entries += [(b"Producer", PRODUCER), (b"Creator", PRODUCER)]
    written = b"".join(b"/" + key + text_string(value) for key, value in entries if value)
    dates = f"/CreationDate(D:{day}000000Z)/ModDate(D:{day}000000Z)".encode()
    return b"<<" + written + dates + b"/Trapped/False>>"


def packet(properties: Properties, part: int = 2) -> bytes:
    """The metadata stream object, claiming PDF/UA-1 and level A of a part of PDF/A (ISO 19005)."""
    body = "".join(
        (
            '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
            f' xmlns:dc="{DC}" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"'
            ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">'
            f"<pdfuaid:part>1</pdfuaid:part><pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
            _described(properties),
            f'</rdf:Description>{EXTENSION}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>',
        )
    )
    return stream(b"/Type/Metadata/Subtype/XML", body.encode(), compress=False)


def _described(properties: Properties) -> str:
    day = f"{properties.date or UNDATED:%Y-%m-%d}T00:00:00Z"
    parts = [_alternatives("title", properties.title)]
    if properties.authors:
        names = _escape("; ".join(properties.authors))
        parts.append(f"<dc:creator><rdf:Seq><rdf:li>{names}</rdf:li></rdf:Seq></dc:creator>")
    if properties.subject:
        parts.append(_alternatives("description", properties.subject))
    if properties.keywords:
        parts.append(f"<pdf:Keywords>{_escape(', '.join(properties.keywords))}</pdf:Keywords>")
    language = _escape(properties.language)
    parts.append(f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>")
    parts.append(f"<pdf:Producer>{PRODUCER}</pdf:Producer><xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool>")
    parts.append(f"<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>")
    return "".join(parts)


def _alternatives(name: str, text: str) -> str:
    return f'<dc:{name}><rdf:Alt><rdf:li xml:lang="x-default">{_escape(text)}</rdf:li></rdf:Alt></dc:{name}>'


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
