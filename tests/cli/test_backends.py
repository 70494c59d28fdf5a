from __future__ import annotations

from importlib.metadata import version

import pytest

import briefgen.backends
from briefgen.backends import BackendInfo

from .conftest import Engine
from .harness import run


def test_each_backend_has_its_name_suffix_package_and_version(engine: Engine) -> None:
    rows = [line.split() for line in run("backends").out.splitlines()]
    assert rows[0] == ["name", "suffix", "package", "version"]
    assert ["docx", ".docx", "briefgen", version("briefgen")] in rows
    assert ["pdf", ".pdf", "briefgen", version("briefgen")] in rows


def test_a_broken_backend_is_told_and_hides_no_other(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = (BackendInfo("odt", "odt:Odt", "briefgen-odt", "2.0"), *briefgen.backends.backends())
    monkeypatch.setattr(briefgen.backends, "backends", lambda: installed)
    ran = run("backends")
    assert ran.code == 0
    assert "the backend 'odt' cannot be used: no backend is called 'odt'" in ran.err
    assert ["odt", "?", "briefgen-odt", "2.0"] in [line.split() for line in ran.out.splitlines()]
    assert ".pdf" in ran.out
