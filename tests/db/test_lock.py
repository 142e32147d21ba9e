"""One writer at a time, also where many come and go within milliseconds, as decisions do."""

import threading
import time
from contextlib import suppress
from pathlib import Path

from db.connection import StoreError
from db.lock import sole_writer

TURNS = 150


def test_never_are_two_let_in(tmp_path: Path) -> None:
    inside: list[int] = []
    most: list[int] = []

    def come_and_go(number: int) -> None:
        done = 0
        while done < TURNS:
            with suppress(StoreError), sole_writer(tmp_path / "x.db"):
                inside.append(number)
                most.append(len(inside))
                time.sleep(0.0005)  # long enough for another one to be let in
                most.append(len(inside))
                inside.remove(number)
                done += 1

    threads = [threading.Thread(target=come_and_go, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(most) == 8 * TURNS
    assert set(most) == {1}
    assert list(tmp_path.iterdir()) == []
