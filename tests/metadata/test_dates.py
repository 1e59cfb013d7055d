"""Dates and times as pages write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.metadata.dates import date, dates, number, time


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年1月6日", "2023-01-06"),
        ("2023 年 1 月 6 日", "2023-01-06"),
        ("2024-02-23", "2024-02-23"),
        ("2024/2/3", "2024-02-03"),
        ("2008- 11- 07", "2008-11-07"),
        ("2024.02.03", "2024-02-03"),
        ("22.02.2016", "2016-02-22"),
        ("20240305", "2024-03-05"),
        ("二〇二三年十二月三十一日", "2023-12-31"),
        ("二○一五年二月五日", "2015-02-05"),
        ("一九九八年十月二十日", "1998-10-20"),
        ("民国112年3月1日", "2023-03-01"),
        ("中华民国一百一十二年三月十一日", "2023-03-11"),
        ("2024-02-30", None),
        ("2024-02/03", None),
        ("112年3月1日", None),
        ("民国9年3月1日", None),
        ("1.02.2016.5", "2016-02-01"),
        ("3.1.02.2016", None),
        ("2024年2月", None),
        ("12024-02-03", None),
        ("", None),
    ],
)
def test_dates_become_iso(text: str, expected: str | None):
    """Each way of writing a day gives its ISO form; what is no day of the calendar, nothing."""
    assert expected == date(text)


@given(st.dates(dt.date(1949, 1, 1), dt.date(2099, 12, 31)))
def test_every_day_is_found_where_it_stands(day: dt.date):
    """A day written in figures inside a sentence is found, with its place."""
    written = f"{day.year}年{day.month}月{day.day}日"
    text = f"会议于{written}召开。"
    assert [(day.isoformat(), written)] == [(d.iso, text[slice(*d.span)]) for d in dates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15:41", "15:41"),
        ("2021-11-05 9:20", "09:20"),
        ("11:46:39", "11:46:39"),
        ("15时4分", "15:04"),
        ("24:10", None),
        ("1:5000", None),
        ("", None),
    ],
)
def test_times_are_padded(text: str, expected: str | None):
    """A time of day gives HH:MM or HH:MM:SS; a scale or a ratio does not."""
    assert expected == time(text)


@pytest.mark.parametrize(
    ("numeral", "expected"),
    [
        ("十", 10),
        ("二十", 20),
        ("一百零三", 103),
        ("百一十", 10),
        ("二〇二三", 2023),
        ("16", 16),
        ("x", 0),
    ],
)
def test_numerals_have_values(numeral: str, expected: int):
    """Chinese numerals below a thousand and rows of digits have their value, others none."""
    assert expected == number(numeral)
