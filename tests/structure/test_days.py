import pytest

from reportclean.structure.days import clock, day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022-03-09", "2022-03-09"),
        ("2022/3/9 08:00", "2022-03-09"),
        ("2022.03.09", "2022-03-09"),
        ("20220309", "2022-03-09"),
        ("2022 年 3 月 9 日", "2022-03-09"),
        ("２０２２年３月９日", "2022-03-09"),
        ("二〇二二年三月九日", "2022-03-09"),
        ("二〇二二年三月二十日", "2022-03-20"),
        ("二○二二年三月二十一日", "2022-03-21"),
        ("二〇二二年十二月三十一日", "2022-12-31"),
        ("二零二二年元月廿八日", "2022-01-28"),
        ("二○二二年十月三十一日", "2022-10-31"),
        ("一九九八年十二月二十日", "1998-12-20"),
        ("发布于2022-03-09T08:00:00Z", "2022-03-09"),
        ("Mar 9, 2022", "2022-03-09"),
        ("March 9th, 2022 8:05 AM", "2022-03-09"),
        ("Sept. 9 2022", "2022-09-09"),
        ("09-Mar-2022", "2022-03-09"),
        ("09-MAR-2022 08:05:00", "2022-03-09"),
        ("9 March 2022", "2022-03-09"),
        ("Wed Mar 09 08:05:07 +0800 2022", "2022-03-09"),
        ("Wed Mar  9 08:05:07 CST 2022", "2022-03-09"),
        ("Market 9, 2022", None),
        ("Feb 30, 2022", None),
        ("Maybe 9, 2022", None),
        ("2022-13-09", None),
        ("2022-02-30", None),
        ("1948-01-01", None),
        ("二〇二二年十三月九日", None),
        ("2022年3月", None),
        ("2022-3/9", None),
        ("120220309", None),
        ("", None),
    ],
)
def test_reads_days(text, expected):
    """Days of the calendar are read in the usual ways of writing; anything else is none."""
    assert expected == day(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022-03-09 8:05", "08:05"),
        ("2022-03-09T08:05:07Z", "08:05:07"),
        ("08：05", "08:05"),
        ("24:10", None),
        ("2022-03-09", None),
    ],
)
def test_reads_times(text, expected):
    """Times of day are read with and without seconds, in either width of the colon."""
    assert expected == clock(text)
