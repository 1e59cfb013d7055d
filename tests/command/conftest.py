"""How tests run the command."""

import pytest

from reportclean import cli


@pytest.fixture
def run(capsys):
    """Run the command in this process; return exit code, standard output and error."""

    def ran(*arguments):
        code = 0
        try:
            cli.main([str(a) for a in arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capsys.readouterr()
        return code, out, err

    return ran
