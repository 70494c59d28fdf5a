"""Data files beside a spec: what of them is printed, and what is told of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefgen.spec import FolderAssets, Reading, read

TABLE = "title: T\nsections:\n  - title: S\n    content:\n      - table: {data: d.csv}\n"
CHART = "title: T\nsections:\n  - title: S\n    content:\n      - chart: {kind: bar, from: d.csv, alt: C}\n"


def reading(folder: Path, data: str, spec: str = TABLE) -> Reading:
    (folder / "d.csv").write_text(data, encoding="utf-8")
    return read(spec.encode(), "a.yaml", FolderAssets(folder))


def said(folder: Path, data: str, spec: str = TABLE) -> list[str]:
    return [str(each) for each in reading(folder, data, spec).problems]


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#¡REF!", "#NV"])
@pytest.mark.parametrize("spec", [TABLE, CHART])
def test_an_error_of_a_formula_is_told_with_its_line(tmp_path: Path, error: str, spec: str) -> None:
    told = f"d.csv:3:1: a cell in column 'b' shows an error: {error}; mend its formula, or leave the cell empty"
    assert said(tmp_path, f"a,b\nx,1\ny,{error}\n", spec) == [told]


def test_a_word_behind_a_number_sign_is_text(tmp_path: Path) -> None:
    assert said(tmp_path, "a,b\n#NAME of all?,#1\n#MeToo,#NVA\n") == []
