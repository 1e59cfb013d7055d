"""Judge a coverage report: all of core, and more than 95 % of the rest, lines and branches.

python tests/coverage_floor.py .coverage.json
"""

import json
import sys
from pathlib import Path

REST = 95.0
"""Per cent that everything outside core must exceed, taken together."""


def main(report: str) -> int:
    """Print what is below its floor; return 1 if anything is."""
    files = json.loads(Path(report).read_text("utf-8"))["files"]
    core = [(n, f) for n, f in files.items() if "/core/" in n]
    low = [n for n, f in core if f["summary"]["percent_covered"] < 100]
    parts = [f["summary"] for n, f in files.items() if "/core/" not in n]
    done = sum(p["covered_lines"] + p["covered_branches"] for p in parts)
    share = 100 * done / sum(p["num_statements"] + p["num_branches"] for p in parts)
    for name in low:
        print(f"{name}: core must be covered whole: {files[name]['missing_lines']}")  # noqa: T201 (a script)
    print(f"coverage: core {'100' if not low else 'below 100'} %, the rest {share:.1f} %")  # noqa: T201 (a script)
    return int(bool(low) or share <= REST)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
