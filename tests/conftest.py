"""What every test shares: Hypothesis profiles and seeds, `--accept` for cases, the judges of every PDF and DOCX."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings

from briefgen.backends.pdf import PdfBackend

settings.register_profile(
    "default",
    deadline=None,
    max_examples=25,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],  # to shrink a whole document takes minutes; the message names the words
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "thorough", settings.get_profile("default"), max_examples=500, derandomize=False, phases=tuple(Phase)
)
settings.load_profile("default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--examples", type=int, help="try so many examples of each law, others in each run or by --hypothesis-seed"
    )
    parser.addoption("--accept", action="store_true", help="rewrite the expected files of cases with what is made now")


def pytest_configure(config: pytest.Config) -> None:
    if examples := config.getoption("--examples"):
        settings.register_profile("examples", settings(), max_examples=examples, derandomize=False, database=None)
        settings.load_profile("examples")
    from backends.docx.watched import watch

    watch()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """Every Word file that a test makes is looked into, whatever the test is about."""
    from backends.docx.watched import unsound

    unsound()
    yield
    found = unsound()
    if found and not item.get_closest_marker("unsound"):
        pytest.fail(f"a Word file of this test has problems: {found[:3]}", pytrace=False)


@pytest.fixture(scope="session", autouse=True)
def every_pdf_is_judged() -> Iterator[None]:
    """Whatever PDF a test makes here, in whatever way, random ones too, is held to `judge.assert_sound`."""
    faults: list[AssertionError] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PdfBackend, "render", _judging(PdfBackend.render, lambda file: file, faults))
        patch.setattr(PdfBackend, "lay_out", _judging(PdfBackend.lay_out, lambda layout: layout.data, faults))
        yield
    if faults:  # a test that expects a command to fail may have caught one
        raise faults[0]


def _judging(make: Callable[..., Any], data_of: Callable[[Any], bytes], faults: list[AssertionError]) -> Any:
    def making(backend: PdfBackend, document: Any, theme: Any) -> Any:
        made = make(backend, document, theme)
        from backends.pdf.judge import assert_sound

        try:
            assert_sound(data_of(made), document, theme)
        except AssertionError as fault:
            faults.append(fault)
            raise
        return made

    return making


@pytest.fixture
def without_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where `briefgen[fonts]` is not installed, for what reads specs."""
    monkeypatch.setattr("briefgen.theme.fonts.is_installed", lambda _: False)


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--accept"))
