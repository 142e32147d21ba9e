"""What a user has set: one TOML file, read once, checked with errors that say what to change."""

from dataclasses import field
from pathlib import Path
from typing import Any, get_args

from db.frozen import frozen
from tui.clipboard import Way
from tui.keys import KEYS
from tui.wording import DateStyle


class ConfigError(Exception):
    """The file cannot be used; the message is one line that says where and why."""


@frozen
class Config:
    """The settings; what the file leaves out is as here."""

    theme: str = "textual-dark"
    dates: DateStyle = "words"
    clipboard: Way = "auto"
    width: int = 0
    """Columns of the list; 0 leaves it to the screen."""
    keys: dict[str, str] = field(default_factory=dict)
    """Other keys for actions, by the action's id: `search = "ctrl+s"`."""


SAYS = {
    "theme": "How it looks: the palette (:) lists all themes. colour-safe-dark, monochrome-dark and ansi-dark are among them.",
    "dates": 'How dates are written: "words" (3 Oct 2018), "iso" (2018-10-03), "dots" (3.10.2018) or "slashes" (03/10/2018).',
    "clipboard": 'Where `y` copies to: "auto", or always "native", "tmux", "osc52" or "file".',
    "width": "Columns of the list on the left; 0 leaves it to the width of the screen.",
}
"""What each setting is for, as the file itself says."""


def read(file: Path) -> Config:
    """The settings of a file; all as they come where there is no file. Raises ConfigError."""
    try:
        text = file.read_bytes()
    except FileNotFoundError:
        return Config()
    except OSError as error:
        raise ConfigError(f"{file}: {(error.strerror or 'cannot be read').lower()}") from error
    import tomllib  # noqa: PLC0415  3 ms before the first frame: only where there is a file

    try:
        found = tomllib.loads(text.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{file}: not a TOML file: {error}") from error
    return _checked(found, file)


def written(config: Config) -> str:
    """The settings as a file that explains itself; keys stand in it as they are, to be changed."""
    lines = [
        "# What the explorer of florilege looks like and does. Remove a line, and it is as it comes.",
        "",
    ]
    for name, says in SAYS.items():
        value = getattr(config, name)
        lines += [f"# {says}", f"{name} = {value if isinstance(value, int) else _quoted(value)}", ""]
    lines += ["# Other keys: an action's id, and one or more keys with commas between them.", "[keys]"]
    own = {key.id: key for key in KEYS}
    lines += [f"{_quoted(name)} = {_quoted(keys)}" for name, keys in config.keys.items()]
    lines += [
        f"# {_quoted(key.id)} = {_quoted(key.keys)}  # {key.tooltip}"
        for key in own.values()
        if key.id not in config.keys
    ]
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _checked(found: dict[str, Any], file: Path) -> Config:
    known = (*SAYS, "keys")
    for name in found:
        if name not in known:
            raise ConfigError(f"{file}: there is no setting {name!r}; there are {', '.join(known)}")
    _is(file, found, "theme", str)
    _one_of(file, found, "dates", get_args(DateStyle))
    _one_of(file, found, "clipboard", get_args(Way))
    _is(file, found, "width", int)
    if not 0 <= found.get("width", 0) <= 400:
        raise ConfigError(f"{file}: width: a number of columns, or 0")
    keys = found.get("keys", {})
    ids = {key.id for key in KEYS}
    if not isinstance(keys, dict):
        raise ConfigError(f"{file}: keys: a table of ids and keys is wanted")
    for name, value in keys.items():
        if name not in ids:
            raise ConfigError(
                f"{file}: keys: there is no action {name!r}; `florilege config` writes all of them"
            )
        if not isinstance(value, str) or not value.strip():
            raise ConfigError(f'{file}: keys: {name}: a key such as "ctrl+s" is wanted')
    return Config(**found)


def _is(file: Path, found: dict[str, Any], name: str, kind: type) -> None:
    if name in found and (not isinstance(found[name], kind) or isinstance(found[name], bool)):
        raise ConfigError(
            f"{file}: {name}: {'a number' if kind is int else 'words in quotation marks'} wanted"
        )


def _one_of(file: Path, found: dict[str, Any], name: str, values: tuple[str, ...]) -> None:
    if name in found and found[name] not in values:
        raise ConfigError(f"{file}: {name}: one of {', '.join(values)} is wanted, not {found[name]!r}")
