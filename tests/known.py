"""The shipped resources, which the tests share: models are opened once."""

from __future__ import annotations

from typing import Final

from whoseword.resources import shipped

RESOURCES: Final = shipped()
OUTLETS: Final = RESOURCES.outlets
MODELS: Final = RESOURCES.models
