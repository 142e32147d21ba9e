"""The command palette: every action of the table, done where its key would do it."""

from collections.abc import Callable, Iterator
from functools import partial

from textual.command import CommandList, CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.dom import DOMNode

from tui.keys import KEYS, Key

LASTING = "How it looks from now on; `florilege config` writes the file that keeps it"


class Palette(CommandPalette):
    """Textual's palette; 8.2.8 ends the program when PgDn or PgUp comes before its list is laid out."""

    def _action_command_list(self, action: str) -> None:
        if self.query_one(CommandList).virtual_size.height:
            super()._action_command_list(action)


class Actions(Provider):
    """Whatever can be done on the screen that is open."""

    def _possible(self) -> Iterator[tuple[Key, DOMNode]]:
        """The keys of the panes on this screen, the focused one's own first."""
        nodes: dict[str, DOMNode] = {}
        focused = [self.focused] if self.focused else []
        for node in (*focused, *self.screen.query("*"), self.screen):
            for bindings in node._bindings.key_to_bindings.values():  # noqa: SLF001 - Textual lists only those in reach of the focus
                for binding in bindings:
                    nodes.setdefault(binding.id or "", node)
        for key in KEYS:
            if key.id in nodes and key.where != "search" and key.id != "palette":
                yield key, nodes[key.id]

    async def search(self, query: str) -> Hits:
        """The actions whose names or explanations are like the query."""
        matcher = self.matcher(query)
        for key, node in self._possible():
            name = f"{key.description} ({key.shown or key.keys})"
            score = max(matcher.match(key.description), 0.8 * matcher.match(key.tooltip))
            if score > 0:
                yield Hit(score, matcher.highlight(name), partial(self._do, key, node), help=key.tooltip)
        for name in self.app.available_themes:
            if (score := matcher.match(told := f"Theme: {name}")) > 0:
                yield Hit(score, matcher.highlight(told), partial(self._dress, name), help=LASTING)

    async def discover(self) -> Hits:
        """All of them."""
        for key, node in self._possible():
            name = f"{key.description} ({key.shown or key.keys})"
            yield DiscoveryHit(name, partial(self._do, key, node), help=key.tooltip)
        for name in self.app.available_themes:
            yield DiscoveryHit(f"Theme: {name}", partial(self._dress, name), help=LASTING)

    def _dress(self, theme: str) -> None:
        wear: Callable[[str], None] = self.app.wear  # type: ignore[attr-defined]  # the only program that has this palette
        wear(theme)

    async def _do(self, key: Key, node: DOMNode) -> None:
        await self.app.run_action(key.action, default_namespace=node)
