"""The version, in one place: the build reads it, and every record carries it."""

VERSION = "0.1.0"
