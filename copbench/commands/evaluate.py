"""`copbench evaluate` and `copbench slips`: how a meeting is closed, on the laptop or on paper (S7.13)."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copbench import spoken
from copbench.call import Call, common_options, tell
from copbench.commands import showing
from copbench.errors import Refused
from copbench.i18n import _, tr

if TYPE_CHECKING:
    from copbench.workbook import Workbook


@click.command(cls=spoken.Command, help=_("Close a meeting: the laptop goes round, three keys each."))
@common_options
@click.pass_obj
def evaluate(call: Call) -> None:
    """Open the round of the meeting of today, or of the last one (S7.13)."""
    showing.need_terminal()
    workbook = showing.opened(call.need_workbook())
    call.speak(workbook)
    if workbook.read_only:
        raise Refused(tr("This workbook is open for reading only."))
    meeting = workbook.locked_to or _meeting(workbook) or _make_one(workbook)
    showing.show_opened(call, workbook, evaluates=meeting)


def _meeting(workbook: "Workbook") -> str:
    from copbench.evaluating import rounds

    found = rounds.meeting_to_close(workbook, date.today())
    return found.id if found else ""


def _make_one(workbook: "Workbook") -> str:
    """Make a meeting of today, as nobody wants to wait for it with a coat on. Raises Refused when not wanted."""
    if not spoken.agreed(tr("There is no meeting today in this workbook. Make one now?")):
        raise Refused(tr("Nothing was made. In copbench you find the meetings with m."))
    from copbench.saving import save_new

    return save_new(workbook, "meeting", {"held_on": date.today().isoformat()})


@click.command(cls=spoken.Command, help=_("Make the paper slips, four to a page, ready to print."))
@spoken.option("--to", "folder", type=click.Path(path_type=Path), help=_("The folder to write into."))
@spoken.option("--overwrite", is_flag=True, help=_("Replace documents that exist."))
@common_options
@click.pass_obj
def slips(call: Call, folder: Path | None, overwrite: bool) -> None:
    """Write the slips on which everybody answers at once (S7.13)."""
    from copbench.documents import export as exporting
    from copbench.workbook import Workbook

    with Workbook.open(call.need_workbook(), read_only=True) as workbook:
        call.speak(workbook)
        files = exporting.render(workbook, "slips", "html")
        for written in exporting.write(files, folder or exporting.folder_for(workbook), overwrite=overwrite):
            tell(written)
