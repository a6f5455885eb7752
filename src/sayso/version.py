"""The version of the program; part of every claim (`reader`)."""

__version__ = "0.1.0"
