"""`reportclean` and `python -m reportclean` are the command."""

import os
import signal
from types import FrameType

from reportclean.signals import INTERRUPTED


def main() -> None:
    """Load the command and run it; interrupted while it loads it ends at once."""
    heard = signal.getsignal(signal.SIGINT) is signal.default_int_handler  # not so under nohup
    if heard:
        signal.signal(signal.SIGINT, _leave)
    from reportclean import cli  # noqa: PLC0415 (slow, and an interruption would be a traceback)

    if heard:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    cli.main()


def _leave(_number: int, _frame: FrameType | None) -> None:
    """End the process as it is: nothing is open yet, and what is half imported raises anything."""
    os.write(2, b"reportclean: interrupted: no file is left half written\n")
    os._exit(INTERRUPTED)


if __name__ == "__main__":
    main()
