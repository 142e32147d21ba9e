"""What the user has done in this session: marks, stars, what was read, what was searched for."""

from dataclasses import dataclass, field

from db.kinds import Kind
from tui.config import Config
from tui.items import Key
from tui.panes.concordance import Order
from tui.questions import Finding
from tui.views.view import Form


@dataclass
class Session:
    """Lasts while the explorer is open; every screen has the same one."""

    config: Config = field(default_factory=Config)
    marked: set[Key] = field(default_factory=set)
    """Marked with Space: for the next action that takes several."""
    starred: set[Key] = field(default_factory=set)
    """What the database has as starred, and what is still to be decided so."""
    stars_kept: set[Key] = field(default_factory=set)
    """Stars that an earlier version kept with the session, until they are decisions."""
    read: set[Key] = field(default_factory=set)
    """Documents that were opened."""
    finding: Finding = field(default_factory=Finding)
    """The search, with the names as the database has them now."""
    searches: list[str] = field(default_factory=list)
    """What was searched for and gone to, the latest last."""
    width: int = 0
    """Columns of the list; 0 for what the screen's own width gives it."""
    hidden_kinds: set[Kind] = field(default_factory=set)
    """Kinds whose names are not lit in documents."""
    furniture_folded: bool = False
    """Is page furniture shown as one row?"""
    form: Form = "paragraph"
    """How excerpts are shown."""
    order: Order = "date"
    """How a concordance is ordered."""

    def searched(self, words: str) -> None:
        """Keep what was searched for and gone to: each once, the latest last."""
        if words:
            self.searches = [*(earlier for earlier in self.searches if earlier != words), words]
