"""Values that people keep up to date → content controls: a list, a date or a text, bound to where it is kept."""

from __future__ import annotations

import re

from briefgen.backends.docx.job import Job
from briefgen.backends.docx.xml import W14_ALONE, attribute
from briefgen.document import Field, Inline

LONGEST = 64  # signs that Word takes for the title or the tag of a control
BOX_FONT = "MS Gothic"
BOX_STATES = {"checkedState": "2612", "uncheckedState": "2610"}
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
    properties = f'{like[1] if like else ""}{named}<w:id w:val="{job.control()}"/>{binding}{_kind(job, field, inside)}'
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def tick_box(job: Job, title: str) -> str:
    """An empty box that is ticked with a click ([MS-DOCX] 2.6.1.1, w14:checkbox); its sign is one that Word brings."""
    states = (f'<w14:{name} w14:val="{code}" w14:font="{BOX_FONT}"/>' for name, code in BOX_STATES.items())
    kind = f'<w14:checkbox {W14_ALONE}><w14:checked w14:val="0"/>{"".join(states)}</w14:checkbox>'
    fonts = f'<w:rFonts w:ascii="{BOX_FONT}" w:hAnsi="{BOX_FONT}" w:eastAsia="{BOX_FONT}" w:hint="eastAsia"/>'
    named = f'<w:alias w:val="{_short(title)}"/><w:tag w:val="briefgen:option"/><w:id w:val="{job.control()}"/>'
    look = f"<w:rPr>{fonts}</w:rPr>"
    run = f"<w:r>{look}<w:t>\u2610</w:t></w:r>"
    return f"<w:sdt><w:sdtPr>{look}{named}{kind}</w:sdtPr><w:sdtContent>{run}</w:sdtContent></w:sdt>"


def _short(text: str) -> str:
    return attribute(text[:LONGEST])


def _kind(job: Job, field: Field, inside: str) -> str:
    if field.choices:
        offered = dict.fromkeys(map(attribute, (*field.choices, field.text)))
        items = (f'<w:listItem w:displayText="{item}" w:value="{item}"/>' for item in offered)
        return f"<w:dropDownList>{''.join(items)}</w:dropDownList>"
    if field.date or field.pattern:
        day = f' w:fullDate="{field.date.isoformat()}T00:00:00Z"' if field.date else ""
        return (
            f'<w:date{day}><w:dateFormat w:val="{attribute(field.pattern)}"/>'
            f'<w:lid w:val="{attribute(job.template.variant.language)}"/><w:storeMappedDataAs w:val="text"/>'
            '<w:calendar w:val="gregorian"/></w:date>'
        )
    return '<w:text w:multiLine="1"/>' if "<w:br/>" in inside else "<w:text/>"
