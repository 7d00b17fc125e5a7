from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.manifest import FILE, MODELS, TRAINED, manifest, of_file, of_set, place_of
from whoseword.inference.catalogue import SHA256

DATA = Path(__file__).parents[3] / "shared" / "data"
LISTED = json.loads((MODELS / FILE).read_text("utf-8"))
OWN = {"contraries.jsonl", "people-time.jsonl", "stories.jsonl"}


def test_every_file_that_ships_is_listed_with_its_hash() -> None:
    files = (path for path in MODELS.iterdir() if path.suffix not in {".py", ".txt"})
    shipped = {path.name for path in files if path.is_file()} - {FILE}
    assert shipped == set(LISTED["models"]) == set(TRAINED)
    wrong = [n for n in shipped if of_file(MODELS / n) != LISTED["models"][n]["sha256"]]
    assert wrong == [], "python -m training.manifest ../shared/data"


def test_every_data_set_behind_a_model_is_listed() -> None:
    for file, listed in LISTED["models"].items():
        assert listed["data"] == sorted(TRAINED[file])
        assert set(listed["data"]) <= set(LISTED["data"])


def test_what_only_measures_stands_behind_no_model() -> None:
    assert "ggt-quotes" not in LISTED["data"]  # README tells its figures as those of a set unseen


def test_the_package_opens_what_is_listed() -> None:
    assert {name: listed["sha256"] for name, listed in LISTED["models"].items()} == SHA256


@pytest.mark.skipif(not DATA.exists(), reason="needs the data sets beside the repository")
def test_the_data_sets_at_hand_are_those_that_were_trained_on() -> None:
    assert {name: of_set(place_of(name, DATA)) for name in LISTED["data"]} == LISTED["data"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "set" / "part").mkdir(parents=True)
    (tmp_path / "set" / "a.txt").write_bytes(b"one")
    (tmp_path / "set" / "part" / "b.txt").write_bytes(b"two")
    return tmp_path


def test_a_set_has_the_same_hash_wherever_it_lies(folder: Path) -> None:
    before = of_set(folder / "set")
    moved = (folder / "set").rename(folder / "moved")
    assert of_set(moved) == before


@pytest.mark.parametrize("change", ["content", "name", "more"])
def test_a_set_in_which_anything_changed_has_another(folder: Path, change: str) -> None:
    whole, file = folder / "set", folder / "set" / "part" / "b.txt"
    before = of_set(whole)
    if change == "content":
        file.write_bytes(b"Two")
    elif change == "name":
        file.rename(file.with_name("c.txt"))
    else:
        (whole / "c.txt").touch()
    assert of_set(whole) != before


def test_a_manifest_names_models_data_and_nothing_else(folder: Path) -> None:
    (folder / "m.json").write_bytes(b"{}")
    found = json.loads(manifest(folder, folder, {"m.json": ("set",)}))
    assert found["data"] == {"set": of_set(folder / "set")}
    assert found["models"]["m.json"]["sha256"] == of_file(folder / "m.json")
    with pytest.raises(FileNotFoundError):
        manifest(folder, folder, {"m.json": ("gone",)})
    with pytest.raises(FileNotFoundError):
        manifest(folder, folder, {"gone.onnx": ()})


@given(st.sampled_from(sorted(LISTED["data"])))
def test_annotations_of_this_house_lie_beside_the_training(name: str) -> None:
    assert (place_of(name, Path("data")).parts[0] == "data") == (name not in OWN)
