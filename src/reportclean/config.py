"""Settings: what a `reportclean.toml` may say, and how options overrule it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, cast, get_args

from reportclean.blocks.rules import Rule, gathered, load
from reportclean.decode.labels import asked
from reportclean.errors import ConfigError, UsageError
from reportclean.presets import Punctuation
from reportclean.script import to_script


@dataclass(frozen=True)
class Settings:
    """How inputs are cleaned; each field is an argument of `reportclean.clean`."""

    script: str = "hans"
    punctuation: Punctuation = "full"
    charset: str | None = None
    rules: tuple[Rule, ...] = ()


def settings_of(
    config: Path | None,
    *,
    script: str | None = None,
    punctuation: str | None = None,
    charset: str | None = None,
    rules: Iterable[Path] = (),
) -> Settings:
    """Return the settings of a configuration file (None: the defaults), overruled by options.

    The file has a table `[clean]` with `script`, `punctuation`, `charset`, and `rules`: a list of
    rule files, relative to the configuration; `rules` are more of them. Raises ConfigError and
    RuleError.
    """
    table = {} if config is None else _table(config)
    table.pop("rules", None)
    given = {"script": script, "punctuation": punctuation, "charset": charset}
    _check(config, table)
    said = {**table, **{key: value for key, value in given.items() if value is not None}}
    width = said.get("punctuation", "full")
    if width not in get_args(Punctuation):
        msg = f"{config}: punctuation is {' or '.join(get_args(Punctuation))}, not {width!r}"
        raise ConfigError(msg)
    return Settings(
        script=said.get("script", "hans"),
        punctuation=cast("Punctuation", width),
        charset=said.get("charset"),
        rules=gathered(rule for path in rule_files(config, rules) for rule in load(path)),
    )


def rule_files(config: Path | None, rules: Iterable[Path] = ()) -> list[Path]:
    """Return the rule files that a configuration names, and `rules`. Raises ConfigError."""
    named = [] if config is None else _table(config).get("rules", [])
    return [*(cast("Path", config).parent / file for file in named), *rules]


def _check(config: Path | None, table: dict[str, Any]) -> None:
    """Raise ConfigError for a script or a charset that nobody knows, before anything is cleaned."""
    try:
        to_script(table.get("script", "hans"))
        asked(table.get("charset"))
    except UsageError as error:
        msg = f"{config}: {error}"
        raise ConfigError(msg) from error


def _table(config: Path) -> dict[str, Any]:
    try:
        whole = tomllib.loads(config.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{config}: cannot be read: {getattr(error, 'strerror', None) or error}"
        raise ConfigError(msg) from error
    except tomllib.TOMLDecodeError as error:
        msg = f"{config}: not valid TOML: {error}"
        raise ConfigError(msg) from error
    table = whole.pop("clean", {})
    if not isinstance(table, dict):
        msg = f"{config}: clean is a table: write [clean] once, and the settings below it"
        raise ConfigError(msg)
    known = {field.name for field in fields(Settings)}
    for key in (*whole, *(set(table) - known)):
        msg = f"{config}: unknown setting {key!r}: [clean] takes {', '.join(sorted(known))}"
        raise ConfigError(msg)
    for key, value in table.items():
        fits = _are_names(value) if key == "rules" else isinstance(value, str)
        if not fits:
            msg = f"{config}: {key} has a value of the wrong kind: {value!r}"
            raise ConfigError(msg)
    return cast("dict[str, Any]", table)


def _are_names(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)
