"""Sample reports: paraphrases of what outlets reported on the battle for al-Mayadin in October 2017.

Each is a Markdown file with front matter. The facts are the outlets', the words are ours; `note` says so in every file.
"""

from __future__ import annotations

from importlib import resources
from pathlib import Path

__all__ = ["sample_paths"]


def sample_paths() -> list[Path]:
    """The sample files in the order of their numbers, which is the order of their days."""
    # A folder of the installed package; wheels are unpacked, so it has a path.
    return sorted(path for path in Path(str(resources.files(__name__))).iterdir() if path.suffix == ".md")
