import pytest

from summitcheck.documents.model import Document
from summitcheck.errors import SourceError


def read(text: str) -> Document:
    return Document.from_text(text, name="a.md")


def test_known_keys_become_fields_and_the_rest_stays_in_meta() -> None:
    document = read(
        "---\ntitle: 'A  Title'\ndate: '2025-02-07'\npublisher: The Paper\nrole: account\n"
        "tags: [a, b]\nsummitcheck:\n  claims: [x]\n---\nThey met.\n"
    )
    assert (document.title, document.date, document.publisher, document.role) == (
        "A Title",
        "2025-02-07",
        "The Paper",
        "account",
    )
    assert document.meta == {"tags": ["a", "b"], "summitcheck": {"claims": ["x"]}}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_offsets_count_from_the_top_of_the_file(line_end: str) -> None:
    text = line_end.join(("---", "title: T", "---", "", "They met.", ""))
    document = read(text)
    (sentence,) = document.sentences
    assert document.title == "T"
    assert (text[sentence.start : sentence.end], sentence.line) == ("They met.", 5)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2025-02-07", "2025-02-07"),
        ("2025-02-07 19:00:08-05:00", "2025-02-07"),
        ("2025-02-07T19:00:08Z", "2025-02-07"),
        ("7 February 2025", "7 February 2025"),
        ("unknown", ""),
        ("2025-02-071", "2025-02-071"),
    ],
)
def test_a_date_is_iso_where_the_file_says_so(written: str, date: str) -> None:
    assert read(f"---\ndate: {written}\n---\nThey met.\n").date == date


def test_what_a_file_calls_unknown_is_shown_to_nobody_as_a_title() -> None:
    document = read("---\ntitle: Unknown\npublisher: unknown\n---\nThey met.\n")
    assert (document.title, document.publisher) == ("", "")


def test_words_that_yaml_would_turn_into_other_things_stay_words() -> None:
    document = read("---\npublisher: NO\ntime: 12:30:00\n---\nThey met.\n")
    assert (document.publisher, document.meta["time"]) == ("NO", "12:30:00")


@pytest.mark.parametrize(
    "text",
    ["---\n\nThey met.\n\n---\n\nThey left.\n", "---\nThey met.\n---\n", "They met.\n\n---\ntitle: no\n---\n", "---"],
)
def test_drawn_lines_are_no_front_matter(text: str) -> None:
    document = read(text)
    assert (document.title, document.meta) == ("", {})
    assert len(document.sentences) == text.count(".") + text.count(":")


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("---\ntitle: T\nThey met.\n", "a.md:1:1", "is not closed"),
        ("---\ntitle: T\ntitle: U\n---\nThey met.\n", "a.md:3:1", "duplicate key"),
        ("---\ntitle: [a\n---\nThey met.\n", "a.md:", "not valid YAML"),
        ("---\ntitle: &x T\n---\nThey met.\n", "a.md:2:8", "anchor"),
        ("---\ntitle: *x\n---\nThey met.\n", "a.md:2:8", "alias"),
        ("---\ntitle: !!python/object:os.system T\n---\nThey met.\n", "a.md:2:8", "tag"),
        ("---\ntitle: T\nthey met\n---\n", "a.md:", "not valid YAML"),
        ("---\ntitle: \x07\n---\n", "a.md:2:8", "not allowed"),
        (f"---\ntitle: {'[' * 5000}\n---\n", "a.md:2:", "nested"),
    ],
    ids=["open", "duplicate", "broken", "anchor", "alias", "tag", "no-key", "control", "deep"],
)
def test_malformed_or_hostile_front_matter_is_refused_at_its_place(text: str, where: str, what: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(text)
    assert caught.value.where.startswith(where)
    assert what in caught.value.what
    assert caught.value.hint
