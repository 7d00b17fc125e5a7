"""Adding articles: by their text, as files, from an address; and how far that is."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from whoseword import pipeline
from whoseword.archive import OF_ARTICLE
from whoseword.errors import InputError
from whoseword.records import Article
from whoseword.resources import Resources
from whoseword.web.adding_jobs import Source
from whoseword.web.forms import Sent, desk_of, on_form, see
from whoseword.web.rendering import growing_page, page

OnError = Callable[[InputError], None]
_LONGEST_TEXT: Final = 1_000_000
_LONGEST_ADDRESS: Final = 4_000


def show_adding(request: Request) -> Response:
    """Show what can be added, and how."""
    return page(request, "add.html.j2")


def show_job(request: Request) -> Response:
    """Show how far something that is being added is, step by step as they are taken."""
    job = desk_of(request).jobs.job(request.path_params["job"])
    return growing_page(request, "adding.html.j2", job=job, steps=job.steps())


def _text(sent: Sent) -> Response:
    given = {name: sent.words(name) for name in OF_ARTICLE if name != "published"}
    record = {**given, "published": sent.date("published")}
    text = sent.words("text", _LONGEST_TEXT)
    if not text:
        raise HTTPException(400, "Paste the text of an article.")
    held: dict[str, object] = {"text": text, **{k: v for k, v in record.items() if v}}

    def article(on_error: OnError) -> Iterator[Article]:
        return pipeline.taken_all([held], sent.desk.resources, on_error)

    return _begun(sent, record["title"] or "a pasted text", article)


def _address(sent: Sent) -> Response:
    address = sent.words("address", _LONGEST_ADDRESS)
    if not address.lower().startswith(("http://", "https://")):
        raise HTTPException(400, "Give an address that begins with http:// or https://.")

    def articles(on_error: OnError) -> Iterator[Article]:
        return pipeline.articles([address], sent.desk.resources, on_error, keep_repeated=True)

    return _begun(sent, address, articles)


def _files(sent: Sent) -> Response:
    uploaded = sent.files("files")
    if not uploaded:
        raise HTTPException(400, "Choose a file.")
    folder = Path(tempfile.mkdtemp(prefix="whoseword-"))
    try:
        paths = [_saved(file, folder / str(number)) for number, file in enumerate(uploaded)]
    except BaseException:
        shutil.rmtree(folder)
        raise
    names = ", ".join(path.name for path in paths)
    return _begun(sent, names, _of_folder(folder, paths, sent.desk.resources))


def _saved(file: UploadFile, folder: Path) -> Path:
    """Keep an uploaded file under its bare name, in a folder of its own."""
    name = PurePosixPath(PureWindowsPath(file.filename or "").name).name
    bare = "".join(sign for sign in name if sign.isprintable()).lstrip(".")[-100:]
    folder.mkdir()
    path = folder / (bare or "file")
    with path.open("wb") as target:
        shutil.copyfileobj(file.file, target)
    return path


def _of_folder(folder: Path, paths: Sequence[Path], resources: Resources) -> Source:
    """Read the files, name them as their owner does, and leave none of them behind."""

    def articles(on_error: OnError) -> Iterator[Article]:
        def told(error: InputError) -> None:
            on_error(InputError(Path(error.name).name, error.problem, error.remedy))

        try:
            for path in paths:
                for one in pipeline.articles([str(path)], resources, told, keep_repeated=True):
                    yield replace(one, origin=path.name)
        finally:
            shutil.rmtree(folder)

    return articles


def _begun(sent: Sent, what: str, source: Source) -> Response:
    return see(f"/adding/{sent.desk.jobs.begin(what, source).name}")


add_text, add_address, add_files = on_form(_text), on_form(_address), on_form(_files)
