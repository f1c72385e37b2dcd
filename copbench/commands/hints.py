"""`copbench hints`: what is worth a thought just now, each question with why it is asked; nothing is written."""

from datetime import date

import click

from copbench import spoken
from copbench.call import Call, common_options, tell
from copbench.i18n import _, tr


@click.command(cls=spoken.Command, help=_("Print what is worth a thought just now."))
@common_options
@click.pass_obj
def hints(call: Call) -> None:
    """Print the hints that speak and were not put away, the most timely first."""
    from copbench.insight.hints import every
    from copbench.workbook import Workbook

    with Workbook.open(call.need_workbook(), read_only=True) as workbook:
        call.speak(workbook)
        found = every.to_show(workbook, date.today())
        if not found:
            tell(tr("There is nothing to stop and think about just now."))
        for place, hint in enumerate(found):
            tell("\n".join((*([""] if place else []), hint.question, hint.reason)))
