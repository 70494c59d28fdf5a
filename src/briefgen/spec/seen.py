"""What reading one spec meets on its way: references in prose, and further files."""

from __future__ import annotations

from msgspec import Struct

from briefgen.errors import Position
from briefgen.spec.assets import Assets
from briefgen.spec.nodes import Node, Scalar
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


class Filled(Struct, frozen=True):
    """A text that values came into from outside: its file and path; at which characters, and what is said of each."""

    file: str
    places: Places
    path: str
    scalar: Scalar
    given: tuple[tuple[int, str], ...]
