"""The wheel in an empty environment: it brings the model, the data and the command, and needs nothing of the checkout.

Takes a minute, for all dependencies are installed from the package index; ``pytest -m "not wheel"`` leaves it out.
"""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from dateline.store import read_run

ROOT = Path(__file__).parents[1]
ARTICLE = "Mayor Ilse Brandt said on 3 May 2021 that the port of Lisk had moved 4.5 million tonnes of grain."


@pytest.fixture(scope="module")
def distributions(tmp_path_factory):
    """The folder with the sdist, and the wheel that is made of it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", folder, ROOT)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def environment(tmp_path_factory, distributions):
    """The ``bin`` folder of a new environment with nothing but the wheel and what it depends on."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "venv", folder / "venv")
    (wheel,) = distributions.glob("*.whl")
    scripts = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    run(scripts / "python", "-m", "pip", "install", "--quiet", wheel)
    yield scripts
    shutil.rmtree(folder)


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True, **options)


@pytest.mark.wheel
def test_wheel_and_sdist_bring_the_licence_and_the_notices(distributions):
    (wheel,), (sdist,) = distributions.glob("*.whl"), distributions.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as packed, tarfile.open(sdist) as source:
        for names, folder in ((packed.namelist(), "licenses"), (source.getnames(), sdist.name.removesuffix(".tar.gz"))):
            ends = {"/".join(name.split("/")[-2:]) for name in names}
            assert {f"{folder}/LICENSE", f"{folder}/NOTICE"} <= ends


@pytest.mark.wheel
def test_installed_wheel_extracts_with_the_model_it_brings(environment, tmp_path):
    (tmp_path / "article.txt").write_text(ARTICLE)
    run(environment / "dateline", "extract", "article.txt", "--out", "run", cwd=tmp_path)
    (result,) = read_run(tmp_path / "run")
    assert [date.value for date in result.dates] == ["2021-05-03"]
    assert [figure.value for figure in result.figures] == ["4500000"]
    assert "Ilse Brandt" in {actor.name for actor in result.actors}
    assert result.attributions and result.claims
