"""A picture → an image object of the file; JPEG data goes in as it is, all else as deflated samples."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from briefgen.backends.pdf.file.objects import stream
from briefgen.document import Image

if TYPE_CHECKING:
    from briefgen.backends.pdf.file.document import TaggedDocument

SPACES = {"L": b"DeviceGray", "RGB": b"DeviceRGB"}


def image_object(image: Image, document: TaggedDocument) -> int:
    """Put the image and its transparency into the document; the answer is the image's object number."""
    from PIL import Image as Pillow

    with Pillow.open(io.BytesIO(image.data)) as picture:
        if picture.format == "JPEG" and picture.mode in SPACES:
            return document.add(_jpeg(image, SPACES[picture.mode]))
        return document.add(_samples(picture, document))


def _jpeg(image: Image, space: bytes) -> bytes:
    return stream(_dictionary(image.width, image.height, space) + b"/Filter/DCTDecode", image.data, compress=False)


def _samples(picture: Any, document: TaggedDocument) -> bytes:
    transparent = "A" in picture.getbands() or "transparency" in picture.info
    mask = b""
    if transparent:
        picture = picture.convert("RGBA")
        samples = stream(_dictionary(picture.width, picture.height, b"DeviceGray"), picture.getchannel("A").tobytes())
        mask = b"/SMask %d 0 R" % document.add(samples)
    mode = "L" if picture.mode in ("L", "1") else "RGB"
    return stream(_dictionary(picture.width, picture.height, SPACES[mode]) + mask, picture.convert(mode).tobytes())


def _dictionary(width: int, height: int, space: bytes) -> bytes:
    return b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/%s" % (width, height, space)
