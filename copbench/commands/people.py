"""`copbench people`: who is on the list, and many who come in at one go from a file."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from copbench import paths, spoken
from copbench.call import Call, common_options, tell
from copbench.errors import Refused
from copbench.i18n import _, tr, trn
from copbench.visible import cells, on_one_line

if TYPE_CHECKING:
    from copbench.incoming import Incoming

LISTED = ("name", "organisation", "parts", "status")
SHOWN = 10
"""So many people are shown before they come in."""
WIDEST = 40
STDIN = "-"


@click.command(name="people", cls=spoken.Command, help=_("Show the people on the list, or bring in many at once."))
@spoken.option("--status", "status", help=_("Only who is that far, such as invited or takes part."))
@spoken.option("--part", "part", help=_("Only who plays that part, such as participant or guest."))
@spoken.option(
    "--from", "source", help=_("A file with people to bring in (CSV or lines); - reads what is piped in.")
)
@spoken.option("--yes", "sure", is_flag=True, help=_("Bring them in without asking."))
@common_options
@click.pass_obj
def people(call: Call, status: str | None, part: str | None, source: str | None, sure: bool) -> None:
    """Show the people on the list, or bring in many at once (S1.14, S3.2)."""
    if source:
        _bring_in(call, source, sure=sure)
    else:
        _show_list(call, {"status": status, "parts": part})


# The list


def _show_list(call: Call, asked: Mapping[str, str | None]) -> None:
    from copbench.workbook import Workbook

    with Workbook.open(call.need_workbook(), read_only=True) as workbook:
        call.speak(workbook)
        wanted = dict(_wanted(asked))
        rows = [entry.data for entry in workbook.all_of("person") if _fits(entry.data, wanted)]
    if not rows:
        raise Refused(tr("Nobody found."))
    _print_columns(LISTED, rows)


def _wanted(asked: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    """Yield the choice that each filter stands for, in either language."""
    from copbench.incoming import columns

    for name, words in asked.items():
        if words is not None:
            spec = columns.specs()[name]
            value = columns.choice_of(spec, words)
            if not value:
                known = ", ".join(tr(label) for _value, label in spec.choices)
                raise click.BadParameter(tr("Choose one of: {words}.", words=known),
                                         param_hint="--part" if name == "parts" else "--status")  # fmt: skip
            yield name, value


def _fits(data: Mapping[str, Any], wanted: Mapping[str, str]) -> bool:
    return all(value in (data.get(name) or ()) if name == "parts" else data.get(name) == value
               for name, value in wanted.items())  # fmt: skip


def _print_columns(names: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> None:
    """Print answers below each other, what is too wide cut."""
    from copbench import answers
    from copbench.incoming import columns

    specs = [columns.specs()[name] for name in names]
    table = [[on_one_line(answers.show(spec, row.get(spec.name)), WIDEST) for spec in specs] for row in rows]
    widths = [max(map(cells, column)) for column in zip(*table, strict=True)]
    for line in table:
        padded = (text + " " * (width - cells(text)) for text, width in zip(line, widths, strict=True))
        tell("  ".join(padded).rstrip())


# Bringing in


def _bring_in(call: Call, source: str, *, sure: bool) -> None:
    from copbench import incoming
    from copbench.workbook import Workbook

    with Workbook.open(call.need_workbook(), device=paths.device()) as workbook:
        call.speak(workbook)
        found = incoming.parse(_read(source), incoming.Acquainted.of(workbook))
        _preview(found)
        if not found.new:
            raise Refused(tr("There is nobody new in it."))
        if _agreed(len(found.new), sure=sure):
            number = incoming.bring_in(workbook, found.new)
            tell(trn("{n} person came in.", "{n} people came in.", number))
        else:
            tell(tr("Nobody came in."))


def _read(source: str) -> str:
    from copbench import incoming

    if source == STDIN and sys.stdin is None:
        raise Refused(tr("Nothing comes in here. Name a file with --from."))
    if source == STDIN:
        return incoming.decoded(sys.stdin.buffer.read())
    return incoming.text_of(paths.path_of(source))


def _preview(found: "Incoming") -> None:
    if found.new:
        _print_columns(found.questions(), [person.data for person in found.new[:SHOWN]])
        if more := len(found.new[SHOWN:]):
            tell(trn("and {n} more", "and {n} more", more))
        tell("")
    tell("   ".join(found.counts()))
    for sentence in found.told():
        tell(sentence)


def _agreed(number: int, *, sure: bool) -> bool:
    if sure:
        return True
    if sys.stdin is None or not sys.stdin.isatty():
        raise Refused(tr("Nobody came in yet. Say --yes too, and they do."))
    return spoken.agreed(trn("Bring in this person?", "Bring in these {n} people?", number))
