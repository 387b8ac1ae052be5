"""The assertions of a case's shape.txt about the form of a plan and what it may do to rows."""

import re
from dataclasses import dataclass, field

DIRECTIONS = ("a-to-b", "b-to-a")
# Enough for "TABLE public.orders ALTER", too little for words of different clauses to meet.
NEAR = r"(?:\W+\w+){0,3}?\W+"
FAR = ".*?"
NAME_PART = re.compile(r'"((?:[^"]|"")+)"|([^."\s]+)')


class ShapeError(Exception):
    """A line of shape.txt that says nothing the runner understands."""


@dataclass
class Shape:
    """What is asserted about one direction."""

    require: list = field(default_factory=list)
    forbid: list = field(default_factory=list)
    count: list = field(default_factory=list)  # (words, number)
    loses: set = field(default_factory=set)  # names as tuples: schema, table[, column]
    changes: set = field(default_factory=set)
    rewrites: set = field(default_factory=set)
    owns: set = field(default_factory=set)
    keeps: set = field(default_factory=set)
    steps: int | None = None
    fails: bool = False

    def problems(self, steps):
        """How the statements of a plan contradict the assertions."""
        found = []
        for words in self.require:
            if not any(contains(step, words, FAR) for step in steps):
                found.append(f"no statement of the plan has the words '{words}'")
        for words in self.forbid:
            hits = [step for step in steps if contains(step, words)]
            if hits:
                found.append(f"the plan may not have '{words}': {one_line(hits[0])}")
        for words, wanted in self.count:
            hits = sum(contains(step, words) for step in steps)
            if hits != wanted:
                found.append(f"'{words}' is in {hits} statements of the plan, not in {wanted}")
        if self.steps is not None and len(steps) != self.steps:
            found.append(f"the plan has {len(steps)} statements, not {self.steps}")
        return found

    def without_excused(self, problems):
        """The problems that count; what is indented belongs to the one before it."""
        kept, excused = [], False
        for problem in problems:
            excused = excused if problem.startswith("  ") else self.excuses(problem)
            kept += [] if excused else [problem]
        return kept

    def excuses(self, problem):
        """Is it only that a table's columns or constraints are its own as well as inherited?"""
        bare = problem.replace('"', "")
        return any(
            (f" {schema}.{table}".replace('"', "") in bare and problem.endswith("local is true, should be false"))
            or problem.startswith(f"pg_dump differs: Name: {table}; Type: TABLE; Schema: {schema};")
            or (problem.startswith(f"pg_dump lacks: Name: {table} ") and "; Type: DEFAULT;" in problem)
            for schema, table in self.owns
        )

    def may_lose(self, table, column=None):
        """May the values of this table or column be gone?"""
        return table in self.loses or (column is not None and (*table, column) in self.loses)


def read(text):
    """Reads a shape.txt; a Shape for each direction."""
    shapes = {direction: Shape() for direction in DIRECTIONS}
    for number, line in enumerate(text.splitlines(), 1):
        # A `#` inside of a quoted name starts no comment.
        line = re.sub(r"(^|\s)#[^\"]*$", "", line).strip()
        if not line:
            continue
        try:
            direction, verb, *rest = line.split(None, 2)
            apply(shapes[direction], verb, rest[0].strip() if rest else "")
        except (KeyError, ValueError) as error:
            raise ShapeError(f"shape.txt line {number}: cannot read '{line}'") from error
    return shapes


def apply(shape, verb, rest):
    """Adds one assertion; ValueError when it makes no sense."""
    if verb == "fails":
        if rest:
            raise ValueError(rest)
        shape.fails = True
        return
    if not rest:
        raise ValueError("something has to follow")
    if verb in ("require", "forbid"):
        getattr(shape, verb).append(rest)
    elif verb == "count":
        words, number = rest.rsplit(None, 1)
        shape.count.append((words, int(number)))
    elif verb == "steps":
        shape.steps = int(rest)
    elif verb in ("loses", "changes", "rewrites", "owns", "keeps"):
        name = read_name(rest)
        if len(name) not in {"loses": (2, 3), "changes": (3,)}.get(verb, (2,)):
            raise ValueError(rest)
        getattr(shape, verb).add(name)
    else:
        raise ValueError(verb)


def read_name(text):
    """schema.table[.column], quoted as in SQL, `\\n` in quotes a newline; a tuple of the parts."""
    parts = []
    position = 0
    while True:
        part = NAME_PART.match(text, position)
        if part is None:
            raise ValueError(text)
        quoted, bare = part.groups()
        if quoted is not None:
            parts.append(quoted.replace('""', '"').replace("\\n", "\n"))
        else:
            parts.append(bare.lower())
        position = part.end()
        if position == len(text):
            return tuple(parts)
        if text[position] != ".":
            raise ValueError(text)
        position += 1


def contains(statement, words, gap=None):
    """Are these words in the statement, in this order, whole? `gap` is what may stand between two of them."""
    pattern = (gap or NEAR).join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in words.split())
    return re.search(pattern, statement, re.IGNORECASE | re.DOTALL) is not None


def one_line(text, limit=160):
    """The text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
