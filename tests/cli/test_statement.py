from pathlib import Path

import pytest

from summitcheck.claims.load import load_claims
from summitcheck.claims.model import ClaimSet
from summitcheck.documents.model import Document
from summitcheck.documents.source import corpus_files, read
from summitcheck.errors import NothingChecked, SourceError
from summitcheck.session.statement import choose_statement, fits, quotes_found

OFFICIAL = "# Joint Declaration on Lighthouses\n\nWe will repair nine lighthouses and publish every invoice by March.\n"
REPORT = "Nine lighthouses will be repaired, and invoices published, two governments said on Tuesday.\n"
NOTE = "A note on lighthouses: every invoice will be public. The repair has no date.\n"
CLAIMS = ClaimSet.from_texts(["will repair nine lighthouses", "publish every invoice by March"])
SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"


def documents(*texts: str) -> list[Document]:
    return [Document.from_text(text, name=f"{number}.txt") for number, text in enumerate(texts)]


def with_role(text: str, role: str) -> str:
    return f"---\nrole: {role}\n---\n{text}"


def test_front_matter_decides_against_everything_else() -> None:
    choice = choose_statement(documents(OFFICIAL, with_role(REPORT, "statement"), NOTE), CLAIMS)
    assert choice.document.name == "1.txt"


def test_quotes_decide_before_titles() -> None:
    texts = documents("# Joint Statement\n\nNine lighthouses, invoices, repair.\n", OFFICIAL.split("\n\n")[1], NOTE)
    assert choose_statement(texts, CLAIMS).document.name == "1.txt"


def test_claims_of_another_statement_decide_nothing() -> None:
    other = ClaimSet.from_texts(["agreed to plant trees", "welcomed the treaty on owls"])
    choice = choose_statement(documents(REPORT, OFFICIAL, NOTE), other)
    assert choice.document.name == "1.txt"
    assert "Declaration" in choice.why


def test_an_account_by_its_front_matter_is_never_the_statement() -> None:
    texts = documents(with_role(OFFICIAL, "account"), REPORT, with_role(NOTE, "account"))
    assert choose_statement(texts).document.name == "1.txt"


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_the_files_does_not_matter(order: tuple[int, ...]) -> None:
    texts = documents(OFFICIAL, REPORT, NOTE)
    assert choose_statement([texts[number] for number in order]).document.name == "0.txt"


def test_where_nothing_else_tells_the_name_of_the_file_does() -> None:
    short, report = "Twelve ferries by 2030.\n", "Two dozen ferries, the ministers said.\n"
    texts = [Document.from_text(text, name=name) for text, name in ((report, "a.md"), (short, "talks/Statement.md"))]
    assert choose_statement(texts).document.name == "talks/Statement.md"
    with pytest.raises(SourceError):
        choose_statement([*texts, Document.from_text(short, name="other/statement.txt")])


def test_a_text_that_stands_out_is_taken_whatever_another_file_is_called() -> None:
    texts = [*documents(OFFICIAL, NOTE), Document.from_text(REPORT, name="statement.md")]
    assert choose_statement(texts).document.name == "0.txt"


def test_two_texts_that_are_alike_are_no_choice() -> None:
    with pytest.raises(SourceError, match=r"0\.txt, 1\.txt"):
        choose_statement(documents(OFFICIAL, OFFICIAL, NOTE))
    with pytest.raises(SourceError, match=r"0\.txt, 1\.txt"):
        choose_statement(documents(OFFICIAL, OFFICIAL, NOTE), CLAIMS)


def test_nothing_is_no_choice_either() -> None:
    with pytest.raises(NothingChecked):
        choose_statement([])
    with pytest.raises(NothingChecked):
        choose_statement(documents(REPORT))
    with pytest.raises(NothingChecked):
        choose_statement(documents(with_role(REPORT, "account"), with_role(NOTE, "account")))


def test_claims_fit_a_text_that_has_half_of_their_quotes() -> None:
    (half,) = documents("We will repair nine lighthouses.\n")
    assert quotes_found(CLAIMS, half) == 1
    assert fits(CLAIMS, half)
    assert not fits(CLAIMS, documents(NOTE)[0])


@pytest.mark.parametrize(
    ("folder", "with_claims", "statement"),
    [
        ("seeds", True, "002_aa89519e1f690052.txt"),
        ("seeds", False, "002_aa89519e1f690052.txt"),
        ("statements", False, "us-indonesia-2025-07-22-statement.md"),
    ],
)
def test_the_statement_of_a_real_corpus_is_found(folder: str, with_claims: bool, statement: str) -> None:
    if not SHARED.is_dir():
        pytest.skip("the shared texts are not beside this checkout")
    claims = load_claims(Path(__file__).resolve().parents[2] / "claims.yaml") if with_claims else None
    event = statement.removesuffix("-statement.md") if folder == "statements" else ""
    texts = [read(path) for path in corpus_files(SHARED / folder)[0] if path.name.startswith(event)]
    assert Path(choose_statement(texts, claims).document.name).name == statement
