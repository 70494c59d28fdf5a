"""Files beside a spec: read where they are files in its folder, refused at once where they are anything else."""

from __future__ import annotations

import contextlib
import io
import os
import time
from pathlib import Path

import pytest
from PIL import Image as Pillow
from PIL import ImageCms

from briefgen.document import Image
from briefgen.spec import AssetError, FolderAssets, NoAssets, read
from briefgen.spec.pictures import picture
from cases.made import BESIDE, png


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "spec"
    inside.mkdir()
    (tmp_path / "spec-evil").mkdir()
    for outside in (tmp_path, tmp_path / "spec-evil"):
        (outside / "out.png").write_bytes(png(4, 4))
    (inside / "in.png").write_bytes(png(4, 4))
    (inside / "sub").mkdir()
    (inside / "sub/in.png").write_bytes(png(4, 4))
    return inside


@pytest.mark.parametrize("name", ["in.png", "./in.png", "sub/in.png", "sub//in.png"])
def test_a_file_in_the_folder_is_read(folder: Path, name: str) -> None:
    assert FolderAssets(folder).open(name) == png(4, 4)


OUTSIDE = ["../out.png", "sub/../../out.png", "..\\out.png", "../spec-evil/out.png", "/etc/passwd", "\\etc", "~/x"]
OUTSIDE += ["C:\\x.png", "file:///etc/passwd", "http://127.0.0.1/x", "data:image/png;base64,AA", "\\\\host\\x", "a\0b"]
OUTSIDE += ["missing.png", "sub", ".", "", "in.png/x", "x" * 5000]


@pytest.mark.parametrize("name", OUTSIDE)
def test_whatever_is_not_is_refused(folder: Path, name: str) -> None:
    with pytest.raises(AssetError):
        FolderAssets(folder).open(name)


def test_links_out_of_the_folder_are_refused_and_links_within_are_not(folder: Path) -> None:
    (folder / "link.png").symlink_to(folder.parent / "out.png")
    (folder / "door").symlink_to(folder.parent, target_is_directory=True)
    (folder / "near.png").symlink_to("sub/in.png")
    (folder / "round").symlink_to("round")
    for name in ("link.png", "door/out.png", "round"):
        with pytest.raises(AssetError):
            FolderAssets(folder).open(name)
    assert FolderAssets(folder).open("near.png") == png(4, 4)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
@pytest.mark.parametrize("block", ["image: {file: pipe, alt: A}", "table: {data: pipe.csv}"])
def test_a_pipe_is_refused_without_waiting(folder: Path, block: str) -> None:
    os.mkfifo(folder / "pipe")
    os.mkfifo(folder / "pipe.csv")
    spec = f"title: A brief\nsections:\n  - title: Part\n    content:\n      - {block}\n"
    began = time.monotonic()
    (problem,) = read(spec.encode(), "spec.yaml", FolderAssets(folder)).problems
    assert time.monotonic() - began < 1
    assert "is not a regular file" in problem.message
    assert problem.position.line == 5


def test_a_device_is_refused(folder: Path) -> None:
    (folder / "zero").symlink_to("/dev/zero")
    with pytest.raises(AssetError):
        FolderAssets(folder).open("zero")


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="no list of open descriptors here")
def test_no_descriptor_is_left_open(folder: Path) -> None:
    before = len(list(Path("/proc/self/fd").iterdir()))
    for name in ("in.png", "sub", "missing.png") * 5:
        with contextlib.suppress(AssetError):
            FolderAssets(folder).open(name)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_spec_without_a_folder_names_no_files() -> None:
    with pytest.raises(AssetError):
        NoAssets().open("in.png")


@pytest.mark.parametrize("name", ["damaged.png", "bomb.png", "no-pixels.png", "loop.png", "page.webp"])
def test_a_picture_that_is_none_is_refused_at_once(name: str) -> None:
    began = time.process_time()
    with pytest.raises(AssetError):
        picture(BESIDE[name](), name)
    assert time.process_time() - began < 1


def test_a_picture_is_decoded_whole() -> None:
    image = picture(png(12, 8), "good.png").picture
    assert isinstance(image, Image)
    assert (image.width, image.height, image.media_type) == (12, 8, "image/png")


def kept(made: Pillow.Image, **settings: object) -> Pillow.Image:
    """A PNG of the picture as briefgen keeps it."""
    held = io.BytesIO()
    made.save(held, "PNG", **settings)
    found = picture(held.getvalue(), "a.png").picture
    assert isinstance(found, Image)
    return Pillow.open(io.BytesIO(found.data))


def test_sixteen_bits_of_grey_keep_their_tones() -> None:
    made = Pillow.new("I;16", (256, 1))
    made.putdata([grey * 257 for grey in range(256)])

    assert list(kept(made).convert("L").tobytes()) == list(range(256))


@pytest.mark.parametrize("mode", ["P", "1", "L", "RGB", "I;16"])
def test_a_picture_without_transparency_gets_none(mode: str) -> None:
    made = kept(Pillow.new(mode, (2, 2), 1))
    assert "A" not in made.getbands()
    assert "transparency" not in made.info


@pytest.mark.parametrize(("mode", "colour"), [("P", 0), ("L", 9), ("RGB", (9, 8, 7))])
def test_a_colour_that_is_transparent_stays_so(mode: str, colour: int | tuple[int, int, int]) -> None:
    made = kept(Pillow.new(mode, (2, 2), colour), transparency=colour)
    assert made.convert("RGBA").getpixel((0, 0))[3] == 0  # type: ignore[index]


def test_colours_for_the_press_are_shown_without_a_mask() -> None:
    held = io.BytesIO()
    Pillow.new("CMYK", (8, 8), (0, 255, 255, 0)).save(held, "JPEG", quality=100)
    found = picture(held.getvalue(), "a.jpg").picture
    assert isinstance(found, Image)
    made = Pillow.open(io.BytesIO(found.data))
    assert (made.mode, made.getpixel((4, 4))) == ("RGB", (255, 0, 0))


def profile(*, odd: bool) -> bytes:
    """The profile of screens, or an odd one in which red and green change places."""
    data = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    if not odd:
        return data
    odder = data.replace(b"rXYZ", b"tmp0").replace(b"gXYZ", b"rXYZ").replace(b"tmp0", b"gXYZ")
    return odder.replace("sRGB built-in".encode("utf-16-be"), "Odd screenset".encode("utf-16-be"))


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
@pytest.mark.parametrize(("odd", "colour"), [(True, (0, 255, 0)), (False, (255, 0, 0))])
def test_colours_are_those_of_the_profile(form: str, odd: bool, colour: tuple[int, int, int]) -> None:
    held = io.BytesIO()
    Pillow.new("RGB", (8, 8), (255, 0, 0)).save(held, form, quality=100, icc_profile=profile(odd=odd))
    found = picture(held.getvalue(), "a").picture
    assert isinstance(found, Image)
    made = Pillow.open(io.BytesIO(found.data))

    assert made.format == form
    assert "icc_profile" not in made.info
    assert max(abs(a - b) for a, b in zip(made.getpixel((4, 4)), colour, strict=True)) < 4  # type: ignore[arg-type]


@pytest.mark.parametrize("mode", ["P", "RGB", "RGBA"])
def test_what_is_transparent_stays_so_in_the_colours_of_a_profile(mode: str) -> None:
    made = Pillow.new("RGB", (2, 2), (255, 0, 0)).convert(mode)
    clear: object = {"P": made.getpixel((0, 0)), "RGB": (255, 0, 0), "RGBA": None}[mode]
    made.putalpha(0) if mode == "RGBA" else None
    assert kept(made, transparency=clear, icc_profile=profile(odd=True)).getpixel((0, 0)) == (0, 255, 0, 0)


def test_a_palette_has_the_colours_of_its_profile() -> None:
    made = Pillow.new("RGB", (2, 2), (255, 0, 0)).convert("P")
    assert kept(made, icc_profile=profile(odd=True)).getpixel((0, 0)) == (0, 255, 0)


@pytest.mark.parametrize("wrong", [b"no profile", profile(odd=False)[:200]])
def test_a_profile_that_cannot_be_read_is_none(wrong: bytes) -> None:
    assert kept(Pillow.new("RGB", (2, 2), (1, 2, 3)), icc_profile=wrong).getpixel((0, 0)) == (1, 2, 3)
