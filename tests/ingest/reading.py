"""What the tests of ingest share: an invented report, and reading with errors collected."""

import io
from collections.abc import Mapping
from pathlib import Path

from whoseword import ingest
from whoseword.errors import InputError, Unreachable
from whoseword.ingest.fetching import Page
from whoseword.ingest.means import Means
from whoseword.ingest.opened import Opened, opened
from whoseword.ingest.visiting import Visitor
from whoseword.records import Article, Validators
from whoseword.resources import Limits, Resources, shipped

REPORT = (
    "The old bridge over the Salt was shut on Monday after engineers found cracks in two of its "
    "piers, the town said.\n"
    "“Nobody was in danger,” said Ada Moor, the town's engineer, who inspected it on Sunday.\n"
    "Traffic will be led over the new bridge until the spring, when the repairs are to end."
)


def read(*inputs: str | Path, as_of: str | None = None) -> tuple[list[Article], list[InputError]]:
    errors: list[InputError] = []
    resources = Resources(limits=Limits(as_of=as_of), parser=shipped().parser)
    found = list(ingest.articles(inputs, resources, on_error=errors.append))
    return found, errors


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


class Shelf(Visitor):
    """Visits no network: its pages are laid out by address; notes what was asked of it."""

    def __init__(self, pages: Mapping[str, bytes] | None = None) -> None:
        super().__init__()
        self.pages = dict(pages or {})
        self.asked: list[str] = []

    def given(self, url: str, known: Validators | None = None) -> Page:  # noqa: ARG002 - its own
        self.asked.append(url)
        if url not in self.pages:
            raise Unreachable(url, "nothing is there", "Try again later.")
        return Page(url, "text/html", None, self.pages[url])

    listed = given


def held(content: str | bytes, file: str = "", visitor: Visitor | None = None) -> Opened:
    """An input of these bytes under a file's name, as a connector is given it."""
    data = content.encode() if isinstance(content, str) else content
    return opened(
        file or "input",
        io.BytesIO(data),
        Means(lambda: visitor or Shelf(), shipped().parser),
        file=file,
    )
