import subprocess
import sys

import pytest

from reportclean import script

HEAVY = ("reportclean.core.document", "reportclean.script.detection", "pathlib", "tomllib")


@pytest.mark.parametrize("name", script.__all__)
def test_every_public_name_is_there(name):
    """Each name loads at its first use and is listed."""
    assert getattr(script, name) is not None
    assert name in dir(script)


def test_a_name_that_is_not_there_is_refused():
    """A misspelt name raises as it does of any module."""
    with pytest.raises(AttributeError, match="convrt"):
        _ = script.convrt


def test_converting_imports_nothing_but_the_conversion():
    """Documents, detection and slow modules are not imported for a conversion alone."""
    program = "import sys, reportclean; assert reportclean.convert('國') == '国'"
    program += f"; print([name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert b"[]" == done.stdout.strip()
