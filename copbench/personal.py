"""A participant's own workbook: a logbook of their own, with a small Home, that stays on their laptop (S8.14).

It holds the same kinds of record as any other; what makes it personal is who it belongs to.
"""

from datetime import date
from pathlib import Path
from typing import Any

from copbench import paths
from copbench.i18n import tr
from copbench.workbook import Reader, Workbook
from copbench.workbook.schema import SUFFIX

_PERSONAL, _ME = "personal", "me"
"""The facts about a workbook: that it is one person's own, and the id of the record of that person."""

DOCUMENT = "logbook"
"""The key of the document that a participant comes for; the others of their own stand around it."""
_MINE = {
    "action": "people",
    "buddy_pair": "people",
    **dict.fromkeys(("case", "experiment", "learning_goal", "highlight", "behaviour", "backcast"), "person"),
    **dict.fromkeys(("buddy_call", "interim_report", "home_link"), "person"),
}
"""The question that says whose a record is, by the kinds that are one's own as long as nobody says else."""


def is_personal(workbook: Reader) -> bool:
    """Tell whether a workbook is a participant's own."""
    return bool(workbook.fact(_PERSONAL))


def person_of(workbook: Reader) -> str:
    """Return the id of the person whose own workbook it is, "" while nobody said so."""
    return workbook.fact(_ME)


def name_of(workbook: Reader) -> str:
    """Return what the person is called whose own workbook it is, "" while nobody said so."""
    return workbook.name_of(person_of(workbook)) if person_of(workbook) else ""


def mine(workbook: Reader, kind: str) -> dict[str, Any]:
    """Return the stored answers with which a new record of a kind begins because it is one's own.

    There are none in the workbook of a CoP, nor while nobody said whose this workbook is.
    """
    me = person_of(workbook) if kind in _MINE and is_personal(workbook) else ""
    return {_MINE[kind]: [me] if _MINE[kind] == "people" else me} if me else {}


def begin(path: Path, language: str) -> Workbook:
    """Make a workbook of one's own and open it; it asks for a name itself. Raises Refused."""
    workbook = Workbook.create(path, name=tr("Logbook"), language=language, device=paths.device())
    workbook.set_fact(_PERSONAL, "yes")
    return workbook


def introduce(workbook: Workbook, name: str) -> None:
    """Let a workbook belong to the person with this name. Raises NotSaved."""
    from copbench.saving import save_new

    with workbook.together():
        person = save_new(
            workbook,
            "person",
            {"name": name, "parts": ["participant"], "status": "takes_part"},
            person_of(workbook),
        )
        workbook.set_fact(_ME, person)


def take_buddy(workbook: Workbook, name: str, begins: date) -> str:
    """Note who is one's buddy from a day on, and return the id of the pair (S8.12). Raises NotSaved."""
    from copbench.saving import save_new

    with workbook.together():
        buddy = save_new(workbook, "person", {"name": name, "parts": ["participant"]})
        people = [person_of(workbook), buddy]
        return save_new(workbook, "buddy_pair", {"people": people, "begins": begins.isoformat()})


def free_place(folder: Path) -> Path:
    """Return where a workbook of one's own can be made: a name in that folder that nothing bears yet."""
    stem = paths.safe_name(tr("logbook"))
    names = (f"{stem}{number}{SUFFIX}" for number in ("", *(f"-{n}" for n in range(2, 1000))))
    return next(path for name in names if not (path := folder / name).exists())
