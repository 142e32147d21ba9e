"""The views, one module each: every way to look at the corpus that the list on the left can show."""

from tui.views.documents import Documents
from tui.views.entities import Entities
from tui.views.quotations import Quotations
from tui.views.time import Time
from tui.views.view import View

VIEWS: dict[str, View] = {view.name: view for view in (Entities(), Quotations(), Documents(), Time())}
"""Every view by its name, in the order in which they are offered."""
