"""Many people come in at one go: pasted lines, a CSV, or the addresses that a mail program copies (S1.14, S3.2).

A text is read whole, shown first, and brought in as one act that can be undone.
"""

from copbench.incoming.acquainted import Acquainted
from copbench.incoming.files import decoded, text_of
from copbench.incoming.lots import bring_in, last_lot, take_back, take_out
from copbench.incoming.parsing import Incoming, Newcomer, Remark, parse

__all__ = [
    "Acquainted",
    "Incoming",
    "Newcomer",
    "Remark",
    "bring_in",
    "decoded",
    "last_lot",
    "parse",
    "take_back",
    "take_out",
    "text_of",
]
