"""What people aim at, and the themes made of it: the group's own agenda (METHOD section 2.9)."""

from typing import Annotated

from copbench.fields import Ask
from copbench.i18n import _
from copbench.records.base import Line, Record, Text
from copbench.records.references import AimId, PersonId


class Aim(Record, kind="aim", columns=("person", "for_self", "for_organisation"), belongs_to="person"):
    """Where somebody wants to get in these meetings, and what they do now (S5.8, S5.11)."""

    person: Annotated[PersonId, Ask(_("Who?"), "S5.8", "group", core=True)] = ""
    for_self: Annotated[Text, Ask(_("What do you aim at for yourself?"), "S5.8", "group", core=True)] = ""
    for_organisation: Annotated[
        Text, Ask(_("What do you aim at for your organisation?"), "S5.8", "group", core=True)
    ] = ""
    now: Annotated[Text, Ask(_("What are you doing about it now?"), "S5.11", "group", core=True)] = ""


class Theme(Record, kind="theme", columns=("name", "about")):
    """A theme made of the aims of several people (S5.9)."""

    name: Annotated[Line, Ask(_("What is the theme called?"), "S5.9", "group", core=True)] = ""
    about: Annotated[Text, Ask(_("What is it about?"), "S5.9", "group", core=True)] = ""
    aims: Annotated[tuple[AimId, ...], Ask(_("Of which aims is it made?"), "S5.9", "group", core=True)] = ()
    people: Annotated[tuple[PersonId, ...], Ask(_("Who wants to work on it?"), "S5.9", "group", core=True)] = ()
