"""Every installed backend keeps the contract, read by readers of its format that are none of its parts."""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import Distribution, EntryPoint, EntryPoints
from pathlib import Path

import pytest
from hypothesis import given
from msgspec.structs import replace

import briefgen.backends
import plaintext
from briefgen.backends import BUILT_IN, backend, backends, names
from briefgen.contract import (
    declares_its_format,
    loses_no_word,
    repeats_its_bytes,
    says_one_text,
    takes_every_node,
)
from briefgen.document import Document
from briefgen.errors import UnknownBackendError
from briefgen.theme import PageSetup, Palette, Theme, TypeScale, default_theme
from charted import charts, charts_right_to_left
from documents import floating, kitchen_sink, long_table, minimal, rtl
from readers import read_text
from strategies import documents

THEME = default_theme()
LARGE = replace(
    THEME,
    name="large",
    page=PageSetup(width=612, height=700, left=90, right=60),
    palette=Palette(accent="#7A1F1F", tint="#FFF4E5"),
    scale=TypeScale(body=13, leading=18, table=11, table_leading=14, small=10, small_leading=13, title=30),
    zebra=False,
)
FIXED: dict[str, Callable[[], Document]] = {
    "minimal": minimal,
    "kitchen sink": kitchen_sink,
    "kitchen sink with a cover": lambda: kitchen_sink(cover=True),
    "right to left": rtl,
    "floating figures": floating,
    "long table": lambda: long_table(60),
    "charts": charts,
    "charts from right to left": charts_right_to_left,
}
COUNTS_HEADINGS = {"docx"}
ELSEWHERE = """
import hashlib, sys
sys.path.insert(0, sys.argv[2])
from documents import kitchen_sink, rtl
from briefgen.backends import backend
from briefgen.theme import default_theme
for document in (kitchen_sink(), rtl()):
    print(hashlib.sha256(backend(sys.argv[1]).render(document, default_theme())).hexdigest())
"""

each_backend = pytest.mark.parametrize("name", names())
each_document = pytest.mark.parametrize("document", FIXED)


@each_backend
def test_its_format_is_declared(name: str) -> None:
    declares_its_format(backend(name))


@each_backend
def test_it_takes_every_node(name: str) -> None:
    takes_every_node(backend(name), [make() for make in FIXED.values()], THEME)


@each_document
@each_backend
def test_it_loses_no_word(name: str, document: str) -> None:
    _loses_no_word(name, FIXED[document](), THEME)


@each_document
@each_backend
def test_it_loses_no_word_under_another_theme(name: str, document: str) -> None:
    _loses_no_word(name, FIXED[document](), LARGE)


@each_backend
@given(document=documents())
def test_it_loses_no_word_of_any_document(name: str, document: Document) -> None:
    _loses_no_word(name, document, THEME)


@each_backend
def test_it_repeats_its_bytes(name: str) -> None:
    repeats_its_bytes(backend(name), [make() for make in FIXED.values()], THEME)


@each_backend
def test_it_makes_the_same_bytes_elsewhere(name: str, tmp_path: Path) -> None:
    here = [hashlib.sha256(backend(name).render(make(), THEME)).hexdigest() for make in (kitchen_sink, rtl)]
    for seed, zone in (("1", "Pacific/Kiritimati"), ("4242", "America/St_Johns")):
        assert _digests_elsewhere(name, tmp_path, seed, zone) == here


@each_document
@each_backend
def test_two_themes_say_one_text(name: str, document: str) -> None:
    says_one_text(backend(name), read_text(name), FIXED[document](), [THEME, LARGE])


def _loses_no_word(name: str, document: Document, theme: Theme) -> None:
    loses_no_word(backend(name), read_text(name), document, theme, counts_headings=name in COUNTS_HEADINGS)


def _digests_elsewhere(name: str, folder: Path, seed: str, zone: str) -> list[str]:
    ran = subprocess.run(
        [sys.executable, "-c", ELSEWHERE, name, str(Path(__file__).parent)],
        env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
        cwd=folder,
        capture_output=True,
        check=True,
        text=True,
    )
    return ran.stdout.split()


class Package(Distribution):
    """A distribution that is nowhere installed."""

    def __init__(self, name: str) -> None:
        self.called = name

    def read_text(self, filename: str) -> str | None:
        return f"Name: {self.called}\nVersion: 2.5\n" if filename == "METADATA" else None

    def locate_file(self, path: str | os.PathLike[str]) -> Path:
        raise FileNotFoundError(path)


Install = Callable[..., None]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Registers the plain-text backend as `name` from each of the packages, beside the built-in ones."""
    built_in = tuple(EntryPoint(name, target, briefgen.backends.GROUP) for name, target in BUILT_IN.items())

    def installed(name: str, *packages: str) -> None:
        point = EntryPoint(name, "plaintext:PlainTextBackend", briefgen.backends.GROUP)
        points = EntryPoints((*built_in, *(_of(point, package) for package in packages)))
        monkeypatch.setattr(importlib.metadata, "entry_points", points.select)

    backend.cache_clear()
    yield installed
    backend.cache_clear()


def _of(point: EntryPoint, package: str) -> EntryPoint:
    made = EntryPoint(point.name, point.value, point.group)
    vars(made)["dist"] = Package(package)
    return made


def test_a_third_party_backend_works_unchanged(install: Install) -> None:
    install("text", "briefgen-text")
    assert names() == ("docx", "html", "markdown", "pdf", "text")
    loses_no_word(backend("text"), plaintext.read, kitchen_sink(), THEME)


def test_a_third_party_backend_is_listed_with_its_package(install: Install) -> None:
    install("text", "briefgen-text")
    info = backends()[-1]
    assert (info.name, info.target, info.package, info.version) == (
        "text",
        "plaintext:PlainTextBackend",
        "briefgen-text",
        "2.5",
    )


def test_two_packages_of_one_name_are_both_named(install: Install) -> None:
    install("text", "briefgen-text", "other-text")
    with pytest.raises(UnknownBackendError, match="'text': briefgen-text and other-text; uninstall one"):
        backend("text")


def test_a_built_in_name_is_not_taken_over(install: Install) -> None:
    install("pdf", "briefgen-text")
    assert type(backend("pdf")).__module__.startswith("briefgen.")


def test_an_unknown_name_suggests_the_near_one(install: Install) -> None:
    install("text", "briefgen-text")
    with pytest.raises(
        UnknownBackendError, match=r"'texx'; did you mean 'text'\? Installed: docx, html, markdown, pdf, text"
    ):
        backend("texx")


def test_a_name_near_to_none_suggests_none(install: Install) -> None:
    install("text", "briefgen-text")
    with pytest.raises(UnknownBackendError, match=r"installed: docx, html, markdown, pdf, text$"):
        backend("powerpoint")
