"""Pictures → inline drawings with alternative text, never wider than the space they stand in."""

from __future__ import annotations

from briefgen.backends.docx.captions import caption
from briefgen.backends.docx.drawings import vector_and_pixels
from briefgen.backends.docx.job import Flow, Job
from briefgen.backends.docx.paragraphs import written
from briefgen.backends.docx.xml import DRAWING, attribute, emu
from briefgen.backends.shared.pictures import natural_size, painted
from briefgen.document import Drawing, Figure, Picture

DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext></a:extLst>'
)
SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
TALLEST = 0.8  # of the text's height, so that a caption fits beside it


def figure(job: Job, block: Figure, flow: Flow) -> str:
    """The picture, and its caption kept below it."""
    image = painted(block, job.template.theme)
    asked = flow.width * block.width if block.width else natural_size(image)[0]
    page = job.template.page
    tallest = (page.height - page.top - page.bottom) * TALLEST
    shown = drawing(job, image, min(asked, flow.width), tallest, block.alt)
    picture = written(job, "Picture", job.bookmark(block.anchor, shown))
    return picture + caption(job, block.caption, block.anchor, "Figure Caption", target=False)


def drawing(job: Job, picture: Picture, width: float, tallest: float, alt: str) -> str:
    """The run that holds the picture, `width` points wide but not above `tallest`; without `alt` it is decoration."""
    own_width, own_height = natural_size(picture)
    height = width * own_height / own_width
    if height > tallest:
        width, height = width * tallest / height, tallest
    number = job.drawing()
    size = f'cx="{max(emu(width), 1)}" cy="{max(emu(height), 1)}"'
    named = f'<wp:docPr id="{number}" name="Picture {number}" descr="{attribute(alt)}"'
    described = f"{named}/>" if alt.strip() else f"{named}>{DECORATIVE}</wp:docPr>"
    locked = '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>{described}{locked}'
        f'<a:graphic><a:graphicData uri="{DRAWING}/picture">{_picture(job, picture, number, size)}</a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def _picture(job: Job, picture: Picture, number: int, size: str) -> str:
    shape = f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    return (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f"<pic:blipFill>{_blip(job, picture)}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f"<pic:spPr>{shape}</pic:spPr></pic:pic>"
    )


def _blip(job: Job, picture: Picture) -> str:
    """The picture's part; a drawing has two, as Word since 2016 shows the vectors and all others the pixels.

    The extension is [MS-ODRAWXML] 2.3.4.1, svgBlip.
    """
    if not isinstance(picture, Drawing):
        return f'<a:blip r:embed="{job.picture(picture)}"/>'
    vectors, pixels = vector_and_pixels(picture, job.template.theme)
    extension = f'<asvg:svgBlip xmlns:asvg="{SVG}" r:embed="{job.media_part(vectors, "svg")}"/>'
    return (
        f'<a:blip r:embed="{job.media_part(pixels, "png")}"><a:extLst><a:ext uri="{SVG_EXTENSION}">{extension}</a:ext>'
        "</a:extLst></a:blip>"
    )
