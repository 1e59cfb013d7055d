"""The `reportclean` command: options to settings, settings to a pipeline, files in and out."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import click

from reportclean.batch import Batch, Cleaned, cleaned
from reportclean.blocks.sites import as_toml, learn, merged
from reportclean.commands import Commands, Count
from reportclean.config import rule_files as rule_files_of
from reportclean.config import settings_of
from reportclean.errors import FileError, ReportcleanError, UsageError
from reportclean.files.accounts import Outcome, Taken, account
from reportclean.files.input import Failure, Input, Large
from reportclean.files.outputs import (
    Kind,
    kind_of,
    refuse_ending,
    refuse_folder,
    refuse_twice,
)
from reportclean.files.pages import Pages
from reportclean.files.reading import (
    LIMIT,
    WHOLE,
    Form,
    read,
    refuse_input_as_output,
    refuse_input_folder,
)
from reportclean.files.target import abandon_standard_output, beside, flushed
from reportclean.files.texts import texts
from reportclean.files.writing import Writer, jsonl, table
from reportclean.signals import INTERRUPTED, Told, heard, heed
from reportclean.version import VERSION

EPILOG = {
    "clean": "Example:  reportclean clean pages/ report.txt -o reports.jsonl",
    "explain": "Example:  reportclean explain report.txt | less",
    "learn": "Example:  reportclean learn pages/ -o site.toml",
    "rules": "Example:  reportclean rules share-bar",
}


class _NothingCleanedError(Exception):
    """Inputs failed, and no document came of any other: what earlier runs wrote stays."""


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
_rules = click.option(
    "--rules",
    "rule_files",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="A file of rules of your own, or learnt ones; may be given several times.",
)
_from = click.option(
    "--from",
    "given",
    type=click.Choice(get_args(Form)),
    help="What the named files and - are; without it their names and first lines tell.",
)
_size = click.option(
    "--max-size",
    type=Count(min=1),
    default=LIMIT // 2**20,
    show_default=True,
    metavar="MIB",
    help="Refuse inputs larger than this many MiB.",
)


@click.group(
    cls=Commands, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=False
)
@click.version_option(VERSION, prog_name="reportclean")
def cli() -> None:
    """Clean scraped Chinese reports and news, and account for every character."""


def _unless_dash(
    _context: click.Context, _option: click.Parameter, path: Path | None
) -> Path | None:
    """Return the path of an output; none for -, which is standard output as it is by default."""
    return None if path == Path("-") else path


@cli.command(epilog=EPILOG["clean"])
@click.argument("inputs", nargs=-1, required=True, metavar="FILE|DIR|- ...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    callback=_unless_dash,
    help="The file or, for txt, the folder.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "csv", "txt"]),
    help="One record a line (the default), one row a document for Excel, R and pandas (that of a "
    ".csv), or one text file each.",
)
@_from
@_script
@_punctuation
@_charset
@_config
@_rules
@click.option(
    "--learn",
    "learning",
    is_flag=True,
    help="First learn from the inputs which lines recur on their sites, and remove those too.",
)
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    metavar="CSV",
    help="Write a table of what became of each input: cleaned, dropped or failed, and why.",
)
@click.option(
    "--removed",
    type=click.Path(path_type=Path),
    metavar="CSV",
    help="Write a table of all that was removed or lifted: file, line, rule, text.",
)
@click.option(
    "--max-size",
    type=Count(min=1),
    default=WHOLE // 2**20,
    show_default=True,
    metavar="MIB",
    help="Clean inputs larger than this many MiB in parts, article by article, as they are read.",
)
@click.option(
    "-j",
    "--jobs",
    type=Count(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="So many processes clean at once; what is written does not depend on it.",
)
def clean(  # noqa: PLR0913, PLR0917 (click hands over one argument an option)
    inputs: tuple[str, ...],
    output: Path | None,
    form: Kind | None,
    given: Form | None,
    script: str | None,
    punctuation: str | None,
    charset: str | None,
    config: Path | None,
    rule_files: tuple[Path, ...],
    learning: bool,
    report: Path | None,
    removed: Path | None,
    max_size: int,
    jobs: int,
) -> None:
    """Clean files, folders and archives of texts, JSON lines, CSV or standard input (-).

    Exit code 0: all were cleaned; 1: some inputs failed, the others are written; 2: misuse.
    """
    settings = settings_of(
        config, script=script, punctuation=punctuation, charset=charset, rules=rule_files
    )
    failed = made = 0
    targets = [path for path in (output, report, removed) if path is not None]
    refuse_twice(targets)
    for path in (report, removed):
        refuse_folder(path, "name a file")
        refuse_ending(path)
    form = form or kind_of(output)
    read_too = map(str, [*([config] if config else []), *rule_files_of(config, rule_files)])
    for path in targets:
        refuse_input_as_output(path, [*inputs, *read_too])
    if output is not None and form == "txt":
        refuse_input_folder(output, inputs)
    if learning:
        learnt = learn(Pages(inputs, limit=max_size * 2**20, form=given, charset=settings.charset))
        settings = replace(settings, rules=merged(settings.rules, learnt))
    items = read(inputs, limit=max_size * 2**20, form=given)
    with (
        account(report, Outcome) as tell,
        _kept(output),
        account(removed, Taken) as keep,
        _writer(form, output, inputs) as write,
    ):
        for one in heed(cleaned(items, settings, jobs=jobs, taken=removed is not None)):
            if isinstance(one, Failure):
                failed += one.fails
                _say(f"{one.name}: {one.message}")
                tell(_told(one))
                continue
            for drop in one.drops:
                _say(f"{one.name}: {drop}")
            made += len(one.records)
            write(one.name, one.records, start=one.start)
            tell(_outcomes(one))
            keep(one.taken)
        if failed and not made:
            raise _NothingCleanedError
    if failed:
        sys.exit(1)


@contextlib.contextmanager
def _kept(output: Path | None) -> Iterator[None]:
    """Leave outputs as they were if nothing was cleaned: what a run before wrote is worth more."""
    try:
        yield
    except _NothingCleanedError:
        if output is not None and output.is_file():
            _say(f"{output}: is left as it was, for no input was cleaned")


def _told(one: Failure) -> Iterator[Outcome]:
    yield Outcome(one.name, "failed" if one.fails else "told", None, one.message)
    for name in one.left:
        yield Outcome(name, "told", None, "was left out: save it as text to clean it")


def _outcomes(one: Cleaned) -> Iterator[Outcome]:
    if one.records:
        yield Outcome(one.name, "cleaned", len(one.records), "")
    for drop in one.drops:
        yield Outcome(one.name, "dropped", None, drop.removeprefix("dropped: "))


@cli.command(epilog=EPILOG["explain"])
@click.argument("inputs", nargs=-1, required=True, metavar="FILE|DIR|- ...")
@_from
@_script
@_punctuation
@_charset
@_config
@_rules
@_size
def explain(  # noqa: PLR0913, PLR0917 (click hands over one argument an option)
    inputs: tuple[str, ...],
    given: Form | None,
    script: str | None,
    punctuation: str | None,
    charset: str | None,
    config: Path | None,
    rule_files: tuple[Path, ...],
    max_size: int,
) -> None:
    """Show what was removed, lifted and changed, and by which rule.

    In colour on a terminal, plain when piped. Of many files `clean --removed` makes a table.

    Exit code 0: all were read; 1: some inputs failed, the others are shown; 2: misuse.
    """
    from reportclean.review.explain import show  # noqa: PLC0415 (rich is slow to import)

    settings = settings_of(
        config, script=script, punctuation=punctuation, charset=charset, rules=rule_files
    )
    failed = 0
    batch = Batch.of(settings)
    for item in heed(read(inputs, limit=max_size * 2**20, form=given)):
        outcome = batch.result(item) if isinstance(item, Input) else item
        if isinstance(outcome, Large):
            outcome = outcome.failure
        if isinstance(outcome, Failure):
            failed += outcome.fails
            _say(f"{outcome.name}: {outcome.message}")
        else:
            show(outcome)
    if failed:
        sys.exit(1)


@cli.command("learn", epilog=EPILOG["learn"])
@click.argument("inputs", nargs=-1, required=True, metavar="FILE|DIR ...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    callback=_unless_dash,
    help="The rule file to write.",
)
@_from
@_charset
@_size
def learn_command(
    inputs: tuple[str, ...],
    output: Path | None,
    given: Form | None,
    charset: str | None,
    max_size: int,
) -> None:
    """Learn which lines recur on a site, and write a rule file for --rules.

    A folder holds the pages of one site, or a folder a site; in JSON lines the field site, or the
    host of the field url, tells sites apart.

    Exit code 0: all was read; 1: some inputs failed, the others were learnt from; 2: misuse.
    """
    if output is not None:
        refuse_input_as_output(output, inputs)
    pages = Pages(inputs, limit=max_size * 2**20, form=given, charset=charset)
    found = as_toml(learn(pages))
    for failure in pages.failures:
        _say(f"{failure.name}: {failure.message}")
    kept = not found and output is not None and output.is_file()
    if not found and pages.count:
        left = f", {output} is left as it was" if kept else ""
        _say(f"{_unlearnt(pages)}: nothing was learnt{left}")
    if output is None:
        with flushed() as out:
            out.write(found)
    elif pages.count and not kept:
        with beside(output) as handle:
            handle.write(found)
    if any(failure.fails for failure in pages.failures):
        sys.exit(1)


def _unlearnt(pages: Pages) -> str:
    """Return why nothing was learnt, as far as that can be told."""
    if pages.copies:
        return f"{pages.copies} of {pages.count} pages have the text of another: give other pages"
    return f"no line recurs around the articles of {pages.count} pages"


@cli.command(epilog=EPILOG["rules"])
@click.argument("rule", required=False, metavar="[ID]")
def rules(rule: str | None) -> None:
    """List the rules of the rulebook, or show one with its examples."""
    from reportclean.review.rules import listing, page  # noqa: PLC0415 (only this needs them)

    click.echo(listing() if rule is None else page(rule))


def main(arguments: list[str] | None = None) -> None:
    """Run the command: an error is one line that says what is wrong, never a traceback."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # what people read is shown as far as it can be
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        with heard():
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
    except Told as told:
        if told.code == INTERRUPTED:  # whoever sends another signal has not asked for an answer
            _say("interrupted: no file is left half written")
        raise
    except click.Abort:
        _say("interrupted: no file is left half written")
        sys.exit(INTERRUPTED)
    except OSError as error:  # inputs and outputs with names are told of with them
        abandon_standard_output()
        _say(f"{error.filename or 'standard output'}: cannot be written: {error.strerror or error}")
        sys.exit(1)
    except MemoryError:
        _say("an input needs more memory than there is: split it")
        sys.exit(1)


@contextlib.contextmanager
def _writer(form: Kind, output: Path | None, inputs: tuple[str, ...]) -> Iterator[Writer]:
    if form == "txt":
        if output is None:
            msg = "--format txt writes a file a document: name a folder with -o"
            raise UsageError(msg)
        if output.exists() and not output.is_dir():
            msg = f"{output}: is no folder, and --format txt needs one"
            raise FileError(msg)
        with texts(output, inputs) as write:
            yield write
        return
    refuse_folder(output, "name a file, or use --format txt")
    with (table if form == "csv" else jsonl)(output) as write:
        yield write


def _say(line: str) -> None:
    """Print one line to standard error, whatever the characters in it."""
    flat = " ".join(f"reportclean: {line}".split())
    click.echo(flat.encode("utf-8", "backslashreplace").decode(), err=True)
