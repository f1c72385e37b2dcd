"""The command line. Only the commands that open the screens load Textual; every other one answers quickly.

Exit status: 0, 1 with the reason in one sentence, 2 for wrong usage (click's own).
"""

import io
import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copbench import __version__, i18n, oserrors, paths, settings, spoken
from copbench.call import Call, OpenScreens, common_options, tell
from copbench.commands import showing
from copbench.commands.evaluate import evaluate, slips
from copbench.commands.hints import hints
from copbench.commands.log import log
from copbench.commands.new import new
from copbench.commands.people import people
from copbench.commands.plan import plan
from copbench.documents import FORMS
from copbench.errors import Refused
from copbench.i18n import _, tr

if TYPE_CHECKING:
    from copbench.workbook import Workbook


@click.group(
    cls=spoken.Group,
    default="open",
    invoke_without_command=True,
    help=_(
        "A workbook for people who set up and run a Community of Practice. Without more words it opens the last"
        " workbook, or a welcome; with demo it opens the example."
    ),
)
@click.version_option(
    __version__,
    prog_name="copbench",
    message="%(prog)s %(version)s",
    help=_("Show the version."),
    cls=spoken.Option,
)
@common_options
@click.pass_context
def copbench(context: click.Context) -> None:
    """The command itself."""
    if context.invoked_subcommand is None:
        context.invoke(open_)


@copbench.command(name="open", help=_("Open a workbook (the word open may be left out)."))
@click.argument("path", required=False, metavar="[WORKBOOK]", type=click.Path(path_type=Path))
@spoken.option("--read-only", is_flag=True, help=_("Only read."))
@common_options
@click.pass_obj
def open_(call: Call, path: Path | None = None, read_only: bool = False) -> None:
    """Open a workbook in the screens, or the welcome."""
    showing.need_terminal()
    named = path or call.named_workbook()
    if named:
        showing.show(call, named, read_only=read_only)
    _show_last(call, read_only=read_only)


def _show_last(call: Call, *, read_only: bool) -> None:
    """Open the last workbook; when that cannot be, say why on the welcome, so that nobody is locked out."""
    try:
        if last := paths.last_workbook():
            showing.show(call, last, read_only=read_only)
    except Refused as refused:
        sys.exit(call.open_screens(None, call.chosen, False, str(refused), ""))
    sys.exit(call.open_screens(None, call.chosen, False, "", ""))


@copbench.command(help=_("Open a copy of the example, or write it to PATH."))
@click.argument("path", required=False, type=click.Path(path_type=Path))
@common_options
@click.pass_obj
def demo(call: Call, path: Path | None) -> None:
    """Open a copy of the example, or write it to PATH."""
    from copbench import example
    from copbench.example.throwaway import throw_away_copy

    call.speak()
    if path:
        example.make(path, i18n.language())
        tell(tr("The example stands at {path}.", path=path))
    else:
        showing.need_terminal()
        showing.show(call, throw_away_copy(i18n.language()), throw_away=True)


@copbench.command(help=_("Write documents: Markdown, HTML or plain text."))
@spoken.option("--to", "folder", type=click.Path(path_type=Path), help=_("The folder to write into."))
@spoken.option("--only", "key", help=_("One document, such as invitation; else the whole workbook."))
@spoken.option(
    "--format",
    "form",
    type=click.Choice(list(FORMS)),
    default="md",
    help=_("Markdown (md), a page for Word and Outlook (html), or plain text (txt)."),
)
@spoken.option(
    "--for",
    "ring",
    type=click.Choice(["me", "facilitators", "group", "outside"]),
    help=_("For these readers; else for those for whom it is meant."),
)
@spoken.option("--since", help=_("Only from this day on, for a logbook."))
@spoken.option("--until", help=_("Only up to and including this day, for a logbook."))
@spoken.option("--overwrite", is_flag=True, help=_("Replace documents that exist."))
@common_options
@click.pass_obj
def export(
    call: Call, folder: Path | None, key: str | None, form: str, ring: str | None,
    since: str | None, until: str | None, overwrite: bool,
) -> None:  # fmt: skip
    """Write documents: Markdown, HTML or plain text."""
    from copbench.audience import Audience
    from copbench.day_words import read as read_day
    from copbench.documents import export as exporting
    from copbench.documents import listing, notices
    from copbench.documents.source import Source
    from copbench.documents.span import Span

    key = key or listing.WHOLE
    path = call.need_workbook()
    with _reading(call, path) as workbook:
        _check_document(key, ring, part_of_time=bool(since or until))
        target = folder or exporting.folder_for(workbook)
        unsure: list[str] = []
        unreleased: list[str] = []
        read = Source(workbook, Audience.ME)
        files = exporting.render(
            workbook, key, form, Audience.named(ring) if ring else None,
            unsure=unsure, unreleased=unreleased, read=read,
            span=Span(read_day(since) if since else None, read_day(until) if until else None),
        )  # fmt: skip
        left_out = notices.left_out(workbook, read.reads)
        for written in exporting.write(files, target, overwrite=overwrite):
            tell(written)
        for told in filter(None, (*unreleased, left_out, notices.to_look_at(unsure))):
            tell(told, err=True)


def _check_document(key: str, ring: str | None, *, part_of_time: bool) -> None:
    """Raise BadParameter for a document that there is not, or not for these readers or a part of the time."""
    from copbench.audience import Audience
    from copbench.documents import listing, notices

    document = listing.named(key)[0]
    if document is None:
        raise click.BadParameter(notices.no_such_document(key), param_hint="--only")
    if ring and Audience.named(ring) < document.rings[0]:
        raise click.BadParameter(tr("This document is not meant for you alone."), param_hint="--for")
    if part_of_time and not document.periods:
        raise click.BadParameter(tr("This document always covers the whole period."), param_hint="--since")


@copbench.command(help=_("Show the steps and how each stands."))
@common_options
@click.pass_obj
def steps(call: Call) -> None:
    """Show the steps and how each stands."""
    from copbench import catalogue
    from copbench.insight import progress

    with _reading(call, call.need_workbook()) as workbook:
        states = progress.states(workbook.tallies())
    for step in catalogue.STEPS:
        word = tr(progress.WORDS[states[step.key]])
        click.echo(f"{step.number:>2}  {tr(step.short):<28}{word}".rstrip())


@copbench.command(help=_("Search everything in the workbook."))
@click.argument("text", nargs=-1, required=True)
@common_options
@click.pass_obj
def search(call: Call, text: tuple[str, ...]) -> None:
    """Search everything in the workbook."""
    from copbench import catalogue
    from copbench.visible import on_one_line
    from copbench.workbook import finding

    with _reading(call, call.need_workbook()) as workbook:
        hits = workbook.find(" ".join(text))
    if not hits:
        raise Refused(tr("Nothing found."))
    for hit in hits:
        snippet = on_one_line(finding.unmarked(hit.snippet))
        click.echo(f"{tr(catalogue.kind(hit.kind).title)}: {snippet}")
    if len(hits) == finding.NEWEST:
        tell(tr("These are the newest {n}. More words find fewer.", n=finding.NEWEST), err=True)


@copbench.command(help=_("Show every path that copbench uses."))
@common_options
@click.pass_obj
def where(call: Call) -> None:
    """Show every path that copbench uses."""
    from copbench import places

    call.speak()
    rows = places.rows(call.find_workbook())
    width = max(len(name) for name, _ in rows)
    for name, place in rows:
        tell(f"{name:<{width}}  {place}")


@copbench.command(help=_("Print what lets your shell complete words."))
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@common_options
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what lets your shell complete words."""
    from click.shell_completion import get_completion_class

    maker = get_completion_class(shell)
    assert maker is not None
    click.echo(maker(context.find_root().command, {}, "copbench", "_COPBENCH_COMPLETE").source())


copbench.add_command(evaluate)
copbench.add_command(hints)
copbench.add_command(log)
copbench.add_command(new)
copbench.add_command(people)
copbench.add_command(plan)
copbench.add_command(slips)


def _reading(call: Call, path: Path) -> "Workbook":
    from copbench.workbook import Workbook

    workbook = Workbook.open(path, read_only=True)
    call.speak(workbook)
    return workbook


def run(open_screens: OpenScreens) -> None:
    """Run the command line; what is refused is said in one sentence with exit status 1."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a letter that the terminal lacks is no reason to stop
    call = Call(open_screens, settings.load())
    call.language = spoken.language_named(sys.argv[1:])  # before click reads on, as it may have to complain first
    call.speak()
    try:
        copbench.main(obj=call, prog_name="copbench")
    except Refused as refused:
        tell(refused, err=True)
        sys.exit(1)
    except OSError as error:
        tell(tr("That did not work: {why}.", why=oserrors.why(error)), err=True)
        sys.exit(1)
    except UnicodeEncodeError:
        tell(tr("A name holds letters that this computer cannot read. Give it another name."), err=True)
        sys.exit(1)
    except sqlite3.DatabaseError as error:
        from copbench.workbook import faults

        tell(faults.refusal(error, call.find_workbook() or Path()), err=True)
        sys.exit(1)
