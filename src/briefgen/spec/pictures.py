"""Bytes of a PNG, JPEG or SVG → a picture that every format can set: decoded once, upright, without metadata."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, NamedTuple

from briefgen.document import Image, Picture
from briefgen.spec.assets import AssetError

if TYPE_CHECKING:
    from PIL.Image import Image as PillowImage

MAX_PIXELS = 25_000_000
SCREEN_DPI = 96.0
SVG_ENDINGS = (".svg", ".svgz")


class Decoded(NamedTuple):
    """A picture, and sentences about what of it is not kept."""

    picture: Picture
    warnings: tuple[str, ...] = ()


def picture(data: bytes, name: str) -> Decoded:
    """Decode a picture of any kind, told apart by its bytes and its name; raises AssetError."""
    if name.lower().endswith(SVG_ENDINGS) or data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        from briefgen.spec.svg import read_svg

        return Decoded(*read_svg(data, name))
    return Decoded(image(data, name))


def image(data: bytes, name: str) -> Image:
    """Decode a picture whole, so that a damaged one is refused here; raises AssetError.

    Rotation from EXIF is applied, and a colour profile; EXIF, GPS positions, comments and thumbnails are not kept.
    """
    from PIL import Image as Pillow
    from PIL import UnidentifiedImageError

    with warnings.catch_warnings():
        warnings.simplefilter("error", Pillow.DecompressionBombWarning)
        try:
            opened = Pillow.open(io.BytesIO(data), formats=("PNG", "JPEG"))
            _refuse_size(opened, name)
            opened.load()
            return _cleaned(opened)
        except UnidentifiedImageError:
            raise AssetError(f"'{name}' is neither PNG, JPEG nor SVG: save it as one of them") from None
        except (Pillow.DecompressionBombWarning, Pillow.DecompressionBombError):
            raise AssetError(_too_many(name)) from None
        except (OSError, ValueError, SyntaxError) as error:
            raise AssetError(f"'{name}' is damaged: {error}") from None


def _refuse_size(opened: PillowImage, name: str) -> None:
    width, height = opened.size
    if width * height > MAX_PIXELS:
        raise AssetError(_too_many(name))
    if not width or not height:
        raise AssetError(f"'{name}' has no pixels")


def _too_many(name: str) -> str:
    return f"'{name}' has more than {MAX_PIXELS:,} pixels: make it smaller"


def _cleaned(opened: PillowImage) -> Image:
    from PIL import ImageOps

    dpi = _dpi(opened)
    is_jpeg = opened.format == "JPEG" and opened.mode in ("L", "RGB")
    turned = opened.getexif().get(0x0112, 1) != 1
    turned_up = ImageOps.exif_transpose(opened) if turned else opened
    upright = _in_srgb(turned_up)
    target = io.BytesIO()
    if is_jpeg:
        quality = "keep" if upright is opened else 92
        upright.save(target, "JPEG", quality=quality, exif=b"", icc_profile=None, comment=b"")
    else:
        plain = _plain(upright)
        plain.info.clear()
        plain.save(target, "PNG")
    media = "image/jpeg" if is_jpeg else "image/png"
    return Image(target.getvalue(), media, upright.width, upright.height, dpi)  # type: ignore[arg-type]  # one of two


def _in_srgb(picture: PillowImage) -> PillowImage:
    """The same colours in sRGB, in which every format is."""
    profile = picture.info.get("icc_profile")
    if not profile:
        return picture
    told = picture if picture.mode == "CMYK" else _plain(picture)
    return _translated(told, profile) if told.mode in ("RGB", "RGBA", "CMYK") else told


def _translated(picture: PillowImage, profile: bytes) -> PillowImage:
    """The colours of a profile in sRGB; one that cannot be read is none."""
    from PIL import ImageCms

    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(own):
            return picture
        mode = "RGBA" if picture.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode=mode) or picture
    except (ImageCms.PyCMSError, OSError):
        return picture


def _plain(picture: PillowImage) -> PillowImage:
    """The same in a mode that every format has: 16 bits of grey as 8, a transparent colour as transparency."""
    if picture.mode.startswith("I"):
        return picture.convert("I").point(lambda grey: grey * (1 / 257)).convert("L")
    if "transparency" in picture.info or picture.mode in ("PA", "La", "RGBa"):
        return picture.convert("RGBA")
    return picture if picture.mode in ("1", "L", "LA", "RGB", "RGBA") else picture.convert("RGB")


def _dpi(opened: PillowImage) -> float:
    given = opened.info.get("dpi", (SCREEN_DPI,))[0]
    return float(given) if 30 <= float(given) <= 1200 else SCREEN_DPI
