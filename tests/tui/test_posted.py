"""Messages with fields are made as dataclasses make them."""

import pytest

from tui.messages import Counted, Versioned


def test_a_message_has_its_fields_and_what_every_message_has() -> None:
    """The first one compiles the method, the second finds it."""
    for number in range(2):
        message = Versioned(number)
        assert message.version == number
        assert message.time > 0
        assert Counted(documents=number, kinds={}, starred=frozenset()).documents == number
    with pytest.raises(TypeError):
        Versioned()  # type: ignore[call-arg]
