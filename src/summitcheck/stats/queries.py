"""The SQL queries on the rows of a scan, and their results as rows.

Words of users and articles are never part of a query; they are passed as parameters.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from summitcheck.stats.database import Database
from summitcheck.views.stats import Period

AnswerRow = tuple[Any, ...]

#: An article in a file that was scanned twice counts once. The host of its address replaces a missing publisher.
_ARTICLES = r"""
CREATE TABLE articles AS
SELECT DISTINCT ON (statement, article)
  statement, article, coalesce(title, '') AS title, coalesce(url, '') AS url, coalesce(sha256, '') AS sha256,
  try_cast(day AS DATE) AS day,
  coalesce(nullif(trim(publisher), ''),
    lower(regexp_extract(url, '^https?://(?:[^/?#]*@)?(?:www\.)?([^/:?#]+)', 1)), '') AS publisher
FROM {rows}
WHERE list_contains(?, statement)
ORDER BY statement, article, sha256
"""
_VERDICTS = """
CREATE TABLE verdicts AS
SELECT DISTINCT ON (statement, article, claim)
  statement, article, claim, verdict, evidence[1].text AS said,
  CASE WHEN verdict = 'distorted' THEN findings END AS findings
FROM {rows} SEMI JOIN articles USING (statement, article)
WHERE list_contains(?, claim)
ORDER BY statement, article, claim, verdict
"""
_JUDGED = """
CREATE TABLE judged AS
SELECT statement, article, day, publisher, sha256,
  count(claim) > 0 AS told,
  coalesce(bool_or(verdict = 'supported'), false) AS supported,
  coalesce(bool_or(verdict = 'distorted'), false) AS distorted,
  coalesce(bool_or(verdict = 'uncertain'), false) AS uncertain
FROM articles LEFT JOIN verdicts USING (statement, article)
GROUP BY ALL
"""
_COUNTS = """
count(*), count(*) FILTER (told), count(*) FILTER (supported), count(*) FILTER (distorted),
count(*) FILTER (uncertain)
"""
#: Notes are left out beside accusations. The same words are one change, even if several rules name it. If no rule says
#: what differs, the change consists of the judged words.
_CHANGES = r"""
WITH found AS (
  SELECT statement, claim, article, said, unnest(findings) AS finding FROM verdicts WHERE verdict = 'distorted'
), named AS (
  SELECT statement, claim, article, finding,
    finding.severity <> 'note' AS accuses,
    bool_or(finding.severity <> 'note') OVER (PARTITION BY statement, claim, article) AS accused
  FROM found
), changed AS (
  SELECT statement, claim, article, finding.code AS code, finding.name AS name, finding.message AS message,
    finding.official.text AS official, finding.account.text AS account
  FROM named WHERE accuses OR NOT accused
  UNION ALL
  SELECT statement, claim, article, '', '', '', '', coalesce(said, '')
  FROM verdicts WHERE verdict = 'distorted' AND coalesce(len(findings), 0) = 0
), dated AS (
  SELECT statement, claim, code, name, coalesce(message, '') AS message,
    trim(regexp_replace(coalesce(official, ''), '\s+', ' ', 'g')) AS official,
    trim(regexp_replace(coalesce(account, ''), '\s+', ' ', 'g')) AS account,
    article, title, url, publisher, day
  FROM changed JOIN articles USING (statement, article)
)
SELECT statement, claim,
  first(code ORDER BY code, day NULLS LAST, article) AS first_code,
  first(name ORDER BY code, day NULLS LAST, article),
  first(message ORDER BY code, day NULLS LAST, article, message),
  official, account, count(DISTINCT article) AS articles, count(DISTINCT publisher),
  first(day::VARCHAR ORDER BY day NULLS LAST, article) AS first_day,
  first(article ORDER BY day NULLS LAST, article) AS first_article,
  first(title ORDER BY day NULLS LAST, article),
  first(publisher ORDER BY day NULLS LAST, article),
  first(url ORDER BY day NULLS LAST, article),
  max(day)::VARCHAR
FROM dated
GROUP BY statement, claim, official, account, CASE WHEN official = '' AND account = '' THEN code END
ORDER BY statement, claim, articles DESC, first_day NULLS LAST, first_article, official, account, first_code
"""
#: The label of a period, as a format of dates; weeks are numbered by ISO 8601.
_LABELS = {Period.DAY: "%Y-%m-%d", Period.WEEK: "%G-W%V", Period.MONTH: "%Y-%m"}


def load_articles(database: Database, statements: Sequence[str]) -> None:
    """Load the articles about some statements."""
    database.load(_ARTICLES, "articles", list(statements))


def publishers_named(database: Database) -> list[str]:
    """The publishers of the articles."""
    return [name for (name,) in database.rows("SELECT DISTINCT publisher FROM articles ORDER BY publisher")]


def keep_publishers(database: Database, publishers: Sequence[str]) -> None:
    """Delete the articles of all other publishers."""
    database.rows("DELETE FROM articles WHERE NOT list_contains(?, publisher)", list(publishers))


def keep_days(database: Database, since: str, until: str) -> None:
    """Delete the articles outside of these days, and those without a day; an empty string is no bound."""
    if since:
        database.rows("DELETE FROM articles WHERE day IS NULL OR day < ?::DATE", since)
    if until:
        database.rows("DELETE FROM articles WHERE day IS NULL OR day > ?::DATE", until)


def load_verdicts(database: Database, claims: Sequence[str]) -> None:
    """Load the verdicts of the articles on some claims."""
    database.load(_VERDICTS, "verdicts", list(claims))
    database.rows(_JUDGED)


def totals(database: Database) -> list[AnswerRow]:
    """By statement: counts, different texts, articles without a day, the first and the last day."""
    return database.rows(f"""
        SELECT statement, {_COUNTS}, count(DISTINCT sha256), count(*) FILTER (day IS NULL),
          min(day)::VARCHAR, max(day)::VARCHAR
        FROM judged GROUP BY statement ORDER BY statement""")


def by_period(database: Database, by: Period) -> list[AnswerRow]:
    """By statement and period, in time: its name, its first day, counts."""
    return database.rows(
        f"""SELECT statement, strftime(date_trunc('{by}', day), ?), date_trunc('{by}', day)::DATE::VARCHAR, {_COUNTS}
        FROM judged WHERE day IS NOT NULL GROUP BY ALL ORDER BY 1, 3""",
        _LABELS[by],
    )


def by_publisher(database: Database) -> list[AnswerRow]:
    """By statement and publisher, those with most distorting articles first: counts."""
    return database.rows(f"""
        SELECT statement, publisher, {_COUNTS} FROM judged GROUP BY statement, publisher
        ORDER BY statement, 6 DESC, 4 DESC, 3 DESC, publisher""")


def by_claim(database: Database) -> list[AnswerRow]:
    """By statement and claim: how many articles tell it, and how many with each verdict."""
    return database.rows("""
        SELECT statement, claim, count(*), count(*) FILTER (verdict = 'supported'),
          count(*) FILTER (verdict = 'distorted'), count(*) FILTER (verdict = 'uncertain')
        FROM verdicts GROUP BY statement, claim ORDER BY statement, claim""")


def changes(database: Database) -> list[AnswerRow]:
    """By statement and claim, the most frequent first: each change, how often it stands, and where first."""
    return database.rows(_CHANGES)
