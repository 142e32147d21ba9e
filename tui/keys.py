"""The one table of keys: panes, footer, help and palette are all made from it."""

from typing import Literal

from textual.binding import Binding, BindingType

from db.frozen import frozen

Where = Literal[
    "anywhere",
    "explorer",
    "list",
    "listing",
    "ledger",
    "excerpts",
    "search",
    "reader",
    "selecting",
    "reading",
    "finding",
    "tree",
    "network",
    "compare",
    "picking",
    "merging",
    "bounding",
    "log",
    "suggesting",
]

PLACES: dict[Where, str] = {
    "anywhere": "Anywhere",
    "explorer": "In the explorer",
    "list": "In every list",
    "listing": "In the list on the left",
    "ledger": "In detail and excerpts",
    "excerpts": "In the excerpts",
    "search": "In the search",
    "reader": "In a document",
    "selecting": "Selecting words in a document",
    "reading": "While one document has the screen",
    "finding": "While finding words in it",
    "tree": "In the tree of a network",
    "network": "In a network",
    "compare": "In a comparison",
    "picking": "While choosing an entity or a name",
    "merging": "Before a merge",
    "bounding": "While a quotation's bounds are set",
    "suggesting": "Among the suggestions",
    "log": "In the log of decisions",
}
"""Where keys work, as the help screen titles it."""


@frozen
class Key:
    """A key, what it does and where."""

    id: str
    keys: str
    """One or more, with commas between them, as Textual names them."""
    action: str
    description: str
    """One or two words, for the footer."""
    tooltip: str
    """A sentence, for the help screen and the palette."""
    where: Where
    shown: str = ""
    """How the keys are written for a reader; empty: as they are named."""
    footer: bool = False
    """Is it one of the few that the footer shows?"""


# One key a line is the table.
# fmt: off
KEYS: tuple[Key, ...] = (
    Key("search", "slash", "search", "Search", "Find a name by some of its letters", "explorer", "/", True),
    Key("merge", "m", "merge", "Merge", "Merge the entities that are marked, or this one and another that is asked for", "explorer", "m", True),
    Key("this", "i", "this", "This is", "Say who or what this mention or this spelling is, or who says this quotation; marked ones together", "explorer", "i", True),
    Key("wrong", "x", "wrong", "Wrong", "Hide this entity; say that this is no mention of it, no quotation, or that this post, relation or figure is wrong", "explorer", "x", True),
    Key("bounds", "b", "bounds", "Bounds", "Say where this quotation begins and ends", "explorer", "b", True),
    Key("rename", "e", "rename", "Rename", "Edit the name of this entity", "explorer", "e", True),
    Key("retype", "t", "retype", "Kind", "Say of what kind this entity is", "explorer", "t", True),
    Key("note", "n", "note", "Note", "Note something of this entity, in a line of your own", "explorer", "n", True),
    Key("copy", "y", "copy", "Copy", "Copy the exact words under the cursor, with their citation", "anywhere", "y", True),
    Key("back", "left_square_bracket,alt+left", "back", "Back", "Go back to where one was before", "explorer", "[ or Alt+←", True),
    Key("forward", "right_square_bracket,alt+right", "forward", "Forward", "Go forward again", "explorer", "] or Alt+→"),
    Key("view.entities", "E", "view('entities')", "Entities", "Who and what is in these texts", "explorer", "E"),
    Key("view.quotations", "Q", "view('quotations')", "Quotations", "Who said what", "explorer", "Q"),
    Key("view.documents", "D", "view('documents')", "Documents", "The texts themselves", "explorer", "D"),
    Key("view.time", "T", "view('time')", "Time", "The corpus by month; Enter narrows everything to one, or stretches the span", "explorer", "T"),
    Key("view.network", "W", "network", "Network", "Who and what belongs to this entity; with two marked, the path between them", "explorer", "W"),
    Key("compare", "equals_sign", "compare", "Compare", "The two entities that are marked, side by side", "explorer", "="),
    Key("leave", "escape", "leave", "Leave", "Go back one step: off a name, to the entities, to every kind", "explorer", "Esc"),
    Key("mark", "space", "mark", "Mark", "Mark what is under the cursor, or take the mark away", "anywhere", "Space"),
    Key("pane.next", "tab", "next", "Next", "Go to the next name on the screen, then to the next pane", "anywhere", "Tab"),
    Key("pane.previous", "shift+tab", "previous", "Previous", "Go to the name or the pane before", "anywhere", "Shift+Tab"),
    Key("pane.right", "right,l", "pane(1)", "Pane right", "Go to the next pane", "explorer", "→ or l"),
    Key("pane.left", "left,h", "pane(-1)", "Pane left", "Go to the pane before", "explorer", "← or h"),
    Key("form", "c", "form", "Concordance", "Excerpts as paragraphs, as sentences, or as a concordance", "explorer", "c"),
    Key("order", "S", "order", "Order", "Order the concordance by date, document, the words before or behind", "explorer", "S"),
    Key("log", "L", "log", "Decisions", "The log of all that was decided; Enter takes one back, or does it again", "explorer", "L"),
    Key("review", "R", "review", "Review", "Go through probable duplicates, unsure speakers, doubtful kinds and names that look like noise", "explorer", "R"),
    Key("recent", "r", "recent", "Databases", "Open another database that was open before", "explorer", "r"),
    Key("zoom", "z", "zoom", "Whole screen", "Give this pane the whole screen, or all of them theirs again", "explorer", "z"),
    Key("pane.narrower", "less_than_sign,ctrl+left", "widen(-1)", "Narrower list", "Make the list narrower", "explorer", "<"),
    Key("pane.wider", "greater_than_sign,ctrl+right", "widen(1)", "Wider list", "Make the list wider", "explorer", ">"),
    Key("palette", "colon", "app.command_palette", "Commands", "Every action by its name", "anywhere", ": or Ctrl+P"),
    Key("star", "asterisk", "star", "Star", "Star what is under the cursor, or take its star away", "explorer", "*"),
    Key("undo", "u", "undo", "Undo", "Take back what was decided last, and what was decided before it", "anywhere", "u"),
    Key("redo", "U", "redo", "Redo", "Do again what was undone last", "anywhere", "U"),
    Key("help", "question_mark,f1", "help", "Help", "What the keys do", "anywhere", "?", True),
    Key("quit", "q", "app.quit", "Quit", "Leave florilege", "anywhere", "q", True),
    Key("list.up", "up,k", "move(-1)", "Up", "One up", "list", "↑ or k"),
    Key("list.down", "down,j", "move(1)", "Down", "One down", "list", "↓ or j"),
    Key("list.page.up", "pageup,ctrl+b", "page(-1)", "Page up", "One screen up", "list", "PgUp"),
    Key("list.page.down", "pagedown,ctrl+f", "page(1)", "Page down", "One screen down", "list", "PgDn"),
    Key("list.first", "home,g", "edge(-1)", "First", "To the beginning", "list", "Home or g"),
    Key("list.last", "end,G", "edge(1)", "Last", "To the end", "list", "End or G"),
    Key("item.open", "enter", "choose", "Read", "Go to what is known of this item, or open it", "listing", "Enter", True),
    Key("kind.all", "0", "screen.kind(0)", "All kinds", "Show every kind", "listing", "0"),
    Key("kind.person", "1", "screen.kind(1)", "People", "Show people only, or all again", "listing", "1"),
    Key("kind.organisation", "2", "screen.kind(2)", "Organisations", "Show organisations only, or all again", "listing", "2"),
    Key("kind.place", "3", "screen.kind(3)", "Places", "Show places only, or all again", "listing", "3"),
    Key("kind.event", "4", "screen.kind(4)", "Events", "Show events only, or all again", "listing", "4"),
    Key("kind.programme", "5", "screen.kind(5)", "Programmes", "Show programmes only, or all again", "listing", "5"),
    Key("kind.product", "6", "screen.kind(6)", "Products", "Show products only, or all again", "listing", "6"),
    Key("filter", "f", "filter", "Filter", "Narrow the list: to a document, a span of time, a language, what stands beside the entity …", "explorer", "f", True),
    Key("filter.last", "backspace", "unfilter", "Unfilter", "Take the last filter away", "explorer", "Backspace"),
    Key("sort", "s", "screen.sort", "Sort", "List in the next order", "listing", "s", True),
    Key("ledger.open", "enter", "open", "Open", "Follow the name, or open the document at these words", "ledger", "Enter", True),
    Key("excerpt.widen", "w", "widen", "Widen", "This excerpt in the whole of its paragraph, or as short as before", "excerpts", "w", True),
    Key("section.next", "J,shift+down", "section(1)", "Section", "To the next section or document", "ledger", "J", True),
    Key("section.previous", "K,shift+up", "section(-1)", "Section before", "To the section or document before", "ledger", "K"),
    Key("found.go", "enter", "go", "Go there", "Go to the entity", "search", "Enter", True),
    Key("found.leave", "escape", "leave", "Back", "Go back to where one was", "search", "Esc", True),
    Key("found.up", "up,ctrl+p", "move(-1)", "Up", "One up", "search", "↑"),
    Key("found.down", "down,ctrl+n,tab", "move(1)", "Down", "One down", "search", "↓"),
    Key("found.earlier", "ctrl+up", "recall(1)", "Search before", "What was searched for before, and before that; in an empty line ↑ does it too", "search", "Ctrl+↑"),
    Key("found.later", "ctrl+down", "recall(-1)", "Search after", "Back towards what was typed", "search", "Ctrl+↓"),
    Key("reader.next", "n", "mention(1)", "Next mention", "To the next mention of the chosen entity, on into the next document that names it; to the next match while words are sought", "reader", "n", True),
    Key("reader.previous", "N", "mention(-1)", "Mention before", "To the mention or the match before", "reader", "N"),
    Key("reader.follow", "enter", "follow", "Follow", "Go to the entity of this name; to the next match while words are sought", "reader", "Enter", True),
    Key("reader.this", "i", "this", "This is …", "Say which entity the words selected name, here or everywhere, or the name under the cursor; where there is none, who says this quotation", "reader", "i", True),
    Key("reader.alias", "a", "alias", "Another name", "Say of which entity the words selected are another name, in all texts", "reader", "a", True),
    Key("reader.quote", "v", "quote", "Quotation", "Say that the words selected are a quotation, and who says it", "reader", "v", True),
    Key("reader.wrong", "x", "wrong", "Not this", "Say that the name under the cursor, or each of those selected, is no mention; where there is none, that this is no quotation", "reader", "x", True),
    Key("reader.fold", "F", "fold", "Furniture", "Fold the page furniture, or show it again", "reader", "F"),
    Key("reader.source", "o", "source", "Source", "Open the source in your editor at this line, or in the browser", "reader", "o", True),
    Key("reader.kind.all", "0", "show_kinds", "Show every kind", "Light the names of every kind again", "reader", "0"),
    Key("reader.kind.person", "1", "hide_kind(1)", "Hide people", "Light the names of people no more, or again", "reader", "1"),
    Key("reader.kind.organisation", "2", "hide_kind(2)", "Hide organisations", "Light the names of organisations no more, or again", "reader", "2"),
    Key("reader.kind.place", "3", "hide_kind(3)", "Hide places", "Light the names of places no more, or again", "reader", "3"),
    Key("reader.kind.event", "4", "hide_kind(4)", "Hide events", "Light the names of events no more, or again", "reader", "4"),
    Key("reader.kind.programme", "5", "hide_kind(5)", "Hide programmes", "Light the names of programmes no more, or again", "reader", "5"),
    Key("reader.kind.product", "6", "hide_kind(6)", "Hide products", "Light the names of products no more, or again", "reader", "6"),
    Key("select", "s", "select", "Select", "Select the name or the word that is read; plain arrows then select more, and s has them move the other end", "selecting", "s", True),
    Key("select.left", "shift+left,comma", "extend(-1,'character')", "Character left", "Select a character more to the left, or one less", "selecting", "Shift+← or ,"),
    Key("select.right", "shift+right,full_stop", "extend(1,'character')", "Character right", "Select a character more to the right, or one less", "selecting", "Shift+→ or ."),
    Key("select.word.left", "ctrl+shift+left,alt+shift+left", "extend(-1,'word')", "Word left", "Select a word more to the left, or one less", "selecting", "Ctrl+Shift+← or Alt+Shift+←"),
    Key("select.word.right", "ctrl+shift+right,alt+shift+right", "extend(1,'word')", "Word right", "Select a word more to the right, or one less", "selecting", "Ctrl+Shift+→ or Alt+Shift+→"),
    Key("select.up", "shift+up", "extend(-1,'row')", "Row up", "Select up to the row above", "selecting", "Shift+↑"),
    Key("select.down", "shift+down", "extend(1,'row')", "Row down", "Select down to the row below", "selecting", "Shift+↓"),
    Key("select.home", "shift+home", "extend(-1,'edge')", "Row's beginning", "Select up to the beginning of the row", "selecting", "Shift+Home"),
    Key("select.end", "shift+end", "extend(1,'edge')", "Row's end", "Select up to the end of the row", "selecting", "Shift+End"),
    Key("select.before", "left,h", "arrow(-1)", "Word before", "While something is selected: select the word before it instead, or with s a word more; ↑ and ↓ do so by rows", "selecting", "← or h"),
    Key("select.after", "right,l", "arrow(1)", "Word after", "While something is selected: select the word after it instead, or with s a word more", "selecting", "→ or l"),
    Key("select.end.it", "escape", "deselect", "Unselect", "Select nothing any more", "selecting", "Esc", True),
    Key("reading.find", "slash", "find", "Find", "Find words in this text", "reading", "/", True),
    Key("reading.leave", "escape", "leave", "Leave", "End the search for words, or go back to the explorer", "reading", "Esc", True),
    Key("reading.back", "left_square_bracket,alt+left", "back", "Back", "Go back to the document before, or to the explorer", "reading", "[ or Alt+←"),
    Key("reading.forward", "right_square_bracket,alt+right", "forward", "Forward", "Go forward to the document again", "reading", "] or Alt+→"),
    Key("finding.done", "enter", "done", "Go there", "Go to the first match; then n and N go through them", "finding", "Enter", True),
    Key("finding.next", "down,ctrl+n", "step(1)", "Next match", "To the next match", "finding", "↓"),
    Key("finding.previous", "up,ctrl+p", "step(-1)", "Match before", "To the match before", "finding", "↑"),
    Key("finding.end", "escape", "end", "End", "Seek no more", "finding", "Esc", True),
    Key("compare.side", "right,left,l,h", "side", "Other side", "Go to the other one", "compare", "→ or l", True),
    Key("compare.leave", "escape,left_square_bracket,alt+left", "leave", "Back", "Go back to the explorer", "compare", "Esc or [", True),
    Key("log.leave", "escape,left_square_bracket,alt+left", "leave", "Back", "Go back to where one was", "log", "Esc or [", True),
    Key("picking.take", "enter", "screen.take", "Take it", "Take what the cursor is on", "picking", "Enter", True),
    Key("picking.leave", "escape", "screen.leave", "Back", "Change nothing", "picking", "Esc", True),
    Key("picking.up", "up,ctrl+p", "screen.move(-1)", "Up", "One up", "picking", "↑"),
    Key("picking.down", "down,ctrl+n", "screen.move(1)", "Down", "One down", "picking", "↓", True),
    Key("picking.turn", "tab", "screen.turn", "Everywhere", "Here only or everywhere, where there is the choice", "picking", "Tab"),
    Key("merging.turn", "tab", "turn", "Turn", "Have the next one be the one that stays", "merging", "Tab", True),
    Key("merging.out", "space", "out", "Leave out", "Leave this one out, or take it in again", "merging", "Space", True),
    Key("merging.apart", "d", "apart", "Never the same", "These two are never the same: remember it", "merging", "d"),
    Key("merging.leave", "escape", "leave", "Back", "Merge nothing", "merging", "Esc"),
    Key("bounding.take", "enter", "take", "Take it", "These are the words", "bounding", "Enter", True),
    Key("bounding.earlier", "left,h", "begin(-1)", "Begin", "Have it begin a word earlier", "bounding", "← or h"),
    Key("bounding.later", "right,l", "begin(1)", "Begin later", "Have it begin a word later", "bounding", "→ or l"),
    Key("bounding.shorter", "shift+left,H", "end(-1)", "End", "Have it end a word earlier", "bounding", "Shift+← or H"),
    Key("bounding.longer", "shift+right,L", "end(1)", "End later", "Have it end a word later", "bounding", "Shift+→ or L"),
    Key("bounding.leave", "escape", "leave", "Back", "Leave it as it is", "bounding", "Esc", True),
    Key("tree.open", "right,l", "unfold", "Open", "Show the neighbours of this one", "tree", "→ or l", True),
    Key("tree.close", "left,h", "fold", "Close", "Hide its neighbours, or go to the one above", "tree", "← or h"),
    Key("tree.go", "enter", "choose", "Go there", "Go to what is known of this entity", "tree", "Enter", True),
    Key("network.compare", "equals_sign", "compare", "Compare", "This one and the one that all begins at, side by side", "network", "=", True),
    Key("network.leave", "escape,left_square_bracket,alt+left", "leave", "Back", "Go back to the explorer", "network", "Esc or [", True),
    Key("review.agree", "equals_sign", "agree", "Same", "As it is suggested: the same, the first one, the likelier kind, no name", "suggesting", "=", True),
    Key("review.refuse", "x", "refuse", "Different", "Not as it is suggested: two things, or right as it stands; never suggested again", "suggesting", "x", True),
    Key("review.later", "right", "put_off", "Later", "Not now: to the next one", "suggesting", "→", True),
    Key("review.earlier", "left", "earlier", "Back", "Back to the one that was put off last", "suggesting", "←"),
    Key("review.turn", "less_than_sign,greater_than_sign", "turn", "Turn", "Of two names the other one stays", "suggesting", "< or >"),
    Key("review.sort", "s", "next_sort", "Sort", "To the next sort of suggestion", "suggesting", "s", True),
    Key("review.hide", "h", "hide", "Hide", "Hide what is no name", "suggesting", "h"),
    Key("review.nobody", "0", "pick(0)", "Nobody", "Nobody who is named says it", "suggesting", "0"),
    Key("review.first", "1", "pick(1)", "First", "A person; of speakers the first", "suggesting", "1"),
    Key("review.second", "2", "pick(2)", "Second", "An organisation; of speakers the second", "suggesting", "2"),
    Key("review.third", "3", "pick(3)", "Third", "A place; of speakers the third", "suggesting", "3"),
    Key("review.fourth", "4", "pick(4)", "Fourth", "An event; of speakers the fourth", "suggesting", "4"),
    Key("review.fifth", "5", "pick(5)", "Fifth", "A programme; of speakers the fifth", "suggesting", "5"),
    Key("review.sixth", "6", "pick(6)", "Sixth", "A product", "suggesting", "6"),
    Key("review.leave", "escape,left_square_bracket,alt+left", "leave", "Back", "Go back to the explorer", "suggesting", "Esc or [", True),
)
# fmt: on


def bindings(*places: Where) -> list[BindingType]:
    """What a widget or a screen binds for these places."""
    return [
        Binding(
            key.keys,
            key.action,
            key.description,
            show=key.footer,
            key_display=key.shown.split(" or ")[0],
            tooltip=key.tooltip,
            id=key.id,
        )
        for place in places
        for key in KEYS
        if key.where == place
    ]
