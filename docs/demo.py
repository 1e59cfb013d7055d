"""Show what `make demo` wrote: a line a document."""

import json
import sys
from pathlib import Path


def main(paths: list[str]) -> None:
    """Print title, date, region and size of every record in `paths`."""
    for path in paths:
        print(path)  # noqa: T201 (this is what it is for)
        for line in Path(path).read_text("utf-8").split("\n"):
            if line:
                record = json.loads(line)
                known = record["metadata"]
                date = known.get("meeting_date") or known.get("date_published") or "no date"
                words = [date, known.get("region", ""), known.get("title", "without title")]
                size = (
                    f"{len(record['text'])} characters, {record['text'].count(chr(10)) + 1} lines"
                )
                print("  ", *filter(None, words), f"({size})")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
