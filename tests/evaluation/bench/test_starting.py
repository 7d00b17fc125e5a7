from __future__ import annotations

import pytest

from evaluation.bench import starting


def test_starts_are_told_as_times_of_the_import(monkeypatch: pytest.MonkeyPatch) -> None:
    def spent(command: tuple[str, ...], _: object) -> float:
        return 0.2 if "-c" in command else 0.25 if "--help" in command else 0.8

    monkeypatch.setattr(starting, "_spent", spent)
    imported, help_, answer = starting.measure(1)
    assert imported.value == pytest.approx(0.2)
    assert help_.value == pytest.approx(1.25)
    assert help_.holds
    assert answer.value == pytest.approx(4.0)
    assert not answer.holds
