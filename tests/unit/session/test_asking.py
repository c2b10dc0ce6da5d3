"""Reports to the same reports with opinions: in which order cells are asked about, and when it stops."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

import chat_server
from chat_server import Chat
from samples import with_uncertain
from summitcheck.session import asking
from summitcheck.session.asking import Asker, ChatModel
from summitcheck.session.cache import Cache
from summitcheck.session.chat import ChatServer
from summitcheck.views.report import AccountReport, Report

pytestmark = pytest.mark.sockets

SCORES = [(0.5, 0.1), (0.5, 0.3), (0.5, 0.2)]


@pytest.fixture
def doubtful(report: Report, chat: Chat) -> tuple[AccountReport, ...]:
    """Three accounts with nine uncertain cells; the first claim of the second is the likeliest to be distorted."""
    chat.forget()
    return with_uncertain(report, *SCORES).accounts


def ask(
    reports: tuple[AccountReport, ...], url: str, kept: Cache | None = None
) -> tuple[list[AccountReport], list[str]]:
    """The reports after asking, and what was noted."""
    notes: list[str] = []
    asker = Asker(ChatModel(ChatServer(url), "m"), cache=kept or Cache(None), note=notes.append)
    return list(asker.reports(reports)), notes


def without(reports: list[AccountReport]) -> tuple[AccountReport, ...]:
    return tuple(r._replace(assessments=tuple(a._replace(opinion=None) for a in r.assessments)) for r in reports)


def opinions(reports: list[AccountReport]) -> int:
    return sum(a.opinion is not None for r in reports for a in r.assessments)


def test_nothing_but_opinions_is_added(doubtful: tuple[AccountReport, ...], chat: Chat) -> None:
    answered, notes = ask(doubtful, chat.url("changed"))
    assert without(answered) == doubtful
    assert opinions(answered) == 9
    assert notes == ["asked m: 9 opinions on 9 passages to read"]


def test_without_a_server_reports_stay_as_they_are(doubtful: tuple[AccountReport, ...]) -> None:
    assert Asker(None).reports(doubtful) == doubtful


def test_the_likeliest_distortion_is_asked_about_first(
    doubtful: tuple[AccountReport, ...], chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "MOST_QUESTIONS", 2)
    answered, notes = ask(doubtful, chat.url("same"))
    assert opinions(answered) == 2
    assert [report.assessments[0].opinion is not None for report in answered] == [False, True, True]
    assert notes[1:] == ["asked m: stopped: the limit of 2 questions per run was reached; 7 not asked"]
    assert len(chat.requests) == 2


def test_a_run_has_its_time(doubtful: tuple[AccountReport, ...], chat: Chat, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "LONGEST_RUN", 0.0)
    answered, notes = ask(doubtful, chat.url("same"))
    assert (opinions(answered), chat.requests) == (0, [])
    assert notes[1:] == ["asked m: stopped: the limit of 0 minutes per run was reached; 9 not asked"]


@pytest.mark.parametrize("way", ["sleeps", "drips"])
def test_a_slow_server_takes_no_more_than_the_time_of_a_run(
    doubtful: tuple[AccountReport, ...], chat: Chat, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    monkeypatch.setattr(asking, "LONGEST_RUN", 0.5)
    began = time.monotonic()
    answered, notes = ask(doubtful, chat.url(way))
    assert time.monotonic() - began < 15
    assert without(answered) == doubtful
    assert opinions(answered) == 0
    assert notes[1].startswith("asked m: 1 failed: no answer within 0.")
    assert notes[2].endswith("minutes per run was reached; 8 not asked")


@pytest.mark.parametrize(("way", "sent"), [("closes", 3), ("500", 3), ("key", 1), ("404", 1), ("redirects", 1)])
def test_a_server_that_does_not_answer_is_left_alone(
    doubtful: tuple[AccountReport, ...], chat: Chat, way: str, sent: int
) -> None:
    answered, notes = ask(doubtful, chat.url(way))
    assert without(answered) == doubtful
    assert len(chat.requests) == sent
    assert len(notes) == 2
    assert notes[1].startswith("asked m: stopped: ")
    assert notes[1].endswith(f"; {9 - sent} not asked")


def test_answers_of_the_wrong_form_are_counted_and_do_not_stop_it(
    doubtful: tuple[AccountReport, ...], chat: Chat
) -> None:
    answered, notes = ask(doubtful, chat.url("invents"))
    assert opinions(answered) == 0
    assert len(chat.requests) == 9
    assert notes[1:] == ["asked m: 9 unusable: it quotes words that are not in the passage"]


def test_the_cache_answers_the_second_time(doubtful: tuple[AccountReport, ...], chat: Chat, tmp_path: Path) -> None:
    kept = Cache(tmp_path)
    first, _ = ask(doubtful, chat.url("changed"), kept)
    sent = len(chat.requests)
    second, notes = ask(doubtful, chat.url("changed"), kept)
    assert second == first
    assert len(chat.requests) == sent
    assert notes == ["asked m: 9 opinions on 9 passages to read, 9 of them from the cache"]


def test_what_was_put_into_the_cache_is_not_believed(
    doubtful: tuple[AccountReport, ...], chat: Chat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Cache(tmp_path)
    monkeypatch.setattr(Cache, "get", lambda *_: chat_server.opinion("distorted", "words of its own"))
    answered, _ = ask(doubtful, chat.url("same"), kept)
    assert {a.opinion.verdict for r in answered for a in r.assessments if a.opinion} == {"supported"}


def test_accounts_that_share_words_share_an_answer(
    doubtful: tuple[AccountReport, ...], chat: Chat, tmp_path: Path
) -> None:
    ask(doubtful, chat.url("same"), Cache(tmp_path))
    asked_about = {request["body"]["messages"][1]["content"] for request in chat.requests}
    assert len(asked_about) == len(chat.requests) == 3
    assert all(set(json.loads(content)) == {"claim", "account"} for content in asked_about)
