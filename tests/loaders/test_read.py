"""The first reading of a document as a whole."""

from pathlib import Path

from loaders.read import read


def test_a_year_that_ends_the_name_of_a_programme_is_no_date(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(
        "Le port de Valdoie rénové\n\nLa Région finance le port avec le programme Littoral 2030. Le chantier finira en 2028.\n",
        encoding="utf-8",
    )

    assert [date.value for date in read(tmp_path, "plan.txt").dates] == ["2028"]
