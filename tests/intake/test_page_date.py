"""The day a page states."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from sayso.intake.page_date import STAMPS

from .pages import page
from .taking import pipe, report

DAY = date(2017, 10, 6)
# For each stamp, markup that states the day.
MARKUP = {
    "open-graph": '<meta property="article:published_time" content="2017-10-06T01:00:00+03:00">',
    "microdata": '<meta itemprop="datePublished" content="2017-10-06">',
    "microdata-text": '<span itemprop="datePublished">6 October 2017</span>',
    "meta": '<meta name="PubDate" content="Fri, 06 Oct 2017 01:00:00 GMT">',
    "dublin-core": '<meta name="DC.date.issued" content="2017-10-06">',
    "pubdate": '<time pubdate datetime="2017-10-06">Friday</time>',
    "article-time": '<time datetime="2017-10-06">Friday</time>',
    "class": '<div class="byline date">Published on: <b>6 October</b> 2017</div>',
}


def day_of(*, head: str = "", before: str = "", body: str = "") -> date | None:
    return report(pipe(page(head=head, before=before, body=body).encode())).report.published


@pytest.mark.parametrize("stamp", [stamp.id for stamp in STAMPS])
def test_page_date_is_read_from_every_stamp(stamp: str) -> None:
    assert day_of(before=MARKUP[stamp]) == DAY


@pytest.mark.parametrize(
    "script", ['{"datePublished": "2017-10-06T22:30:00Z"}', '[{"@graph": [{"datePublished": "2017-10-06T22:30:00Z"}]}]']
)
def test_page_date_is_read_from_json_ld(script: str) -> None:
    html = page(head=f'<script type="application/ld+json">{script}</script>')
    assert report(pipe(html.encode())).report.published_at == datetime(2017, 10, 6, 22, 30, tzinfo=UTC)


def test_page_date_of_the_article_comes_before_those_of_other_markup() -> None:
    script = '<script type="application/ld+json">{"datePublished": "2017-10-06"}</script>'
    assert (
        day_of(head=script + '<meta name="date" content="2019-01-01">', before='<div class="date">1 May 2018</div>')
        == DAY
    )


@pytest.mark.parametrize(
    "body",
    [
        "<p>They had announced a truce on 6 October 2017.</p>",
        "<p>They had announced a truce on 2017-10-06.</p>",
        '<p><img src="/uploads/2017/10/06/photo.jpg"></p>',
    ],
)
def test_page_date_is_never_taken_from_the_text_the_footer_or_a_file_name(body: str) -> None:
    assert day_of(body=body) is None


@pytest.mark.parametrize(
    "value", ["03/04/2017", "October 2017", "yesterday", "06/10/17", "", "6 October 2017 " + "x" * 80]
)
def test_page_date_that_is_no_full_day_is_none(value: str) -> None:
    assert day_of(head=f'<meta name="date" content="{value}">') is None


@pytest.mark.parametrize("markup", ['<time datetime="{}"></time>', '<span class="date">{}</span>'])
def test_page_date_that_other_articles_contradict_is_none(markup: str) -> None:
    assert day_of(before=markup.format("2017-10-06"), body=markup.format("2017-10-06")) == DAY
    assert day_of(before=markup.format("2017-10-06"), body=markup.format("2018-05-01")) is None


@pytest.mark.parametrize("script", ["{", "[" * 5000, '{"datePublished": 7}', '{"datePublished": null}', '"x"'])
def test_page_date_overlooks_json_ld_that_cannot_be_read(script: str) -> None:
    assert day_of(head=f'<script type="application/ld+json">{script}</script>{MARKUP["meta"]}') == DAY
