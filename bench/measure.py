"""What pgmend costs, beside PostgreSQL's own client programs. Run by bench/run, which see.

Every figure is of whole processes. The two sides of a comparison alternate (ours, theirs, ours,
theirs, ...), and the ratio is the median of the ratios of neighbours, so that a machine that is
busy or slows down meets both sides alike.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median

import peers
import schema

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))
# pylint: disable=wrong-import-position
from lib import dumps, servers

PGMEND = Path(os.environ.get("PGMEND", ROOT / "build/pgmend")).resolve()
README = ROOT / "bench/README.md"
FIRST_MARK = "<!-- figures: written by bench/run --write -->"
LAST_MARK = "<!-- end of figures -->"
QUICK = 3  # start-up and the like are measured so many times as often
FILES_A_CALL = 1000  # arguments have a limit
LIMIT = 900  # seconds for any one program
PEER_LIMIT = 120  # and for a peer
HEADING = (
    "| what | tables | pgmend: s / CPU s / MiB | beside | its s / CPU s / MiB | ratio of s"
    " | ratio of CPU | pairs |\n|---|--:|--:|---|--:|--:|--:|--:|"
)


@dataclass
class Cost:
    """What a side of a pair took: seconds, seconds of processor time, MiB of its largest process."""

    wall: float = 0
    cpu: float = 0
    peak: float = 0

    def __add__(self, other):
        return Cost(self.wall + other.wall, self.cpu + other.cpu, max(self.peak, other.peak))


@dataclass
class Call:
    """A command, the exit status that it must end with, and what makes it ready each time."""

    command: list
    expect: object = 0  # None: any
    prepare: object = None
    limit: int = LIMIT


@dataclass
class Comparison:
    """A row of the table: pgmend's call beside the calls that serve as its yardstick."""

    what: str
    tables: object
    ours: Call
    beside: str
    theirs: list
    runs: int
    warm_up: bool = True
    pairs: list = field(default_factory=list)


class Bench:
    """A server, the databases and files made for one run, and what was measured with them."""

    def __init__(self, server, timer, work, options):
        self.server = server
        self.timer = timer
        self.work = work
        self.options = options
        self.psql = program_of(server, "psql")
        self.pg_dump = program_of(server, "pg_dump")
        self.rows = []
        self.peers = peers.Peers(server, note) if options.peers else None

    # ---- running programs ----------------------------------------------------------------------

    def cost_of(self, call):
        """Runs a call by way of the timer."""
        if call.prepare:
            call.prepare()
        reading, writing = os.pipe()
        with open(reading, encoding="ascii") as answer:
            try:
                done = subprocess.run(
                    [self.timer, str(writing), *map(str, call.command)],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                    env=self.server.environment(),
                    cwd=self.server.state,
                    pass_fds=(writing,),
                    timeout=call.limit,
                    check=False,
                )
            finally:
                os.close(writing)
            words = answer.read().split()
        if len(words) != 4 or call.expect not in (None, int(words[3])):
            ended = words[3] if len(words) == 4 else "no status"
            said = done.stderr.decode(errors="replace").strip()
            raise servers.Failed(f"{shown(call.command)} ended with {ended}: {said}")
        return Cost(float(words[0]), float(words[1]), int(words[2]) / 1024)

    def compare(self, comparison):
        """Measures the pairs of a comparison, prints its row and keeps it."""
        for number in range(-1 if comparison.warm_up else 0, comparison.runs):
            ours = self.cost_of(comparison.ours)
            theirs = sum((self.cost_of(call) for call in comparison.theirs), Cost())
            if number >= 0:
                comparison.pairs.append((ours, theirs))
        row = row_of(comparison)
        print(row, flush=True)
        self.rows.append(row)

    def compare_peers(self, what, tables, ours, theirs):
        """Measures pairs with each peer; one that fails or takes too long is said so, and the run
        goes on. A few pairs are enough: no peer is near."""
        for name, command in theirs:
            call = Call(command, limit=PEER_LIMIT)
            runs = self.options.runs if tables == "–" else max(1, min(3, 1500 // tables))
            try:
                self.compare(
                    Comparison(what, tables, ours, f"`{name}`", [call], runs, warm_up=tables == "–")
                )
                continue
            except subprocess.TimeoutExpired:
                failure = f"not within {PEER_LIMIT} s"
            except servers.Failed as error:
                failure = str(error).splitlines()[0].replace("|", "/")[:100]
            row = f"| {what} | {tables} | – | `{name}` | {failure} | – | – | 0 |"
            print(row, flush=True)
            self.rows.append(row)

    def output_of(self, command, expect=(0,)):
        """What a program prints; not measured."""
        return servers.run(command, self.server.environment(), expect=expect).stdout

    # ---- databases -----------------------------------------------------------------------------

    def load_calls(self, database, files):
        """The calls by which psql loads files."""
        command = [self.psql, "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", self.server.url(database)]
        shares = [files[at : at + FILES_A_CALL] for at in range(0, len(files), FILES_A_CALL)]
        return [Call(command + [f"--file={file}" for file in share]) for share in shares]

    def create_database(self, name, files):
        """A new database with the statistics that autovacuum would have gathered by and by."""
        self.replace_database(name)
        for call in self.load_calls(name, files):
            self.cost_of(call)
        with self.server.connect(name) as session:
            session.execute("VACUUM ANALYZE")

    def replace_database(self, name):
        """An empty database in the place of an earlier one."""
        self.server.drop_database(name)
        self.server.admin().execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")

    # ---- what is compared ----------------------------------------------------------------------

    def start_up(self):
        """Whatever it is asked, a program has to be loaded first."""
        self.compare(
            Comparison(
                "start: `--version`",
                "–",
                Call([PGMEND, "--version"]),
                "`psql --version`",
                [Call([self.psql, "--version"])],
                self.options.runs * QUICK,
            )
        )
        if self.peers:
            ours = Call([PGMEND, "--version"])
            self.compare_peers("start: `--version`", "–", ours, self.peers.start_up())

    def size(self, tables):
        """All comparisons that need a schema of so many tables."""
        first = schema.write(self.work / f"first-{tables}", tables)
        second = schema.write(self.work / f"second-{tables}", tables, changed=True)
        note(f"loading two databases of {tables} tables")
        self.create_database("bench_a", first)
        self.create_database("bench_b", second)
        self.extraction(tables)
        self.difference(tables)
        self.drift(tables)
        self.check_difference()
        self.server.drop_database("bench_b")
        self.compilation(tables, first)
        self.server.drop_database("bench_a")

    def dump_call(self, database):
        """pg_dump of a schema."""
        return Call([self.pg_dump, "-s", "-d", self.server.url(database), "-f", os.devnull])

    def extraction(self, tables):
        """A live schema is read and written as a snapshot."""
        url = self.server.url("bench_a")
        self.compare(
            Comparison(
                "extract: `dump --as-snapshot`",
                tables,
                Call([PGMEND, "dump", "--as-snapshot", "--no-cache", "--url", url]),
                "`pg_dump -s`",
                [self.dump_call("bench_a")],
                self.options.runs,
            )
        )
        self.compare(
            Comparison(
                "unchanged since: `diff A A`",
                tables,
                Call([PGMEND, "diff", url, url]),
                "two `pg_dump -s`",
                [self.dump_call("bench_a"), self.dump_call("bench_a")],
                self.options.runs,
            )
        )
        if self.peers:
            ours = Call([PGMEND, "dump", "--as-snapshot", "--no-cache", "--url", url])
            theirs = self.peers.extraction("bench_a", self.work)
            self.compare_peers("extract: `dump --as-snapshot`", tables, ours, theirs)

    def difference(self, tables):
        """Two live schemas are read, compared, and the change is planned as SQL."""
        urls = [self.server.url(name) for name in ("bench_a", "bench_b")]
        self.compare(
            Comparison(
                "extract both, diff, plan: `diff A B --sql`",
                tables,
                Call([PGMEND, "diff", *urls, "--sql", "--no-cache"], expect=3),
                "two `pg_dump -s`",
                [self.dump_call("bench_a"), self.dump_call("bench_b")],
                self.options.runs,
            )
        )
        if self.peers:
            self.write_dumps("bench_a", "bench_b")
            ours = Call([PGMEND, "diff", *urls, "--sql", "--no-cache"], expect=3)
            theirs = self.peers.difference("bench_a", "bench_b", self.work)
            self.compare_peers("extract both, diff, plan: `diff A B --sql`", tables, ours, theirs)

    def write_dumps(self, *databases):
        """The schemas as files, without the lines that are psql's."""
        for database in databases:
            text = self.output_of([self.pg_dump, "-s", "-d", self.server.url(database)])
            lines = [line for line in text.splitlines(True) if not line.startswith("\\")]
            (self.work / f"{database}.sql").write_text("".join(lines), encoding="utf-8")

    def drift(self, tables):
        """The live schema is as declared in a snapshot: nothing to do."""
        url = self.server.url("bench_a")
        snapshot = self.work / f"first-{tables}.snapshot"
        self.output_of([PGMEND, "dump", "--as-snapshot", "--url", url, "--out", snapshot])
        self.compare(
            Comparison(
                "nothing to do: `drift --snapshot`",
                tables,
                Call([PGMEND, "drift", "--url", url, "--snapshot", snapshot]),
                "`psql -c 'select 1'`",
                [Call([self.psql, "-X", "-d", url, "-c", "select 1"])],
                self.options.runs,
            )
        )

    def check_difference(self):
        """A fast answer has to be the right one: the SQL leads from one schema to the other, and
        pg_dump, which knows nothing of pgmend, agrees."""
        note("checking that the SQL of the diff leads to the second schema")
        first, second, mended = (self.server.url(f"bench_{name}") for name in "abc")
        sql = self.output_of([PGMEND, "diff", first, second, "--sql"], expect=(3,))
        self.server.drop_database("bench_c")
        self.server.admin().execute("CREATE DATABASE bench_c TEMPLATE bench_a")
        try:
            servers.psql(mended, sql)
            self.output_of([PGMEND, "diff", mended, second])
            have, want = (
                dumps.entries(self.output_of([self.pg_dump, "-s", "-d", url]))
                for url in (mended, second)
            )
        finally:
            self.server.drop_database("bench_c")
        lines = dumps.differences(have, want)[:20]
        if lines:
            raise servers.Failed("the diff's SQL leads elsewhere:\n    " + "\n    ".join(lines))

    def compilation(self, tables, files):
        """Declared SQL becomes a snapshot: never seen before, and seen before."""
        directory = files[0].parent
        edited = directory / "9999_edit.sql"
        edits = iter(range(1 << 30))

        def edit():
            edited.write_text(f"-- edit {next(edits)}\n", encoding="utf-8")

        command = [PGMEND, "compile", "--schema", directory, "--major", self.options.server]
        note(f"compiling {tables} tables")
        self.output_of([PGMEND, "compile", "--schema", self.tiny(), *command[-2:]])
        loads = self.load_calls("bench_load", files)
        loads[0].prepare = lambda: self.replace_database("bench_load")
        self.compare(
            Comparison(
                "compile a schema that was edited",
                tables,
                Call(command, prepare=edit),
                "`psql -f` of its files",
                loads,
                max(1, min(self.options.runs, 1500 // tables)),
                warm_up=False,
            )
        )
        self.server.drop_database("bench_load")
        self.compare(
            Comparison(
                "compile it again, nothing edited",
                tables,
                Call(command),
                "`pg_dump -s`",
                [self.dump_call("bench_a")],
                self.options.runs,
            )
        )

    def tiny(self):
        """A schema of one table, whose compilation starts the embedded server."""
        return schema.write(self.work / "tiny", 1)[0].parent


def program_of(server, name):
    """A client program of the server's own version, else of a newer one, by its real path."""
    own = Path(server.bin) / name
    if own.exists():
        return own
    if name == "pg_dump":
        found = servers.pg_dump_for(server.major)
        if found is None:
            raise servers.Unavailable(
                f"there is no pg_dump here that reads PostgreSQL {server.major}:"
                f" install postgresql-client-{server.major}, or measure another --server"
            )
        return Path(found)
    return Path(servers.client_program(name))


def shown(command):
    """A command as a message shows it."""
    return " ".join([Path(command[0]).name, *map(str, command[1:])])[:200]


def note(text):
    """Says what is being done; the table alone goes to standard output."""
    print(f"bench/run: {text}", file=sys.stderr, flush=True)


# ---- the table ---------------------------------------------------------------------------------


def middle(costs):
    """The medians of a side's costs, as a cell."""
    wall, cpu, peak = (median(getattr(cost, part) for cost in costs) for part in vars(Cost()))
    return f"{wall:.3f} / {cpu:.3f} / {peak:.1f}"


def ratio(pairs, part):
    """The median of the pairs' ratios with the least and the greatest, as a cell. Processor time
    comes in steps, and the shortest of programs may show none at all."""
    values = [(getattr(ours, part), getattr(theirs, part)) for ours, theirs in pairs]
    ratios = [our / their for our, their in values if their]
    if not ratios:
        return "–"
    return f"**{median(ratios):.2f}** ({min(ratios):.2f}–{max(ratios):.2f})"


def row_of(comparison):
    """A comparison as a line of the table."""
    ours, theirs = zip(*comparison.pairs)
    cells = (
        comparison.what,
        comparison.tables,
        middle(ours),
        comparison.beside,
        middle(theirs),
        ratio(comparison.pairs, "wall"),
        ratio(comparison.pairs, "cpu"),
        len(comparison.pairs),
    )
    return f"| {' | '.join(map(str, cells))} |"


def machine():
    """Where this was measured, in words."""
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30)
    return (
        f"{model[1] if model else os.uname().machine}, {os.cpu_count()} cores, {memory:.0f} GiB"
        f" (load {os.getloadavg()[2]:.1f})"
    )


def write_figures(bench):
    """Puts the table into the README, in the place of the one before."""
    version = bench.output_of([PGMEND, "--version"]).split("\n", 1)[0]
    server = bench.output_of([Path(bench.server.bin) / "postgres", "--version"]).strip()
    head = f"{date.today().isoformat()}: {version}, {server}; {machine()}."
    text = README.read_text(encoding="utf-8")
    before, found_first, rest = text.partition(FIRST_MARK)
    _, found_last, after = rest.partition(LAST_MARK)
    if not found_first or not found_last:
        raise servers.Failed(f"{README.name} lacks the lines that the table goes between")
    table = "\n".join([HEADING, *bench.rows])
    README.write_text(
        f"{before}{FIRST_MARK}\n\n{head}\n\n{table}\n\n{LAST_MARK}{after}", encoding="utf-8"
    )


# ---- the run -----------------------------------------------------------------------------------


def list_of_sizes(text):
    """The value of --tables."""
    sizes = text.split(",")
    if not all(size.isdecimal() and int(size) for size in sizes):
        raise argparse.ArgumentTypeError(f"'{text}' is no list of numbers such as 50,500")
    return [int(size) for size in sizes]


def positive(text):
    """The value of --runs."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"'{text}' is no number from 1 on")
    return int(text)


def read_options():
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="bench/run",
        description="Measures pgmend beside psql and pg_dump, and prints one table.",
    )
    parser.add_argument(
        "--tables",
        type=list_of_sizes,
        default=[50, 500, 5000],
        metavar="N,N",
        help="sizes of the schemas (50,500,5000)",
    )
    parser.add_argument(
        "--runs", type=positive, default=7, metavar="N", help="pairs a comparison (7)"
    )
    parser.add_argument(
        "--server", type=positive, default=15, metavar="NN", help="PostgreSQL's major version (15)"
    )
    parser.add_argument(
        "--peers", action="store_true", help="measure other tools as well (npm, apt: needs a network)"
    )
    parser.add_argument(
        "--write", action="store_true", help="put the table into bench/README.md as well"
    )
    return parser.parse_args()


@contextmanager
def prepared_bench(options):
    """A server, a compiled timer and a directory, until the end of the `with`."""
    with ExitStack() as stack:
        work = servers.state_directory()
        stack.callback(shutil.rmtree, work, ignore_errors=True)
        timer = work / "timer"
        compile_ = [os.environ.get("CC", "cc"), "-O2", "-D_GNU_SOURCE", "-o", timer]
        servers.run([*compile_, ROOT / "bench/timer.c"], os.environ)
        yield Bench(stack.enter_context(servers.use(options.server)), timer, work, options)


def main():
    """Measures what the command line asks for; the exit status."""
    options = read_options()
    if not os.access(PGMEND, os.X_OK):
        note(f"there is no program {PGMEND}: run dev/build, or name one with PGMEND=")
        return 2
    try:
        with prepared_bench(options) as bench:
            print(HEADING, flush=True)
            bench.start_up()
            for tables in options.tables:
                bench.size(tables)
            if options.write:
                write_figures(bench)
    except (servers.Unavailable, servers.Failed, subprocess.TimeoutExpired) as error:
        note(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
