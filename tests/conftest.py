"""What every test shares: Hypothesis profiles, chance by `--examples` and a seed, and `--accept` for case files."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, settings

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


@pytest.fixture
def without_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where `briefgen[fonts]` is not installed, for what reads specs."""
    monkeypatch.setattr("briefgen.theme.fonts.is_installed", lambda _: False)


@pytest.fixture(scope="session")
def accept(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--accept"))
