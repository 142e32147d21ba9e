"""`florilege config`: where the settings are, and a file of them to change."""

import argparse

from florilege import places
from florilege.saying import DONE, NOTHING, tell
from tui.config import Config, ConfigError, read, written


def run(typed: argparse.Namespace) -> int:
    """Check the settings; where there are none yet, write them as they come."""
    file = places.config_file()
    try:
        read(file)
    except ConfigError as error:
        tell(str(error))
        return NOTHING
    if not typed.check and not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(written(Config()), encoding="utf-8")
    print(file)
    return DONE
