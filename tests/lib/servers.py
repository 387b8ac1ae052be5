"""Test servers (started by dev/pg), throw-away databases on them, programs run against these.

    with servers.use(15) as server, server.database() as url:
        servers.psql(url, "CREATE TABLE t ()")
        servers.run_pgmend([pgmend, "drift", "--url", url], server)
"""

import glob
import itertools
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg

ROOT = Path(__file__).resolve().parents[2]
ROLES = ("pgm_reader", "pgm_writer", "pgm_admin")
TIMEOUT = 120  # seconds for any one program


class Unavailable(Exception):
    """A server that cannot be had here, with the reason."""


class Failed(Exception):
    """A program that ended with another status than expected; the message says which and why."""


class Server:
    """A running PostgreSQL server and the state directory that pgmend is given beside it."""

    numbers = itertools.count(1)

    def __init__(self, major, url, bin_directory):
        self.major = major
        self.bin = bin_directory
        self.socket = parse_qs(urlsplit(url).query)["host"][0]
        self.state = state_directory()
        self.local = threading.local()
        self.admins = []

    def url(self, database="postgres"):
        """The connection URL of one of its databases."""
        return f"postgresql://postgres@/{database}?host={self.socket}"

    def connect(self, database):
        """A session in autocommit mode."""
        return psycopg.connect(self.url(database), autocommit=True)

    def admin(self):
        """This thread's session for creating and dropping databases."""
        if getattr(self.local, "admin", None) is None:
            self.local.admin = self.connect("postgres")
            self.admins.append(self.local.admin)
        return self.local.admin

    def create_roles(self):
        """The roles that cases may grant to. Another worker may be at it too."""
        for role in ROLES:
            try:
                self.admin().execute(f"CREATE ROLE {role}")
            except (psycopg.errors.DuplicateObject, psycopg.errors.UniqueViolation):
                pass

    def create_database(self):
        """A new empty database; its name, which nobody else uses."""
        name = f"test_{os.getpid()}_{next(self.numbers)}"
        self.admin().execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
        return name

    def drop_database(self, name):
        """Drops it, whoever is still connected; subscriptions would keep it."""
        self.admin().execute(
            "DELETE FROM pg_subscription s USING pg_database d"
            " WHERE s.subdbid = d.oid AND d.datname = %s",
            (name,),
        )
        self.admin().execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    @contextmanager
    def database(self):
        """An empty database for the length of a `with`; its URL."""
        name = self.create_database()
        try:
            yield self.url(name)
        finally:
            self.drop_database(name)

    def environment(self):
        """For pgmend: its embedded server is of this server's version and keeps its state apart;
        nothing of the caller's configuration is seen."""
        inherited = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PG", "PGMEND_")) and name != "DATABASE_URL"
        }
        return inherited | {
            "PGMEND_PG_BIN": self.bin,
            "PGMEND_STATE": str(self.state),
            "PGMEND_IDLE": "60",
            "NO_COLOR": "1",
        }

    def close(self, keep=False):
        """Ends our sessions and, unless it is to be kept, whatever pgmend keeps running beside."""
        for admin in self.admins:
            admin.close()
        if not keep:
            remove_state(self.state)


def dev_pg(*arguments, environment=None):
    """Runs dev/pg; its output. Unavailable with its message when it fails."""
    result = subprocess.run(
        [ROOT / "dev/pg", *arguments],
        capture_output=True,
        text=True,
        env=environment or os.environ,
        timeout=TIMEOUT,
        check=False,
    )
    if result.returncode != 0:
        raise Unavailable(result.stderr.strip())
    return result.stdout.strip()


@contextmanager
def use(major, keep=False):
    """A server of this major version: the one that is running already (dev/pg start), else one of
    our own that is stopped at the end; `keep` leaves it running for everybody."""
    bin_directory = dev_pg("bin", str(major))
    environment = dict(os.environ)
    private = False
    try:
        url = dev_pg("url", str(major))
    except Unavailable:
        if "PGMEND_PG_RUN" not in environment and not keep:
            environment["PGMEND_PG_RUN"] = f"{shared_run_directory()}/of-{os.getpid()}"
            private = True
        url = dev_pg("start", str(major), environment=environment)
    server = Server(major, url, bin_directory)
    try:
        server.create_roles()
        yield server
    finally:
        server.close(keep)
        if private:
            dev_pg("stop", str(major), environment=environment)


def shared_run_directory():
    """Where dev/pg notes its servers."""
    script = f". '{ROOT}/dev/lib.sh'; shared_run_directory"
    return subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, check=True
    ).stdout.strip()


def state_directory():
    """A new directory for pgmend's state, open to the user that its server runs as."""
    place = os.environ.get("TMPDIR", "/var/tmp")
    directory = Path(tempfile.mkdtemp(prefix="pgmend-", dir=place))
    directory.chmod(0o755)
    return directory


def remove_state(directory):
    """Stops the servers that pgmend has running in its state directory, and removes it."""
    for pid_file in glob.glob(f"{directory}/**/postmaster.pid", recursive=True):
        try:
            pid = int(Path(pid_file).read_text(encoding="utf-8").split("\n", 1)[0])
            os.kill(pid, signal.SIGINT)
        except (OSError, ValueError):
            continue
        deadline = time.monotonic() + 5
        while os.path.exists(pid_file) and time.monotonic() < deadline:
            time.sleep(0.02)
    shutil.rmtree(directory, ignore_errors=True)


def client_program(name):
    """A client program of the newest version, by its real path: the distribution's wrapper costs
    more than many a test."""
    found = glob.glob(f"/usr/lib/postgresql/*/bin/{name}")
    if found:
        return max(found, key=lambda path: int(re.search(r"/(\d+)/bin/", path).group(1)))
    found = shutil.which(name)
    if found is None:
        raise Unavailable(f"{name} is not installed: install postgresql-client")
    return found


def pg_dump_for(major):
    """A pg_dump that reads servers of this version, or None: it refuses newer ones."""
    try:
        program = client_program("pg_dump")
    except Unavailable:
        return None
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    own_major = int(re.search(r"\) (\d+)", version.stdout).group(1))
    return program if own_major >= major else None


def psql(url, script=None, files=(), tolerant=False):
    """Runs a script, or files, as psql does: each statement on its own, up to the first failure,
    or, if that is tolerated, past it."""
    stop = "ON_ERROR_STOP=" + ("0" if tolerant else "1")
    command = [client_program("psql"), "-X", "-q", "-v", stop, "-d", url]
    for file in files:
        command += ["-f", str(file)]
    if script is not None:
        command += ["-f", "-"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    environment |= {"PGOPTIONS": "-c client_min_messages=warning", "PGCLIENTENCODING": "UTF8"}
    return run(command, environment, script, (0, 3) if tolerant else (0,)).stdout


def run(command, environment=None, script=None, expect=(0,), directory="/"):
    """Runs a program to its end; Failed when its status is not one of those expected. Its output is
    decoded here because Python's text mode would turn CRLF in it into LF."""
    name = Path(command[0]).name
    try:
        result = subprocess.run(
            [str(word) for word in command],
            input=None if script is None else script.encode(),
            stdin=subprocess.DEVNULL if script is None else None,
            capture_output=True,
            env=environment,
            cwd=directory,
            timeout=TIMEOUT,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Failed(f"{name} did not end within {TIMEOUT} s") from error
    result.stdout = result.stdout.decode(errors="replace")
    result.stderr = result.stderr.decode(errors="replace")
    if result.returncode not in expect:
        raise Failed(f"{name} ended with {result.returncode}: {result.stderr.strip()}")
    return result


def run_pgmend(command, server, expect=(0,), script=None):
    """Runs pgmend away from any project's configuration."""
    return run(command, server.environment(), script, expect, directory=server.state)
