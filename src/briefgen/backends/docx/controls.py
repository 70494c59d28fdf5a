"""Values that people keep up to date → content controls: a list, a date or a text, bound to where it is kept."""

from __future__ import annotations

import re

from briefgen.backends.docx.job import Job
from briefgen.backends.docx.xml import attribute
from briefgen.document import Field, Inline

LONGEST = 64  # signs that Word takes for the title or the tag of a control
PROPERTIES = re.compile("<w:r>(<w:rPr>.*?</w:rPr>)")


def recorded(job: Job, text: str, *names: str) -> Inline:
    """The value of the record that goes by one of the names and is printed so; else the text as it is."""
    found = (job.record[name].field for name in names if name in job.record)
    return next((field for field in found if field.text == text), text)


def control(job: Job, field: Field, inside: str) -> str:
    """The runs in a control, children of its properties in the order of CT_SdtPr (ECMA-376 Part 1, 17.5.2.38).

    What a reader types into it looks like its first run.
    """
    if not inside:
        return ""
    kept = job.record.get(field.name)
    binding = kept.binding if kept and kept.field == field else ""
    like = PROPERTIES.match(inside)
    named = f'<w:alias w:val="{_short(field.title)}"/><w:tag w:val="{_short(f"briefgen:{field.name}")}"/>'
    properties = f'{like[1] if like else ""}{named}<w:id w:val="{job.control()}"/>{binding}{_kind(job, field)}'
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def _short(text: str) -> str:
    return attribute(text[:LONGEST])


def _kind(job: Job, field: Field) -> str:
    if field.choices:
        offered = dict.fromkeys(map(attribute, (*field.choices, field.text)))
        items = (f'<w:listItem w:displayText="{item}" w:value="{item}"/>' for item in offered)
        return f"<w:dropDownList>{''.join(items)}</w:dropDownList>"
    if field.date:
        day = f"{field.date.isoformat()}T00:00:00Z"
        return (
            f'<w:date w:fullDate="{day}"><w:dateFormat w:val="{attribute(field.pattern)}"/>'
            f'<w:lid w:val="{attribute(job.template.variant.language)}"/><w:storeMappedDataAs w:val="text"/>'
            '<w:calendar w:val="gregorian"/></w:date>'
        )
    return "<w:text/>"
