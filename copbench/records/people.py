"""Everyone who plays a part, in the smallest form (METHOD sections 2.5, 2.7). For the facilitators only."""

from typing import Annotated

from pydantic import AfterValidator

from copbench.answers import tidy
from copbench.fields import Ask, Refers
from copbench.i18n import _
from copbench.records.base import Line, Record, Text

PersonId = Annotated[str, AfterValidator(tidy), Refers("person")]
"""The id of a person's record; a form offers the people to choose from."""


class Person(Record, kind="person", columns=("name", "organisation", "named_by"), sorted_by="name"):
    """Somebody who takes part, may take part, or helps (S1.14, S3.2)."""

    name: Annotated[Line, Ask(_("Name"), ("S1.14", "S3.2"), "facilitators", core=True)] = ""
    organisation: Annotated[Line, Ask(_("Organisation"), "S3.2", "facilitators", core=True)] = ""
    mail: Annotated[Line, Ask(_("Email address"), "S3.2", "facilitators", core=True)] = ""
    named_by: Annotated[Line, Ask(_("Who named this person?"), "S1.14", "facilitators", core=True)] = ""
    why: Annotated[
        Text,
        Ask(
            _("Why do you think of this person?"),
            ("S1.14", "S3.2"),
            "facilitators",
            core=True,
            help=_("Write it as if this person reads along: they may ask to see it."),
        ),
    ] = ""
