"""The folders of tests/cases: what is in them, and which servers they are for."""

import operator
import re
from dataclasses import dataclass
from pathlib import Path

from . import shape

COMPARISONS = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
    "!=": operator.ne,
}
MAJORS = (14, 15, 16, 17, 18)
# The version whose plans are kept as text; on others only the proofs count.
GOLDEN_MAJOR = 15
GOLDENS = {"a-to-b": "plan.sql", "b-to-a": "plan-back.sql"}
RENAMES = {"a-to-b": "renames.txt", "b-to-a": "renames-back.txt"}
SEEDS = {"a": "seed.sql", "b": "seed-b.sql"}
KNOWN_FILES = {"a.sql", "b.sql", "shape.txt", "servers.txt"}
KNOWN_FILES |= {*GOLDENS.values(), *SEEDS.values(), *RENAMES.values()}


class CaseError(Exception):
    """A case folder that does not keep to the contract."""


@dataclass
class Case:
    """One folder."""

    name: str
    directory: Path
    shapes: dict
    conditions: list  # (comparison, major)

    def schema(self, side):
        """The schema of side a or b."""
        return self.directory / f"{side}.sql"

    def seed(self, side):
        """The rows for side a or b, or None."""
        path = self.directory / SEEDS[side]
        return path if path.exists() else None

    def golden(self, direction):
        """Where the plan of this direction is kept."""
        return self.directory / GOLDENS[direction]

    def renames(self, direction):
        """What pgmend is told of renames in this direction; None where nothing is renamed."""
        path = self.directory / RENAMES[direction]
        if not path.exists():
            return None
        lines = path.read_text(encoding="utf-8").splitlines()
        return [line for line in lines if line and not line.startswith("#")]

    def is_for(self, major):
        """Is the case to be run on this version?"""
        return all(compare(major, bound) for compare, bound in self.conditions)

    def golden_major(self):
        """The version that the kept plans are of."""
        if self.is_for(GOLDEN_MAJOR):
            return GOLDEN_MAJOR
        return next((major for major in MAJORS if self.is_for(major)), None)


def read(directory, top):
    """Reads one folder; CaseError says what is wrong with it."""
    name = str(directory.relative_to(top))
    for file in ("a.sql", "b.sql"):
        if not (directory / file).exists():
            raise CaseError(f"{name}: there is no {file}")
    unknown = {path.name for path in directory.iterdir()} - KNOWN_FILES
    if unknown:
        raise CaseError(f"{name}: unknown file {sorted(unknown)[0]}")
    try:
        shapes = shape.read(text_of(directory / "shape.txt"))
        conditions = read_servers(text_of(directory / "servers.txt"))
    except (shape.ShapeError, ValueError) as error:
        raise CaseError(f"{name}: {error}") from error
    return Case(name, directory, shapes, conditions)


def text_of(path):
    """A file's content, empty when there is none."""
    return path.read_text(encoding="utf-8") if path.exists() else ""


def read_servers(text):
    """Conditions such as `>=15`, several of which must all hold."""
    conditions = []
    for line in text.splitlines():
        for word in line.split("#", 1)[0].split():
            match = re.fullmatch(r"(>=|<=|!=|>|<|=|)(\d+)", word)
            if match is None:
                raise ValueError(f"servers.txt: cannot read '{word}' (write >=15)")
            conditions.append((COMPARISONS[match.group(1) or "="], int(match.group(2))))
    return conditions


def find(top, pattern=""):
    """All cases whose KIND/CASE matches the pattern, and what is wrong with those that cannot be
    read."""
    found, errors = [], []
    # A folder below KIND is a case, whatever it lacks: none is overlooked.
    for directory in sorted(path for path in top.glob("*/*") if path.is_dir()):
        if not re.search(pattern, str(directory.relative_to(top))):
            continue
        try:
            found.append(read(directory, top))
        except CaseError as error:
            errors.append(str(error))
    return found, errors
