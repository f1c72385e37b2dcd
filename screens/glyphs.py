"""The few signs that screens draw, with a plain letter for terminals that cannot show them."""

import os
import sys

_ENCODING = (getattr(sys.stdout, "encoding", "") or "").lower()
PLAIN = os.environ.get("COPBENCH_ASCII") == "1" or not _ENCODING.startswith("utf")


def sign(fancy: str, plain: str) -> str:
    """Return the fancy sign, or the plain one where the terminal speaks no UTF-8."""
    return plain if PLAIN else fancy


RULE = sign("─", "-")
POINTER = sign("▸", ">")
CHOSEN, NOT_CHOSEN = sign("(•)", "(*)"), "( )"
TICKED, NOT_TICKED = "[x]", "[ ]"
BULLET = sign("·", "-")
DOT = sign("·", "-")
ENTER = sign("⏎", "enter")
DOWN, RIGHT = sign("↓", "down"), sign("→", "right")
BAR = sign("▇", "#")
STAR = sign("★", "*")
COLUMN = sign(" │ ", " | ")
TAKEN_UP = sign("↕", "*")
