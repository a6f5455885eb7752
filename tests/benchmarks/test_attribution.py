"""The score of attribution spans."""

from __future__ import annotations

from benchmarks.attribution import of_gold, scores
from training.sayings import Article, GoldSaying

ARTICLE = Article("a", "The mayor said the bridge was hit.", (GoldSaying(((0, 9),), ((10, 14),), ((15, 33),)),))


def test_attribution_counts_exact_spans_of_each_kind() -> None:
    gold = of_gold(ARTICLE)
    read = {("source", 0, 9), ("cue", 10, 14), ("content", 15, 30), ("content", 31, 33)}
    result = scores([(gold, read)])
    assert result["source"] == (1.0, 1.0, 1.0)
    assert result["cue"] == (1.0, 1.0, 1.0)
    assert result["content"] == (0.0, 0.0, 0.0)


def test_attribution_pools_articles_before_it_divides() -> None:
    gold = of_gold(ARTICLE)
    result = scores([(gold, gold), (gold, set())])
    assert result["cue"] == (1.0, 0.5, 2 / 3)


def test_attribution_takes_a_span_of_the_wrong_kind_for_wrong() -> None:
    result = scores([(of_gold(ARTICLE), {("source", 10, 14)})])
    assert result["source"][2] == 0.0
    assert result["cue"][2] == 0.0
