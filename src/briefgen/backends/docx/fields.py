"""A field's instruction and the result it has today → its runs; there is always a result, so nothing needs updating."""

from __future__ import annotations

from briefgen.backends.docx.xml import escape


def mark(kind: str, properties: str = "") -> str:
    """The run that begins, separates or ends a field."""
    return f'<w:r>{properties}<w:fldChar w:fldCharType="{kind}"/></w:r>'


END = mark("end")


def opened(instruction: str, properties: str = "") -> str:
    """The runs before the result."""
    text = f'<w:r>{properties}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
    return mark("begin", properties) + text + mark("separate", properties)


def field(instruction: str, result: str, properties: str = "") -> str:
    """A whole field; `result` is finished runs, and its properties stand on every run, or an update drops them."""
    return f"{opened(instruction, properties)}{result}{mark('end', properties)}"
