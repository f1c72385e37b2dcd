"""Say which ids of the method have no home yet, and in brackets which are only asked about on a worksheet."""

import sys

from copbench import method


def main() -> None:
    """Print a line for each section."""
    missing, only_asked = method.without_home(), method.on_a_worksheet_only()
    for key, ids in missing.items():
        asked = f"({', '.join(one for one in only_asked[key] if one not in ids)})"
        sys.stdout.write(f"  {key:<6}{', '.join(ids)} {asked.removeprefix('()')}".rstrip() + "\n")


if __name__ == "__main__":
    main()
