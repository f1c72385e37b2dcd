"""copbench with empty guides: the yardstick for what a guide costs. The product itself is untouched."""

from copbench import guide
from copbench.__main__ import main


def _nothing(name: str, *, examples: bool = True) -> str:
    return ""


if __name__ == "__main__":
    guide.body = _nothing
    main()
