"""What the group's agreement does to what goes outside: names become roles and letters, or stay inside (S6.5).

`filter` decides answer by answer and accounts for it. `roll` reads whom the workbook names. `disguise` takes the
names out of a text: `names` knows how somebody may be named, `contacts` how they may be reached, `suspects` what
looks like a name of nobody on the list.
"""

from copbench.documents.outside.filter import Outside, Register

__all__ = ["Outside", "Register"]
