"""What reading one spec meets on its way: references in prose, and further files."""

from __future__ import annotations

from msgspec import Struct

from briefgen.errors import Position
from briefgen.spec.assets import Assets
from briefgen.spec.nodes import Node
from briefgen.spec.places import Places


class Referred(Struct, frozen=True):
    """Something that prose refers to, and where it does."""

    target: str
    path: str
    position: Position


class Opened(Struct):
    """A further file that is read with a spec: its name in messages, its tree, its lines, and the files beside it."""

    file: str
    root: Node
    places: Places
    assets: Assets
