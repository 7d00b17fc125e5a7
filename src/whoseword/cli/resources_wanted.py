"""What the options before a command say of the resources that it works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from whoseword.resources import Resources


def resources_of(
    context: typer.Context, *, as_of: str | None = None, allow_private: bool = False
) -> Resources:
    """Build the resources of one command; the program has checked the user's outlets before."""
    from whoseword.resources import Limits, Resources

    return Resources.with_outlets_of(context.obj, Limits(as_of, allow_private))
