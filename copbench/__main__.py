"""The one place where core and screens meet: it hands the command line the function that opens the screens."""

from typing import TYPE_CHECKING

from copbench import cli

if TYPE_CHECKING:
    from copbench.settings import Settings
    from copbench.workbook import Workbook


def open_screens(
    workbook: "Workbook | None", chosen: "Settings", throw_away: bool, notice: str, evaluates: str
) -> int:
    """Open the screens, stay until the person leaves, and return the exit status."""
    from screens import pasting
    from screens.app import CopbenchApp

    pasting.install()
    app = CopbenchApp(workbook, chosen, throw_away=throw_away, notice=notice, evaluates=evaluates)
    app.ends_the_program = True
    app.run()
    return app.return_code or 0


def main() -> None:
    """Start copbench."""
    cli.run(open_screens)


if __name__ == "__main__":
    main()
