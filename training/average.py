"""The mean of the weights of runs that went on from one another: `python -m training.average CHECKPOINT… --out FILE`.

Wortsman et al. 2022, "Model soups": networks fine-tuned from the same weights lie in one basin, and their mean often reads
better than each of them, at the cost of one.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor


def average(checkpoints: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of each weight; numbers that are not floating point are those of the first. Raises KeyError for other names."""
    first = checkpoints[0]
    return {
        name: torch.stack([one[name] for one in checkpoints]).mean(0) if value.is_floating_point() else value
        for name, value in first.items()
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    torch.save(average([torch.load(path, weights_only=True) for path in given.checkpoints]), given.out)


if __name__ == "__main__":
    main()
