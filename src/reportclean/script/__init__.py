"""TODO script."""
