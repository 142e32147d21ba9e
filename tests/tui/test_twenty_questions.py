"""Twenty questions about the five real texts, each answered by a search and at most four keys, its source on the screen."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

from tests.tui.test_seeds import loaded
from tui.app import Explorer
from tui.screens.explorer import ExplorerScreen

Driving = Callable[..., AbstractAsyncContextManager[Any]]
__all__ = ["loaded"]

ASKED = (
    ("who presided We Network in 2018", "we network", "", ("Vincent Bedouin, Président", "Dec")),
    ("and in 2024", "we network", "", ("Laurent Stéphan, président", "Grand Ouest : We Network fête")),
    ("who did before", "we network", "", ("Vincent Bedouin, Präsident  former",)),
    ("who directs it", "we network", "", ("Sébastien Rospide, directeur",)),
    ("what did the region give", "region des pays de la loire", "J J", ("835 000€", "Figures nearby")),
    ("how large is the Technocampus", "8500", "", ("8500 m²", "Technocampus")),
    ("what became of the Cité", "cite objet connecte", "", ("took over", "We Network")),
    ("which figures did Rospide give", "rospid", "J J J", ("1,2 Millionen Euro", "WE NETWORK WILL")),
    ("who settled at the Technocampus", "technocampus", "", ("Bodet", "Mersen", "Okamac", "VoltR")),
    ("who heads Lacroix", "lacroix", "", ("Vincent Bedouin, PDG", "Vincent Bedouin, Vorsitzende")),
    ("who is mayor of Angers", "angers", "", ("Christophe Béchu, Maire", "Jean-Marc Verchère, maire")),
    ("who presides the metropolis", "alm", "", ("Christophe Béchu, Président",)),
    ("which minister was Fleur Pellerin", "pellerin", "", ("Ministre déléguée", "former")),
    ("who founded Withings", "withings", "", ("Eric Carreel, co-fondateur",)),
    ("what did the president launch", "hollande", "", ("launched", "Cité de l’Objet Connecté")),
    ("what did Paul Raguin say", "raguin", "J", ("We Network est né sur un", "Says 2")),
    ("which words of the mayor are lost", "bechu", "J J", ("the source kept the marks",)),
    ("where does VoltR sit", "voltr", "", ("based in", "Angers")),
    ("where was the World Electronics Forum", "world electronics", "", ("held in", "Angers", "2017")),
    ("who merged with TES", "images reseaux", "", ("merged with", "TES")),
)


async def test_each_question_is_answered_in_four_keys(loaded: Path, driving: Driving) -> None:
    unanswered = []
    async with driving(Explorer(loaded), (120, 40)) as driver:
        for question, letters, keys, answer in ASKED:
            assert len(keys.split()) <= 4
            await driver.press("slash")
            await driver.type(["space" if letter == " " else letter for letter in letters])
            await driver.press("enter", *keys.split())
            unanswered += [(question, words) for words in answer if words not in driver.screen]
            if not isinstance(driver.app.screen, ExplorerScreen):
                await driver.press("escape")
    assert not unanswered
