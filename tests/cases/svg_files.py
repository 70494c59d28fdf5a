"""The SVG files under cases/pictures, and briefings that show them."""

from __future__ import annotations

from pathlib import Path

import briefgen

PICTURES = Path(__file__).parent / "pictures"
HEAD = """
title: A brief
logo: {logo}
organisation: Northland
sections:
  - title: Part
    content:
"""
SHOWN = """
      - image: {{file: {name}, alt: What it shows, caption: A picture}}
      - image: {{file: {name}, alt: What it shows, width: 30%}}
"""


def readable() -> list[Path]:
    """The files that become drawings."""
    return sorted(path for path in PICTURES.glob("*.svg") if not path.stem.startswith("refused"))


def showing(*paths: Path) -> briefgen.Briefing:
    """A briefing that shows each file at its own size and smaller, and the first as its logo."""
    shown = "".join(SHOWN.format(name=path.name) for path in paths)
    return briefgen.load(HEAD.format(logo=paths[0].name) + shown, PICTURES)
