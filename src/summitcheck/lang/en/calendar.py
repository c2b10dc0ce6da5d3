"""The names of months, weekdays and time zones, in lower case: what dates and times are read by."""

from __future__ import annotations

MONTH_NAMES = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

#: Months and weekdays by number, from 1; months also by their abbreviations.
MONTHS: dict[str, int] = {name: n for n, name in enumerate(MONTH_NAMES, 1)}
MONTHS |= {name[:3]: n for n, name in enumerate(MONTH_NAMES, 1)} | {"sept": 9}
WEEKDAYS: dict[str, int] = {name: n for n, name in enumerate(WEEKDAY_NAMES, 1)}

#: "Sat" and "sun" are words as well.
SHORT_WEEKDAYS, SHORT_WEEKEND = ("mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri"), ("sat", "sun")
SHORT_MONTHS = tuple(name for name in MONTHS if name not in MONTH_NAMES)

#: Minutes before or after Greenwich.
ZONES = {
    "gmt": 0, "utc": 0, "bst": 60, "wat": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "gst": 240,
    "pkt": 300, "ict": 420, "wib": 420, "hkt": 480, "sgt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660,
    "nzst": 720, "nzdt": 780, "est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
}  # fmt: skip
#: Zones whose distance from Greenwich depends on the country or the time of the year.
LOOSE_ZONES = ("et", "ct", "mt", "pt", "cst", "ist")
