"""What the tests of ingest share: an invented report, and reading with errors collected."""

from pathlib import Path

from whoseword import ingest
from whoseword.errors import InputError
from whoseword.records import Article
from whoseword.resources import Limits, Resources

REPORT = (
    "The old bridge over the Salt was shut on Monday after engineers found cracks in two of its "
    "piers, the town said.\n"
    "“Nobody was in danger,” said Ada Moor, the town's engineer, who inspected it on Sunday.\n"
    "Traffic will be led over the new bridge until the spring, when the repairs are to end."
)


def read(*inputs: str | Path, as_of: str | None = None) -> tuple[list[Article], list[InputError]]:
    errors: list[InputError] = []
    found = list(
        ingest.articles(inputs, Resources(limits=Limits(as_of=as_of)), on_error=errors.append)
    )
    return found, errors


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
