#!/usr/bin/python3
"""The command line from outside: help, usage, manual pages, completions, configuration, init,
doctor, dev.

PGMEND names the program, build/pgmend by default. Each test has a directory and a home of its own; all
share the state of embedded servers, which is not the user's. The last line printed is
`N passed, N failed`.
"""

import json
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PGMEND = str(Path(os.environ.get("PGMEND", ROOT / "build/pgmend")).resolve())
REFERENCE = ROOT / "docs/reference"
UNREACHABLE = "postgresql://ann:hush@127.0.0.1:1/shop"
# What must not reach a test from outside.
FOREIGN = re.compile(r"PG(?!MEND_PG_BIN)|DATABASE_URL|NO_COLOR|GIT_")
# An embedded server of root's runs as another user, who has to get at its state.
STATE = Path(tempfile.mkdtemp(prefix="pgmend-cli-state-"))
STATE.chmod(0o711)


def remove_tree(path):
    """Removes a directory; a server's keeper may open a file in it until it sees that it is gone."""
    end = time.monotonic() + 5
    while path.exists() and time.monotonic() < end:
        shutil.rmtree(path, ignore_errors=True)
        time.sleep(0 if not path.exists() else 0.2)


class Case(unittest.TestCase):
    """A test with a directory of its own."""

    def setUp(self):
        self.top = Path(tempfile.mkdtemp(prefix="pgmend-cli-"))
        self.top.chmod(0o711)
        self.addCleanup(remove_tree, self.top)
        self.project = self.top / "project"
        self.project.mkdir()
        self.environment = {k: v for k, v in os.environ.items() if not FOREIGN.match(k)}
        self.environment |= {
            "HOME": str(self.top),
            "XDG_CACHE_HOME": str(self.top / "cache"),
            "PGMEND_STATE": str(STATE),
            "PGMEND_IDLE": "2",
            "PGCONNECT_TIMEOUT": "5",
            "TERM": "xterm",
        }

    def run_pgmend(self, *words, where=None, variables=None, **more):
        """Runs pgmend in the project's directory."""
        return subprocess.run(
            [PGMEND, *words],
            cwd=where or self.project,
            env=self.environment | (variables or {}),
            stdin=more.pop("stdin", subprocess.DEVNULL),
            stdout=more.pop("stdout", subprocess.PIPE),
            stderr=subprocess.PIPE,
            text=True,
            timeout=120,
            check=False,
        )

    def succeed(self, *words, **more):
        """What pgmend prints when all goes well."""
        done = self.run_pgmend(*words, **more)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def fail_with(self, status, *words, **more):
        """What pgmend says on standard error when it ends with `status`."""
        done = self.run_pgmend(*words, **more)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertRegex(done.stderr, r"(?m)^pgmend: error: .")
        return done.stderr

    def fail_json(self, status, *words, **more):
        """The error object when pgmend ends with `status`."""
        done = self.run_pgmend(*words, **more)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        self.assertEqual(done.stderr, "")
        error = json.loads(done.stdout)["error"]
        self.assertEqual(error["exit_status"], status)
        return error

    def write(self, name, text):
        """Writes a file of the project."""
        path = self.project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path


class Terminal:
    """A program on a terminal of its own."""

    def __init__(self, argv, where, environment):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(where)
            os.execvpe(argv[0], argv, environment)
        self.text = ""

    def type(self, text):
        """Types, and forgets what was shown before."""
        self.text = ""
        os.write(self.fd, text.encode())

    def expect(self, pattern, seconds=20):
        """Waits until the screen has shown the pattern."""
        end = time.monotonic() + seconds
        while not re.search(pattern, self.text):
            ready, _, _ = select.select([self.fd], [], [], max(0, end - time.monotonic()))
            if not ready or not self.read():
                raise AssertionError(f"{pattern!r} is not in {self.text!r}")

    def read(self):
        """Adds what there is; false at the end."""
        try:
            piece = os.read(self.fd, 65536)
        except OSError:
            return False
        self.text += piece.decode(errors="replace")
        return bool(piece)

    def finish(self):
        """Reads to the end; the exit status."""
        while self.read():
            pass
        os.close(self.fd)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def kill(self):
        """Ends it, however it is."""
        os.kill(self.pid, signal.SIGKILL)
        os.close(self.fd)
        os.waitpid(self.pid, 0)


def described():
    """What `help --json` says."""
    result = subprocess.run([PGMEND, "help", "--json"], capture_output=True, check=True)
    return json.loads(result.stdout)


class Help(Case):
    def test_version(self):
        text = self.succeed("--version")
        self.assertRegex(text, r"^pgmend \d+\.\d+\.\d+\n$")
        self.assertEqual(self.succeed("-V"), text)
        self.assertEqual(self.succeed("version"), text)
        version = json.loads(self.succeed("version", "--json"))["version"]
        self.assertEqual(text, f"pgmend {version}\n")

    def test_version_reads_no_configuration(self):
        self.write("pgmend.yaml", "nonsense: [")
        self.succeed("--version")
        self.succeed("help")

    def test_overview_names_every_command(self):
        text = self.succeed("help")
        self.assertEqual(self.succeed("--help"), text)
        for command in described()["commands"]:
            self.assertRegex(text, rf"(?m)^  {command['name']} +{re.escape(command['summary'][:20])}")

    def test_every_command_has_help(self):
        for command in described()["commands"]:
            name = command["name"]
            text = self.succeed("help", name)
            self.assertEqual(self.succeed(name, "--help"), text)
            self.assertEqual(self.succeed("-h", name), text)
            for option in command["options"]:
                self.assertIn("--" + option["name"], text)
            self.assertLessEqual(max(map(len, text.splitlines())), 100)
            alone = json.loads(self.succeed("help", name, "--json"))
            self.assertEqual({k: v for k, v in alone.items() if k != "warnings"}, command)

    def test_no_command_is_wrong_usage(self):
        self.assertIn("no command is given", self.fail_with(2))

    def test_the_reference_knows_every_error_and_exit_status(self):
        text = (REFERENCE / "exit-codes.md").read_text(encoding="utf-8")
        tables = described()
        for error in tables["errors"]:
            self.assertIn(f"| `{error['name']}` | {error['exit_status']} | {error['text']} |", text)
        for each in tables["exit_statuses"]:
            self.assertIn(f"| {each['status']} | {each['text']} |", text)

    def test_the_reference_knows_every_key(self):
        text = (REFERENCE / "configuration.md").read_text(encoding="utf-8")
        keys = described()["configuration"]
        self.assertGreater(len(keys), 5)
        for key in keys:
            for part in key["key"].replace(".NAME", "").split("."):
                self.assertIn(f"`{part}`", text)


class Usage(Case):
    def test_the_nearest_is_named(self):
        self.assertIn("'pgmend doctor'", self.fail_with(2, "docter"))
        self.assertIn("'--json'", self.fail_with(2, "doctor", "--jsn"))
        self.assertIn("'reset'", self.fail_with(2, "dev", "rest"))
        self.assertIn("'pgmend doctor'", self.fail_with(2, "help", "docter"))

    def test_values_are_checked(self):
        self.assertIn("auto, always or never", self.fail_with(2, "help", "--color", "pink"))
        self.assertIn("needs a value", self.fail_with(2, "doctor", "--url"))
        self.assertIn("bash, zsh or fish", self.fail_with(2, "completion"))
        self.assertIn("one argument too many", self.fail_with(2, "version", "2"))
        self.assertIn("one argument too many", self.fail_with(2, "dev", "up", "now"))

    def test_errors_are_json_when_asked(self):
        for words in (["--json"], ["dve", "--json"], ["--json", "dev", "--bogus"], ["man", "--json"]):
            error = self.fail_json(2, *words)
            self.assertEqual(error["name"], "wrong-usage")
            self.assertTrue(error["message"] and error["hint"])
        self.assertIn("--json", self.fail_with(2, "--bogus", "--", "--json").replace("--bogus", "--json"))

    def test_control_characters_do_not_reach_the_terminal(self):
        self.assertIn("'a?[31mb'", self.fail_with(2, "a\x1b[31mb"))

    def test_a_reader_that_goes_away_is_no_failure(self):
        read_end, write_end = os.pipe()
        os.close(read_end)
        with os.fdopen(write_end, "w") as out:
            done = self.run_pgmend("help", "--json", stdout=out)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_a_full_disk_is_a_failure(self):
        with open("/dev/full", "w", encoding="utf-8") as out:
            done = self.run_pgmend("help", stdout=out)
        self.assertEqual(done.returncode, 1)
        self.assertIn("standard output", done.stderr)


class Colours(Case):
    def on_terminal(self, *words, **variables):
        """Is there colour in what pgmend prints on a terminal?"""
        terminal = Terminal([PGMEND, *words], self.project, self.environment | variables)
        self.assertEqual(terminal.finish(), 0)
        self.assertIn("Commands", terminal.text)
        return "\x1b[" in terminal.text

    def test_on_a_terminal_only(self):
        self.assertTrue(self.on_terminal("help"))
        self.assertNotIn("\x1b", self.succeed("help"))

    def test_they_can_be_refused(self):
        self.assertFalse(self.on_terminal("help", NO_COLOR="1"))
        self.assertTrue(self.on_terminal("help", NO_COLOR=""))
        self.assertFalse(self.on_terminal("help", TERM="dumb"))
        self.assertFalse(self.on_terminal("help", "--color=never"))

    def test_they_can_be_forced(self):
        self.assertIn("\x1b[", self.succeed("help", "--color=always", variables={"NO_COLOR": "1"}))


class Manual(Case):
    def lint(self, page):
        """mandoc finds nothing to say."""
        command = ["mandoc", "-Tlint", "-Wall", str(page)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertEqual(done.stdout + done.stderr, "")
        self.assertEqual(done.returncode, 0)

    @unittest.skipUnless(shutil.which("mandoc"), "mandoc is not installed")
    def test_pages_are_clean(self):
        for name in ["", *(command["name"] for command in described()["commands"])]:
            self.lint(self.write("page.1", self.succeed("man", *name.split())))

    @unittest.skipUnless(shutil.which("mandoc"), "mandoc is not installed")
    def test_pages_with_the_reference_are_clean(self):
        command = [ROOT / "dev/man", self.project]
        subprocess.run(command, env=self.environment | {"PGMEND": PGMEND}, check=True, capture_output=True)
        pages = sorted(self.project.glob("*.1"))
        self.assertEqual(len(pages), len(described()["commands"]) + 1)
        for page in pages:
            self.lint(page)
        self.assertIn("There is no password", (self.project / "pgmend-dev.1").read_text(encoding="utf-8"))


class Completion(Case):
    def bash(self, *words):
        """What bash offers for the last word."""
        script = self.write("completion.bash", self.succeed("completion", "bash"))
        program = """
            source "$1"; shift
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
            _pgmend 2>&1
            printf '%s\\n' "${COMPREPLY[@]}"
        """
        command = ["bash", "--norc", "-c", program, "bash", str(script), *words]
        done = subprocess.run(
            command, cwd=self.project, capture_output=True, text=True, check=True
        )
        self.assertEqual(done.stderr, "")
        return set(done.stdout.split())

    def test_bash(self):
        script = self.write("completion.bash", self.succeed("completion", "bash"))
        subprocess.run(["bash", "-n", str(script)], check=True)
        names = {command["name"] for command in described()["commands"]}
        self.assertEqual(self.bash("pgmend", ""), names)
        self.assertEqual(self.bash("pgmend", "doc"), {"doctor"})
        self.assertEqual(self.bash("pgmend", "dev", ""), {"up", "down", "psql", "url", "reset"})
        self.assertEqual(self.bash("pgmend", "dev", "--js"), {"--json"})
        self.assertEqual(self.bash("pgmend", "dev", "--color", "=", "al"), {"always"})
        self.assertEqual(self.bash("pgmend", "dev", "--color", "="), {"auto", "always", "never"})
        self.assertEqual(self.bash("pgmend", "dev", "--color", "n"), {"never"})
        self.assertEqual(self.bash("pgmend", "--color", "never", "doc"), {"doctor"})
        self.assertEqual(self.bash("pgmend", "help", "doc"), {"doctor"})
        self.assertEqual(self.bash("pgmend", "doctor", "--config", "comp"), {"completion.bash"})
        self.assertEqual(self.bash("pgmend", "doctor", "--url", "x", "--conf"), {"--config"})

    @unittest.skipUnless(shutil.which("fish"), "fish is not installed")
    def test_fish(self):
        script = self.write("pgmend.fish", self.succeed("completion", "fish"))
        subprocess.run(["fish", "--no-execute", str(script)], check=True)

        def fish(line):
            program = "source $argv[1]; complete -C $argv[2]"
            command = ["fish", "--no-config", "-c", program, str(script), line]
            done = subprocess.run(
                command,
                cwd=self.project,
                env=self.environment,
                capture_output=True,
                text=True,
                check=True,
            )
            return {offer.split("\t")[0] for offer in done.stdout.splitlines()}

        self.assertEqual(fish("pgmend doc"), {"doctor"})
        self.assertEqual(fish("pgmend dev "), {"up", "down", "psql", "url", "reset"})
        self.assertEqual(fish("pgmend dev --js"), {"--json"})
        self.assertEqual(fish("pgmend dev --color "), {"auto", "always", "never"})
        self.assertEqual(fish("pgmend --color never doc"), {"doctor"})
        self.assertEqual(fish("pgmend help doc"), {"doctor"})
        self.assertIn("pgmend.fish", fish("pgmend doctor --config pg"))

    @unittest.skipUnless(shutil.which("zsh"), "zsh is not installed")
    def test_zsh(self):
        script = self.write("_pgmend", self.succeed("completion", "zsh"))
        subprocess.run(["zsh", "-n", str(script)], check=True)
        zsh = Terminal(["zsh", "-f", "-i"], self.project, self.environment)
        self.addCleanup(zsh.kill)
        zsh.type("fpath=($PWD $fpath); autoload -U compinit; compinit -u -D; echo REA''DY\n")
        zsh.expect("READY")
        zsh.type("pgmend doc\t")
        zsh.expect("tor")  # the rest of the word
        zsh.type("\x15pgmend dev \t")
        zsh.expect("(?s)down.*psql.*reset.*up.*url")
        zsh.type("\x15pgmend dev --color=\t")
        zsh.expect("(?s)always.*auto.*never")
        zsh.type("\x15pgmend doctor --\t")
        zsh.expect("(?s)--config .*--url ")


class Configuration(Case):
    def doctor(self, *words, **more):
        """The findings of `doctor`, by subject."""
        done = self.run_pgmend("doctor", "--json", *words, **more)
        findings = {}
        for finding in json.loads(done.stdout)["checks"]:
            findings.setdefault(finding["subject"], []).append(finding)
        return findings

    def database(self, *words, **more):
        """What `doctor` says of the database."""
        return self.doctor(*words, **more)["database"][0]

    def test_wrong_keys_are_located(self):
        self.write("pgmend.yaml", "# remark\nschem: x\n")
        text = self.fail_with(2, "dev", "url")
        self.assertIn("no key 'schem'", text)
        self.assertIn("  at pgmend.yaml:2:1\n", text)
        self.assertIn("the nearest is 'schema'", text)
        error = self.fail_json(2, "dev", "url", "--json")
        self.assertEqual(error["name"], "wrong-configuration")
        self.assertEqual((error["file"], error["line"], error["column"]), ("pgmend.yaml", 2, 1))

    def test_text_that_is_no_yaml_is_located(self):
        self.write("pgmend.yaml", "schema: a\nstrict: [\n")
        self.assertRegex(self.fail_with(2, "dev", "url"), r"at pgmend.yaml:[23]:\d")

    def test_the_file_is_looked_for_upwards(self):
        self.write("pgmend.yaml", "schema: db\n")
        self.write("db/tables.sql", "CREATE TABLE t (id int);\n")
        below = self.project / "a/b"
        below.mkdir(parents=True)
        findings = self.doctor(where=below)
        self.assertIn("../../pgmend.yaml", findings["configuration"][0]["text"])
        self.assertEqual(findings["declared schema"][0]["text"], "1 .sql file")

    def test_the_search_ends_at_the_work_tree(self):
        self.write("pgmend.yaml", "nonsense: 1\n")
        below = self.project / "tree"
        (below / ".git").mkdir(parents=True)
        self.assertIn("there is no pgmend.yaml", self.doctor(where=below)["configuration"][0]["text"])

    def test_another_file_can_be_named(self):
        self.write("other.yaml", "nonsense: 1\n")
        self.assertIn("at other.yaml:1:1", self.fail_with(2, "dev", "url", "--config=other.yaml"))
        more = {"variables": {"PGMEND_CONFIG": "other.yaml"}}
        self.assertIn("at other.yaml:1:1", self.fail_with(2, "dev", "url", **more))
        self.assertIn("absent.yaml", self.fail_with(2, "dev", "url", "--config=absent.yaml"))

    def test_the_order_of_targets(self):
        # Nothing listens on these ports, so that the message names the one that was tried.
        def url(port):
            return f"postgresql://ann@127.0.0.1:{port}/shop"

        self.write("pgmend.yaml", f"environments:\n  a:\n    url: {url(3)}\n")
        variables = {"DATABASE_URL": url(4), "PGHOST": "127.0.0.1", "PGPORT": "5"}

        def tried(*words, **variables):
            finding = self.database(*words, variables=variables)
            self.assertEqual(finding["health"], "fail")
            return int(re.search(r"\b([2-6])\b", finding["text"].replace("127.0.0.1", ""))[1])

        self.assertEqual(tried("--url", url(2), "--env", "a", **variables), 2)
        self.assertEqual(tried("--env", "a", **variables), 3)
        self.assertEqual(tried(**variables), 4)
        del variables["DATABASE_URL"]
        self.assertEqual(tried(**variables), 5)
        self.write(".env", f"DATABASE_URL={url(6)}\n")
        self.assertEqual(tried(**variables), 6)
        self.write(".env", "PGHOST=127.0.0.1\nPGPORT=6\n")
        self.assertEqual(tried(), 6)
        self.write(".env", "")
        self.assertIn("embedded", self.database()["text"])

    def test_an_environment_that_is_not_there(self):
        self.write("pgmend.yaml", "environments:\n  a:\n    url: env:ABSENT\n  b:\n")
        finding = self.doctor("--env", "c")["configuration"][0]
        self.assertIn("'c'", finding["text"])
        self.assertIn("a, b", finding["cure"])
        finding = self.database("--env", "a")
        self.assertIn("'environments.a.url'", finding["text"])
        self.assertIn("ABSENT", finding["text"])
        self.assertIn("pgmend.yaml:3", finding["text"])
        self.assertIn("no url", self.database("--env", "b")["text"])

    def test_a_url_that_is_none(self):
        finding = self.database("--url", "hush-hush")
        self.assertEqual(finding["health"], "fail")
        self.assertNotIn("hush", finding["text"] + finding["cure"])

    def test_passwords_are_not_shown(self):
        self.write("pgmend.yaml", f"environments:\n  a:\n    url: {UNREACHABLE}\n  c: {UNREACHABLE}\n")
        for words in (["doctor", "--url", UNREACHABLE], ["doctor", "--env", "a"], ["dev", "url"]):
            done = self.run_pgmend(*words)
            self.assertNotIn("hush", done.stdout + done.stderr)

    def test_lines_of_dotenv_that_are_wrong(self):
        self.write(".env", "hush hush\nDATABASE_URL='never closed\n")
        findings = self.doctor()["configuration"]
        texts = [finding["text"] for finding in findings if finding["health"] == "warn"]
        self.assertEqual([text.partition(": ")[0] for text in texts], [".env:1", ".env:2"])
        self.assertNotIn("hush", "".join(texts))


class Init(Case):
    def actions(self, *words):
        """What `init` did, by file."""
        return {
            os.path.basename(f["path"]): f["action"]
            for f in json.loads(self.succeed("init", "--json", *words))["files"]
        }

    def test_what_it_writes_is_understood(self):
        self.assertIn("pgmend.yaml", self.succeed("init"))
        done = json.loads(self.run_pgmend("doctor", "--json").stdout)
        texts = [check["text"] for check in done["checks"] if check["subject"] == "configuration"]
        self.assertEqual(texts, ["pgmend.yaml is understood"])
        # The keys that are commented out are right as well.
        path = self.project / "pgmend.yaml"
        path.write_text(re.sub(r"(?m)^#(?! )", "", path.read_text(encoding="utf-8")), encoding="utf-8")
        done = json.loads(self.run_pgmend("doctor", "--json").stdout)
        texts = [check["text"] for check in done["checks"] if check["subject"] == "configuration"]
        self.assertEqual(texts, ["pgmend.yaml is understood"])

    def test_nothing_is_overwritten(self):
        self.write("pgmend.yaml", "strict: true\n")
        self.write("schema/a.sql", "SELECT 1;\n")
        (self.project / ".git").mkdir()
        self.write(".gitignore", "node_modules")
        expected = {"pgmend.yaml": "kept", "schema": "kept", ".gitignore": "extended"}
        self.assertEqual(self.actions(), expected)
        self.assertEqual((self.project / "pgmend.yaml").read_text(), "strict: true\n")
        self.assertEqual((self.project / ".gitignore").read_text(), "node_modules\n.pgmend/\n")
        self.assertEqual(self.actions(), expected | {".gitignore": "kept"})
        self.assertEqual((self.project / ".gitignore").read_text(), "node_modules\n.pgmend/\n")

    def test_another_directory(self):
        self.succeed("init", "services/shop")
        self.assertTrue((self.project / "services/shop/pgmend.yaml").is_file())
        self.assertTrue((self.project / "services/shop/schema").is_dir())
        self.assertFalse((self.project / "services/shop/.gitignore").exists())

    def test_other_tools_are_found(self):
        for name in (
            "prisma/schema.prisma",
            "drizzle.config.ts",
            "alembic.ini",
            "flyway.conf",
            "migrations/1.sql",
        ):
            self.write(name, "")
        found = json.loads(self.succeed("init", "--json"))["found"]
        tools = [each["tool"] for each in found]
        self.assertEqual(tools[:4], ["Prisma", "Drizzle", "Alembic", "Flyway"])
        self.assertEqual(found[4]["path"], "migrations")
        text = self.succeed("init")
        self.assertIn("Prisma (prisma/schema.prisma)", text)

    def test_a_directory_that_cannot_be_made(self):
        self.write("file", "")
        self.assertIn("file/below", self.fail_with(2, "init", "file/below"))


class Dev(Case):
    """All on one server: starting one takes a second."""

    def psql(self, sql):
        """What the development database answers."""
        return self.succeed("dev", "psql", "--", "-XAtc", sql).strip()

    def test_the_whole_life(self):
        self.addCleanup(self.run_pgmend, "dev", "down")
        self.assertIn("not running", self.succeed("dev", "down"))

        text = self.succeed("dev", "up")
        url = self.succeed("dev", "url").strip()
        self.assertIn(url, text)
        self.assertTrue(url.startswith("postgresql://"))
        up = json.loads(self.succeed("dev", "up", "--json"))
        self.assertEqual((up["running"], up["url"]), (True, url))
        self.assertTrue(Path(up["directory"]).is_dir())

        self.assertEqual(self.psql("SELECT current_database()"), "dev")
        self.assertEqual(self.psql("SHOW listen_addresses"), "")
        self.assertEqual(self.psql("SHOW fsync"), "on")
        self.psql("CREATE TABLE note AS SELECT 42 AS id")

        self.check_doctor(url)
        self.check_fallback()

        blocked = self.fail_with(4, "dev", "reset")
        self.assertIn("--yes", blocked)
        self.check_asking()
        self.assertEqual(self.psql("TABLE note"), "42")

        self.assertIn("Stopped", self.succeed("dev", "down"))
        self.assertEqual(self.psql("TABLE note"), "42")
        self.succeed("dev", "reset", "--yes")
        self.assertEqual(self.psql("SELECT to_regclass('note') IS NULL"), "t")
        down = json.loads(self.succeed("dev", "down", "--json"))
        self.assertEqual((down["running"], down["was_running"]), (False, True))

    def check_doctor(self, url):
        """A database that can be reached."""
        self.write("schema/a.sql", "create extension if not exists Absent_One;\n")
        done = self.run_pgmend("doctor", "--json", "--url", url, "--schema", "schema")
        self.assertEqual(done.returncode, 0, done.stdout)
        checks = json.loads(done.stdout)["checks"]
        self.assertEqual([c["subject"] for c in checks if c["health"] == "warn"], ["extensions"])
        texts = {check["subject"]: check["text"] for check in checks}
        self.assertIn("PostgreSQL", texts["database"])
        self.assertIn("superuser", texts["rights"])
        self.assertNotIn("pooler", texts)
        self.assertIn("'absent_one'", texts["extensions"])
        self.assertIn("schema/a.sql", texts["extensions"])
        absent = url.replace("dev", "absent")
        done = self.run_pgmend("doctor", "--url", absent)
        self.assertEqual(done.returncode, 1)
        self.assertIn("absent", done.stdout)

    def check_fallback(self):
        """psql itself is handed on: its exit status too."""
        done = self.run_pgmend("dev", "psql", "--", "-Xc", "SELECT oops")
        self.assertEqual(done.returncode, 1)
        self.assertIn("oops", done.stderr)
        self.assertEqual(self.fail_json(2, "dev", "psql", "--json")["name"], "wrong-usage")

    def check_asking(self):
        """On a terminal, a reset is asked for; no is the answer unless yes is given."""
        for answer, status in (("n\n", 4), ("\n", 4)):
            terminal = Terminal([PGMEND, "dev", "reset"], self.project, self.environment)
            terminal.expect(r"\[y/N\]")
            terminal.type(answer)
            self.assertEqual(terminal.finish(), status, terminal.text)
            self.assertIn("nothing was done", terminal.text)

    def test_projects_are_apart(self):
        other = self.top / "other"
        other.mkdir()
        self.addCleanup(self.run_pgmend, "dev", "down")
        self.addCleanup(self.run_pgmend, "dev", "down", where=other)
        # Without PGMEND_STATE the state is the project's own.
        del self.environment["PGMEND_STATE"]
        self.assertNotEqual(self.succeed("dev", "url"), self.succeed("dev", "url", where=other))
        self.assertTrue((self.project / ".pgmend").is_dir())


def remove_state():
    """Waits until the servers that nobody uses have stopped, and removes their state."""
    end = time.monotonic() + 20
    while time.monotonic() < end and list(STATE.glob("*/data/postmaster.pid")):
        time.sleep(0.1)
    remove_tree(STATE)


class Result(unittest.TextTestResult):
    """Says what was left out, and why."""

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        print(f"left out: {test.id()}: {reason}")


def main():
    """Runs them all."""
    if not os.access(PGMEND, os.X_OK):
        remove_state()
        print(f"there is no program {PGMEND}; dev/build makes it, PGMEND names another")
        print("0 passed, 1 failed")
        return 1
    runner = unittest.TextTestRunner(stream=sys.stdout, resultclass=Result)
    names = [f"__main__.{name}" for name in sys.argv[1:]] or ["__main__"]
    suite = unittest.defaultTestLoader.loadTestsFromNames(names)
    try:
        result = runner.run(suite)
    finally:
        remove_state()
    bad = len(result.failures) + len(result.errors)
    print(f"{result.testsRun - bad - len(result.skipped)} passed, {bad} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
