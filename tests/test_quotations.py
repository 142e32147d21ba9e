"""Direct speech in German news is found, and given to whoever says it, as well as it must be."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest


def _quotations() -> ModuleType:
    spec = importlib.util.spec_from_file_location("quotations", Path(__file__).parent / "quotations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


quotations = _quotations()


@pytest.mark.skipif(not quotations.FILE.is_file(), reason="the reference is not beside this checkout")
def test_german_speech_is_found_and_given_to_its_speaker_as_often_as_its_floors_say() -> None:
    now = quotations.measures()
    assert {layer: now[layer] for layer, floor in quotations.FLOORS.items() if now[layer] < floor} == {}
