"""Show that a change moves no byte of the answers: this tree beside another commit.

``python -m evaluation.same_bytes COMMIT`` has both read the sample story, the seeds and the
annotated dev stories, prints a hash of each answer, and ends with 1 where one differs.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Final

import msgspec

from datasets.story_gold import dev_stories, text_of
from whoseword import sample

AS_OF: Final = "2030-01-01"
"""The date of what has none, so that the day of the comparison does not matter."""
_SHOWN: Final = 12
_TREE: Final = Path(__file__).parents[1]

Inputs = Mapping[str, Sequence[Path]]
"""Each story's files, by its name."""


def inputs(shared: Path, folder: Path) -> Inputs:
    """Gather the stories; what is no file yet is written into ``folder``, the sample too."""
    with sample.folder() as articles:
        found = {"sample": [_copied(path, folder) for path in sorted(articles.glob("*.json"))]}
    found["seeds"] = sorted((shared / "seeds").glob("*.txt"))
    for gold in dev_stories(shared / "data"):
        path = folder / f"{gold.stem}.jsonl"
        rows = [
            msgspec.to_builtins(t.article) for t in text_of(shared / "data", gold.stem).values()
        ]
        path.write_text("\n".join(map(json.dumps, rows)), "utf-8")
        found[gold.stem] = [path]
    return {name: paths for name, paths in found.items() if paths}


def _copied(path: Path, folder: Path) -> Path:
    (folder / path.name).write_bytes(path.read_bytes())
    return folder / path.name


def answer(tree: Path, story: Sequence[Path]) -> str:
    """Hash the JSON that the program of that tree gives for one story.

    Raises:
        subprocess.CalledProcessError: it gives none.
    """
    command = [sys.executable, "-m", "whoseword.cli", "read", *map(str, story), "--one-story"]
    options = ["--as-of", AS_OF, "--quiet", "--json", "-"]
    run = subprocess.run(  # noqa: S603 - our own program
        [*command, *options],
        env={**os.environ, "PYTHONPATH": str(tree / "src")},
        cwd=tree,
        stdout=subprocess.PIPE,
        check=True,
    )
    return sha256(run.stdout).hexdigest()[:_SHOWN]


@contextmanager
def checked_out(commit: str, repository: Path) -> Iterator[Path]:
    """Lay out a commit beside the repository for as long as it is needed."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        _git(repository, "worktree", "add", "--quiet", "--detach", str(tree), commit)
        try:
            yield tree
        finally:
            _git(repository, "worktree", "remove", "--force", str(tree))


def _git(repository: Path, *command: str) -> None:
    subprocess.run(["git", "-C", str(repository), *command], check=True)  # noqa: S603, S607


def differing(stories: Inputs, commit: str, repository: Path = _TREE) -> Iterator[tuple[str, bool]]:
    """Give each story's line, and whether the two answers differ, as they come."""
    with checked_out(commit, repository) as before:
        for name, story in stories.items():
            then, now = answer(before, story), answer(repository, story)
            yield f"{name:10} {then} {now} {'same' if then == now else 'DIFFERS'}", then != now


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare; the exit status is 1 where an answer differs."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.same_bytes", description=__doc__)
    parser.add_argument("commit", help="what to compare this tree with, such as main or HEAD~1")
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="holds seeds, data")
    parser.add_argument("--only", nargs="+", metavar="STORY", help="sample, seeds, or a story")
    options = parser.parse_args(arguments)
    moved = 0
    with tempfile.TemporaryDirectory() as folder:
        stories = inputs(options.shared.resolve(), Path(folder))
        wanted = {n: s for n, s in stories.items() if not options.only or n in options.only}
        for line, differs in differing(wanted, options.commit):
            print(line, flush=True)
            moved += differs
    return 1 if moved or not wanted else 0


if __name__ == "__main__":
    sys.exit(main())
