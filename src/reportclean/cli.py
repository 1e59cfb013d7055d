"""The `reportclean` command: options to settings, settings to a pipeline, files in and out."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportclean.config import Settings, settings_of
from reportclean.errors import FileError, ReportcleanError, UsageError
from reportclean.files.reading import LIMIT, Failure, read, refuse_input_as_output
from reportclean.files.writing import Writer, jsonl, texts
from reportclean.presets import clean as clean_one
from reportclean.version import VERSION

if TYPE_CHECKING:
    from reportclean.core.pipeline import Result

EPILOG = {
    "clean": "Example:  reportclean clean pages/ report.txt -o reports.jsonl",
    "explain": "Example:  reportclean explain report.txt | less",
    "rules": "Example:  reportclean rules share-bar",
}

_script = click.option(
    "--script",
    metavar="SCRIPT",
    help="hans (the default), hant, keep, or an OpenCC configuration such as s2twp.",
)
_punctuation = click.option(
    "--punctuation",
    type=click.Choice(["full", "keep"]),
    help="full (the default) restores full-width marks between Han characters.",
)
_charset = click.option("--charset", help="A hint at the inputs' encoding; evidence overrules it.")
_config = click.option(
    "--config",
    type=click.Path(path_type=Path),
    help="A reportclean.toml with the settings; options here overrule it.",
)
_size = click.option(
    "--max-size",
    type=click.IntRange(min=1),
    default=LIMIT // 2**20,
    show_default=True,
    metavar="MIB",
    help="Refuse inputs larger than this many MiB.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="reportclean")
def cli() -> None:
    """Clean scraped Chinese reports and news, and account for every character."""


@cli.command(epilog=EPILOG["clean"])
@click.argument("inputs", nargs=-1, required=True, metavar="FILE|DIR|- ...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The file or, for txt, the folder."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "txt"]),
    default="jsonl",
    show_default=True,
    help="One record a line, or one text file a document.",
)
@_script
@_punctuation
@_charset
@_config
@_size
def clean(  # noqa: PLR0913, PLR0917 (click hands over one argument an option)
    inputs: tuple[str, ...],
    output: Path | None,
    form: str,
    script: str | None,
    punctuation: str | None,
    charset: str | None,
    config: Path | None,
    max_size: int,
) -> None:
    """Clean files, folders of texts or standard input (-).

    Exit code 0: all were cleaned; 1: some inputs failed, the others are written; 2: misuse.
    """
    settings = settings_of(config, script=script, punctuation=punctuation, charset=charset)
    failed = 0
    if output is not None:
        refuse_input_as_output(output, inputs)
    with _writer(form, output) as write:
        for name, outcome in _cleaned(inputs, settings, max_size):
            if isinstance(outcome, Failure):
                failed += 1
                _say(f"{name}: {outcome.message}")
                continue
            for drop in outcome.drops:
                _say(f"{name}: dropped: {drop.reason} ({drop.rule})")
            write(name, outcome.documents)
    if failed:
        sys.exit(1)


@cli.command(epilog=EPILOG["explain"])
@click.argument("inputs", nargs=-1, required=True, metavar="FILE|- ...")
@_script
@_punctuation
@_charset
@_config
@_size
def explain(  # noqa: PLR0913, PLR0917 (click hands over one argument an option)
    inputs: tuple[str, ...],
    script: str | None,
    punctuation: str | None,
    charset: str | None,
    config: Path | None,
    max_size: int,
) -> None:
    """Show what was removed, lifted and changed, and by which rule.

    In colour on a terminal, plain when piped.
    """
    from reportclean.review.explain import show  # noqa: PLC0415 (rich is slow to import)

    settings = settings_of(config, script=script, punctuation=punctuation, charset=charset)
    failed = 0
    for name, outcome in _cleaned(inputs, settings, max_size):
        if isinstance(outcome, Failure):
            failed += 1
            _say(f"{name}: {outcome.message}")
        else:
            show(outcome)
    if failed:
        sys.exit(1)


@cli.command(epilog=EPILOG["rules"])
@click.argument("rule", required=False, metavar="[ID]")
def rules(rule: str | None) -> None:
    """List the rules of the rulebook, or show one with its examples."""
    from reportclean.review.rules import listing, page  # noqa: PLC0415 (only this needs them)

    click.echo(listing() if rule is None else page(rule))


def main(arguments: list[str] | None = None) -> None:
    """Run the command: an error is one line that says what is wrong, never a traceback."""
    try:
        cli.main(arguments, prog_name="reportclean", standalone_mode=False)
    except click.ClickException as error:
        command = (
            error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else ""
        )
        hint = f" (see {command} --help)" if command else ""
        _say(f"{error.format_message()}{hint}")
        sys.exit(2)
    except UsageError as error:
        _say(str(error))
        sys.exit(2)
    except ReportcleanError as error:
        _say(str(error))
        sys.exit(1)
    except click.Abort:
        _say("interrupted: nothing was written")
        sys.exit(130)
    except BrokenPipeError:  # whoever read the output has seen enough
        sys.exit(141)
    except MemoryError:
        _say("an input needs more memory than there is: split it")
        sys.exit(1)


def _cleaned(
    inputs: tuple[str, ...], settings: Settings, max_size: int
) -> Iterator[tuple[str, Result | Failure]]:
    for item in read(inputs, limit=max_size * 2**20):
        if isinstance(item, Failure):
            yield item.name, item
            continue
        try:
            yield (
                item.name,
                clean_one(
                    item.data,
                    script=settings.script,
                    punctuation=settings.punctuation,
                    charset=settings.charset,
                    name=item.name,
                    rules=settings.rules,
                ),
            )
        except UsageError:
            raise
        except ReportcleanError as error:
            yield item.name, Failure(item.name, str(error))


@contextlib.contextmanager
def _writer(form: str, output: Path | None) -> Iterator[Writer]:
    if form == "txt":
        if output is None:
            msg = "--format txt writes a file a document: name a folder with -o"
            raise UsageError(msg)
        if output.exists() and not output.is_dir():
            msg = f"{output}: is no folder, and --format txt needs one"
            raise FileError(msg)
        with texts(output) as write:
            yield write
        return
    if output is not None and output.is_dir():
        msg = f"{output}: is a folder: name a file, or use --format txt"
        raise UsageError(msg)
    with jsonl(output) as write:
        yield write


def _say(line: str) -> None:
    """Print one line to standard error, whatever the characters in it."""
    flat = " ".join(f"reportclean: {line}".split())
    click.echo(flat.encode("utf-8", "backslashreplace").decode(), err=True)
