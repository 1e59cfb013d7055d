"""`python -m reportclean` is the command."""

from reportclean.cli import main

main()
