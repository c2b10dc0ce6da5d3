import subprocess
import sys

import pytest

import summitcheck


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys, summitcheck; print(sorted(m for m in sys.modules if m.startswith('summitcheck')))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.strip() == "['summitcheck']"


def test_every_public_name_can_be_had() -> None:
    assert all(getattr(summitcheck, name) is not None for name in summitcheck.__all__)
    assert set(dir(summitcheck)) >= {"read", "Document", "load_claims", "ClaimSet", "extract", "Checker"}


def test_model_names_are_the_models_own() -> None:
    from summitcheck.documents import model

    assert summitcheck.Document is model.Document


def test_read_stays_the_function_when_the_sub_package_is_imported() -> None:
    import summitcheck.documents.source

    assert callable(summitcheck.read)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = summitcheck.no_such_name
