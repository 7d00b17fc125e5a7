"""How ``--help`` is laid out: plainly, as rich takes longer to load than all else that it needs."""

from __future__ import annotations

from typing import Any

import typer.core


def _write_lines(formatter: Any, text: str | None) -> None:  # noqa: ANN401 - click's or typer's own
    """Write each paragraph on a line of its own: they are command lines, which must not break."""
    if text:
        formatter.write_paragraph()
        with formatter.indentation():
            for line in text.split("\n\n"):
                formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


class PlainCommand(typer.core.TyperCommand):
    """A command whose examples stand line by line."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002
        """Write the examples."""
        _write_lines(formatter, self.epilog)


class PlainGroup(typer.core.TyperGroup):
    """The program, which says of each command in full what it does."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401, ARG002
        """Write the examples."""
        _write_lines(formatter, self.epilog)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401
        """List the commands with the first paragraph of their help."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(
                [
                    (name, " ".join((command.help or "").partition("\n\n")[0].split()))
                    for name, command in commands
                    if command is not None
                ]
            )
