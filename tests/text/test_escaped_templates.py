from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from whoseword.text.escaped_templates import environment


@pytest.mark.parametrize("package", ["whoseword.report", "whoseword.export"])
def test_what_comes_from_outside_is_escaped_and_its_control_characters_shown(package: str) -> None:
    template = environment(package).from_string("<b>{{ told }}</b>")
    shown = template.render(told="<script>\x1b[31m\u202e")
    assert shown.startswith("<b>&lt;script&gt;")
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_a_value_that_is_missing_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment("whoseword.report").from_string("{{ nothing }}").render()
