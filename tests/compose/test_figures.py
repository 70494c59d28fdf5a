"""Pictures and key figures on their way from a spec to a document."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.compose import compose
from briefgen.document import Figure, KeyFigure, KeyFigures, Note, Reference
from briefgen.spec import FolderAssets, read
from cases.made import png

HEAD = "title: A brief\nsections:\n  - title: Part\n    content:\n"


def composed(content: str, folder: Path) -> tuple[object, ...]:
    result = read((HEAD + content).encode(), "spec.yaml", FolderAssets(folder))
    assert result.briefing is not None, result.problems
    return compose(result.briefing).body


@pytest.mark.parametrize(("said", "floats"), [("", True), (", float: no", False), (", float: yes", True)])
def test_a_picture_floats_unless_it_is_told_not_to(said: str, floats: bool, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png(4, 4))
    figure = composed(f"      - image: {{file: a.png, alt: A dot, caption: A dot{said}}}\n", tmp_path)[-1]
    assert isinstance(figure, Figure)
    assert figure.floats is floats


def test_key_figures_keep_their_signs_and_number_their_notes(tmp_path: Path) -> None:
    spec = """
      - figures:
          caption: In *numbers*
          entries:
            - value: + 3
              label: lines, see [Part](#part) ^[Since May.]
              change: − 2
            - {value: 1986., label: a year}
"""
    figures = composed(spec, tmp_path)[-1]
    assert isinstance(figures, KeyFigures)
    first, second = figures.items
    assert (first.value, first.change) == (("+ 3",), ("− 2",))
    assert [type(inline) for inline in first.label if not isinstance(inline, str)] == [Reference, Note]
    assert next(inline.number for inline in first.label if isinstance(inline, Note)) == 1
    assert second == KeyFigure(("1986.",), ("a year",))
