"""What the user has done in this session: marks, stars, what was read, what was searched for."""

from dataclasses import dataclass, field

from tui.items import Key


@dataclass
class Session:
    """Lasts while the explorer is open; every screen has the same one."""

    marked: set[Key] = field(default_factory=set)
    """Marked with Space: for the next action that takes several."""
    starred: set[Key] = field(default_factory=set)
    read: set[Key] = field(default_factory=set)
    """Documents that were opened."""
    searches: list[str] = field(default_factory=list)
    """What was searched for and gone to, the latest last."""
    width: int = 0
    """Columns of the list; 0 for what the screen's own width gives it."""
