"""Many people come in at one go: pasted lines, a CSV, or the addresses that a mail program copies (S1.14, S3.2).

A text is read whole, shown first, and taken in as one act that can be undone.
"""

from copbench.incoming.acquainted import Acquainted
from copbench.incoming.files import decoded, text_of
from copbench.incoming.parsing import Incoming, Newcomer, Remark, parse
from copbench.incoming.taking import last_lot, take_in, take_out

__all__ = [
    "Acquainted",
    "Incoming",
    "Newcomer",
    "Remark",
    "decoded",
    "last_lot",
    "parse",
    "take_in",
    "take_out",
    "text_of",
]
