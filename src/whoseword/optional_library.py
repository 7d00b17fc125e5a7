"""Libraries that only some formats need, and that whoever wants those installs."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from whoseword.errors import MissingExtra


def needed(module: str, install: str) -> Any:  # noqa: ANN401 - whatever the module holds
    """Import a module; raises MissingExtra, which says to pip-install ``install``, without it."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != module.partition(".")[0]:
            raise
        raise MissingExtra(error.name, install) from None
