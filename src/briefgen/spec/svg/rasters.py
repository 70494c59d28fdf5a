"""Image elements with pixels inside → rasters of a drawing; a reference to another file is refused."""

from __future__ import annotations

import base64
import re
from urllib.parse import unquote_to_bytes

from briefgen.document import Clip, Group, Primitives, Raster, rectangle
from briefgen.spec.assets import AssetError
from briefgen.spec.svg.measures import length
from briefgen.spec.svg.notes import Refused
from briefgen.spec.svg.style import Style
from briefgen.spec.svg.tree import Element
from briefgen.spec.svg.viewports import Box, fitting

DATA = re.compile(r"data:image/(png|jpe?g)(?:;[\w=-]+)*?(;base64)?,(.*)", re.IGNORECASE | re.DOTALL)


def raster(element: Element, style: Style) -> tuple[Primitives, int]:
    """The image of an image element where it stands, and how many pixels it has; raises Refused."""
    from briefgen.spec.pictures import image

    try:
        made = image(_data(element.href), "an image in it")
    except AssetError as error:
        raise Refused(str(error)) from None
    own = (float(made.width), float(made.height))
    x, y, width, height = [
        length(element.get(name), name, style.viewport, style.size) for name in ("x", "y", "width", "height")
    ]
    width = width or (height * own[0] / own[1] if height else own[0])
    height = height or width * own[1] / own[0]
    a, _, _, d, e, f = fitting(Box(0, 0, *own), Box(x, y, width, height), element.get("preserveAspectRatio"))
    placed = Raster(made, e, f, own[0] * a, own[1] * d)
    if placed.width <= width + 0.01 and placed.height <= height + 0.01:
        return (placed,), made.width * made.height
    clipped = Group(primitives=(placed,), clip=Clip(rectangle(x, y, width, height)))
    return (clipped,), made.width * made.height


def _data(href: str) -> bytes:
    found = DATA.fullmatch(href)
    if found is None:
        said = "is no PNG or JPEG" if href.startswith("data:") else f"refers to '{href[:60]}'"
        raise Refused(f"an image in it {said}: embed the image as PNG or JPEG")
    if not found[2]:
        return unquote_to_bytes(found[3])
    try:
        return base64.b64decode(re.sub(r"\s|%0[aAdD]", "", found[3]).replace("%3D", "="), validate=True)
    except ValueError:
        raise Refused("an image in it is damaged: embed it again") from None
