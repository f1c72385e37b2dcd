"""`copbench new`: a new workbook for a CoP, or a logbook of one's own for a participant."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from copbench import i18n, paths, spoken
from copbench.call import Call, as_typed, common_options, tell
from copbench.i18n import _, tr

if TYPE_CHECKING:
    from copbench.workbook import Workbook


@click.command(name="new", cls=spoken.Command, help=_("Make a new workbook at PATH."))
@click.argument("path", required=False, type=click.Path(path_type=Path))
@spoken.option("--name", help=_("What the CoP is about; else the name of the file. With --personal: your name."))
@spoken.option("--personal", "own", is_flag=True, help=_("A logbook of your own, as a participant."))
@common_options
@click.pass_obj
def new(call: Call, path: Path | None, name: str | None, own: bool) -> None:
    """Make a new workbook; a participant's own comes among the documents when no path is given (S8.14)."""
    from copbench import personal, readable

    call.speak()
    if path is None and not own:
        raise click.UsageError(tr("Say where it should go: copbench new PATH."))
    path = path or personal.free_place(paths.documents_folder())
    with _begun(path, name, own) as workbook:
        readable.make(workbook)
    paths.remember(last=str(path.resolve()))
    tell(tr("A new workbook stands at {path}. Open it with: copbench {word}", path=path, word=as_typed(path)))


def _begun(path: Path, name: str | None, own: bool) -> "Workbook":
    from copbench import personal
    from copbench.saving import begin_workbook
    from copbench.workbook import Workbook

    if not own:
        return (
            begin_workbook(path, name, i18n.language())
            if name
            else Workbook.create(path, name=path.stem, language=i18n.language())
        )
    workbook = personal.begin(path, i18n.language())
    if name:
        personal.introduce(workbook, name)
    return workbook
