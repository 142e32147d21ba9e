"""One line of short pieces that can be clicked."""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static


class Chips(Static):
    """Pieces with a blank between them; where there is no room for all, each is shortened."""

    class Picked(Message):
        """A piece was clicked."""

        def __init__(self, control: "Chips", piece: str) -> None:
            super().__init__()
            self._control = control
            self.piece = piece

        @property
        def control(self) -> "Chips":
            """The line that the piece stands in."""
            return self._control

    def __init__(self, *, id: str, classes: str = "") -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id, classes=classes, markup=False)
        self._pieces: Sequence[tuple[str, Content]] = ()

    def show(self, pieces: Sequence[tuple[str, Content]]) -> None:
        """Show these, each with the name that a click on it tells."""
        self._pieces = pieces
        self.update(Content(" ").join(self._fitting()))

    def _fitting(self) -> list[Content]:
        words = [content for _, content in self._pieces]
        width = self.content_size.width
        if not width or sum(one.cell_length + 1 for one in words) - 1 <= width:
            return words
        room = max(width // max(len(words), 1) - 1, 3)
        return [one.truncate(room, ellipsis=True) for one in words]

    def on_resize(self) -> None:
        """Another width has room for others."""
        self.update(Content(" ").join(self._fitting()))

    def on_click(self, event: events.Click) -> None:
        """Tell which piece it was."""
        inside = event.get_content_offset(self)
        if inside is None:
            return
        stop = 0
        for (piece, _), content in zip(self._pieces, self._fitting(), strict=True):
            start, stop = stop, stop + content.cell_length + 1
            if start <= inside.x < stop - 1:
                self.post_message(self.Picked(self, piece))
