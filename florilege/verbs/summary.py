"""The whole database in a few lines: what `florilege PATH | cat` prints."""

from db.connection import Reader
from db.kinds import KINDS
from db.summary import summary
from florilege.saying import DONE
from tui.theme import look


def show(reader: Reader) -> int:
    """Print documents, entities by kind, the first twenty with their counts, quotations by speaker."""
    found = summary(reader)
    print(f"documents   {found.documents}")
    kinds = (f"{found.entities[kind]} {look(kind).plural}" for kind in KINDS if found.entities[kind])
    print(f"entities    {sum(found.entities.values())}: {', '.join(kinds) or 'none'}")
    print(f"quotations  {found.quotes}, {found.unattributed} of them without a speaker")
    if found.due:
        print("the names of the corpus are still to be settled: load any of its folders again")
    if found.first:
        width = max(len(line.name) for line in found.first)
        print(f"\n{'entity':{width}}  {'kind':12}  mentions  documents")
        for line in found.first:
            print(f"{line.name:{width}}  {line.kind:12}  {line.mentions:8}  {line.documents:9}")
    if found.speakers:
        print("\nquotations by speaker")
        for line, said in found.speakers:
            print(f"{said:5}  {line.name}")
    return DONE
