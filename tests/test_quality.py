"""Extraction is as good as it was: no layer, in no language, falls below its floor."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


def _floors() -> ModuleType:
    spec = importlib.util.spec_from_file_location("floors", Path(__file__).parent / "floors.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


floors = _floors()
CONTENT = floors.read()


def test_floors_were_not_edited_by_hand() -> None:
    assert floors.digest(CONTENT) == CONTENT["digest"], (
        "use `python tests/floors.py`, which records a lowering"
    )


@pytest.mark.parametrize("texts", sorted(CONTENT["floors"]))
def test_no_layer_is_below_its_floor(texts: str) -> None:
    now = floors.measures().get(texts)
    if now is None:
        pytest.skip("these texts are not beside this checkout")
    below = {
        layer: (now.get(layer), floor)
        for layer, floor in CONTENT["floors"][texts].items()
        if now.get(layer, 0) < floor
    }
    assert below == {}
