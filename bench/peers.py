"""Other programs that compare or read schemas, for bench/run --peers: where they come from and how
each is called. They are installed into the cache (PGMEND_CACHE, as dev/pg has it), never into the
repository, and only what npm and apt give without running scripts of theirs.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path
from urllib.parse import quote

PACKAGES = (
    "@supabase/pg-delta@1.0.0-alpha.34",
    "@pgkit/migra@0.6.1",
    "dbmate@2.36.0",
    "drizzle-kit@0.31.11",
    "drizzle-orm@0.45.4",
    "pg@8.23.1",
)
INSTALL_LIMIT = 300  # seconds


def cache():
    """The directory that dev/pg keeps servers in, too."""
    if "PGMEND_CACHE" in os.environ:
        return Path(os.environ["PGMEND_CACHE"])
    if os.geteuid() == 0:
        return Path("/var/cache/pgmend")
    return Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "pgmend"


def run(command, directory):
    """Runs an installer; what it says when it fails, else nothing."""
    try:
        done = subprocess.run(
            command,
            cwd=directory,
            capture_output=True,
            text=True,
            timeout=INSTALL_LIMIT,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return done.stderr.strip() if done.returncode else ""


class Peers:
    """What could be installed."""

    def __init__(self, server, note):
        self.server = server
        self.home = cache() / "peers"
        self.home.mkdir(parents=True, exist_ok=True)
        node = shutil.which("node")
        self.node = [node] if node else None
        if self.node and not (self.home / f"installed-{hash_of(PACKAGES)}").exists():
            note("installing peers from npm")
            npm = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", *PACKAGES]
            failure = run([*npm, "--cache", self.home / "npm"], self.home)
            if failure:
                note(f"npm gives no peers: {failure.splitlines()[-1]}")
            else:
                (self.home / f"installed-{hash_of(PACKAGES)}").touch()
        self.jar = self.find_jar() or self.fetch_jar(note)

    def find_jar(self):
        """apgdiff, unpacked beside the others."""
        return next(iter((self.home / "apgdiff").glob("usr/share/java/apgdiff-*.jar")), None)

    def fetch_jar(self, note):
        """From Debian's package, which is not installed."""
        failure = run(["apt-get", "download", "apgdiff"], self.home)
        for package in self.home.glob("apgdiff_*.deb"):
            failure = run(["dpkg", "-x", package, self.home / "apgdiff"], self.home)
            package.unlink()
        if failure:
            note(f"apt gives no apgdiff: {failure.splitlines()[-1]}")
        return self.find_jar()

    def script(self, name):
        """The command that runs a program of a package, None when it is not there."""
        program = self.home / "node_modules/.bin" / name
        return [*self.node, program] if self.node and program.exists() else None

    def url(self, database):
        """In the form that Node's drivers read: the socket's directory stands for the host."""
        return f"postgresql://postgres@{quote(self.server.socket, safe='')}/{database}"

    def start_up(self):
        """(name, command) of those that start on a word."""
        dbmate = self.home / "node_modules/@dbmate/linux-x64/bin/dbmate"
        if dbmate.exists():
            yield "dbmate", [dbmate, "--version"]
        for name, label in (("pgdelta", "pg-delta"), ("drizzle-kit", "drizzle-kit")):
            if self.script(name):
                yield label, [*self.script(name), "--version"]

    def extraction(self, database, work):
        """(name, command) of those that read a live schema."""
        if self.script("pgdelta"):
            words = ["snapshot", "--source", self.url(database), "--out", work / "pgdelta.json"]
            yield "pg-delta snapshot", [*self.script("pgdelta"), *words]
        if self.script("drizzle-kit"):
            words = ["pull", f"--config={self.write_configuration(database, work)}"]
            yield "drizzle-kit pull", [*self.script("drizzle-kit"), *words]

    def write_configuration(self, database, work):
        """For drizzle-kit, which reads `public` alone unless it is told otherwise; the file's path."""
        with self.server.connect(database) as session:
            found = session.execute("SELECT nspname FROM pg_namespace WHERE oid >= 16384")
            schemas = [row[0] for row in found]
        configuration = {
            "dialect": "postgresql",
            "dbCredentials": {"url": self.server.url(database)},
            "schemaFilter": ["public", *schemas],
            "out": str(work / f"pull-{len(schemas)}"),
        }
        path = work / "drizzle.config.json"
        path.write_text(json.dumps(configuration), encoding="utf-8")
        return path

    def difference(self, first, second, work):
        """(name, command) of those that say what leads from one live schema to another. apgdiff is
        given the two as files, read beforehand."""
        if self.script("pgdelta"):
            words = ["plan", "--source", self.url(first), "--desired", self.url(second)]
            yield "pg-delta plan", [*self.script("pgdelta"), *words, "--out", work / "plan.json"]
        if self.script("migra"):
            words = [self.server.url(first), self.server.url(second), "--unsafe"]
            yield "migra", [*self.script("migra"), *words]
        if self.jar and shutil.which("java"):
            files = [work / f"{first}.sql", work / f"{second}.sql"]
            yield "apgdiff, of files", ["java", "-jar", self.jar, *files]


def hash_of(words):
    """A short name for a list of packages."""
    return "-".join(word.rpartition("@")[2] for word in words)
