"""With how much of a statement and of an account one sentence and one claim are compared, whatever their number."""

from __future__ import annotations

#: So many claims, and so many lines of the statement, a sentence is compared with: more than most statements have.
MOST_FOUND = 300
#: So many figures and dates of claims a figure or a date of an account is compared with.
MOST_VALUES = 1_000
#: So many sentences of an account a model of entailment encodes before it is known which it reads.
MOST_ENCODED = 1_000
