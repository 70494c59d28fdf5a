"""Images → inline drawings with alternative text, never wider than the space they stand in."""

from __future__ import annotations

from briefgen.backends.docx.captions import caption
from briefgen.backends.docx.job import Flow, Job
from briefgen.backends.docx.paragraphs import written
from briefgen.backends.docx.xml import DRAWING, attribute, emu
from briefgen.document import Figure, Image

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext></a:extLst>'
)
TALLEST = 0.8  # of the text's height, so that a caption fits beside it


def figure(job: Job, block: Figure, flow: Flow) -> str:
    """The picture, and its caption kept below it."""
    asked = flow.width * block.width if block.width else _own_width(block.image)
    page = job.template.page
    tallest = (page.height - page.top - page.bottom) * TALLEST
    shown = drawing(job, block.image, min(asked, flow.width), tallest, block.alt)
    picture = written(job, "Figure", job.bookmark(block.anchor, shown))
    return picture + caption(job, block.caption, "", "Figure Caption")


def drawing(job: Job, image: Image, width: float, tallest: float, alt: str) -> str:
    """The run that holds the picture, `width` points wide but not above `tallest`; without `alt` it is decoration."""
    height = width * image.height / image.width
    if height > tallest:
        width, height = width * tallest / height, tallest
    number = job.drawing()
    size = f'cx="{max(emu(width), 1)}" cy="{max(emu(height), 1)}"'
    named = f'<wp:docPr id="{number}" name="Picture {number}" descr="{attribute(alt)}"'
    described = f"{named}/>" if alt.strip() else f"{named}>{DECORATIVE}</wp:docPr>"
    locked = '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>{described}{locked}'
        f'<a:graphic><a:graphicData uri="{DRAWING}/picture">{_picture(job, image, number, size)}</a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def _picture(job: Job, image: Image, number: int, size: str) -> str:
    shape = f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{job.picture(image)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f"<pic:spPr>{shape}</pic:spPr></pic:pic>"
    )


def _own_width(image: Image) -> float:
    return image.width * 72 / (image.dpi or 96)
