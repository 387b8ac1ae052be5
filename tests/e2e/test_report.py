#!/usr/bin/python3
"""A plan as Markdown and as an HTML page: what they say, that nothing in a name is obeyed, and that a
browser shows the page. The browser is chromium where that is installed (dev/test --nightly installs it).

MAJORS names the servers ("14 15"); the first is enough. The last line is `N passed, N failed`.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from html.parser import HTMLParser

import test_commands
from test_commands import servers

EVIL = "</script><img src=x onerror=document.title='evil'>&\"'`"
QUOTED = '"' + EVIL.replace('"', '""') + '"'
LIVE = f"""
CREATE TABLE customers (id integer PRIMARY KEY, mail text, note text);
CREATE TABLE {QUOTED} (id integer, v text);
CREATE VIEW mails AS SELECT mail FROM customers;
INSERT INTO customers SELECT i, 'm' || i, 'n' FROM generate_series(1, 1234) i;
"""
WANTED = f"""
CREATE TABLE customers (id integer PRIMARY KEY, mail varchar(50) UNIQUE, born date);
CREATE TABLE {QUOTED} (id bigint, {QUOTED} text);
CREATE VIEW mails AS SELECT mail FROM customers;
COMMENT ON VIEW mails IS 'of <all> customers';
"""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


class Page(HTMLParser):
    """What tags, ids and links a page has."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.ids, self.links, self.open = set(), set(), set(), []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        values = dict(attrs)
        if "id" in values:
            if values["id"] in self.ids:
                raise AssertionError(f"the id {values['id']} is there twice")
            self.ids.add(values["id"])
        if "href" in values:
            self.links.add(values["href"])
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            raise AssertionError(f"</{tag}> ends something else")


class Report(test_commands.Case):
    """The documents."""

    def setUp(self):
        super().setUp()
        servers.psql(self.url, script=LIVE)
        self.wanted = self.write("wanted.sql", WANTED)

    def plan(self, *options, status=3):
        return self.end_with(status, "plan", *self.words(), *options)

    def words(self):
        """What is dropped is destroyed here."""
        return "--url", self.url, "--schema", self.wanted, "--drops", "now"

    def test_the_page(self):
        text = self.plan("--format", "html").stdout
        self.assertIn("Undoing it was proved, too", text)
        page = Page(text)
        self.assertEqual(page.open, [])
        self.assertNotIn("img", page.tags)
        self.assertEqual({link[1:] for link in page.links} - page.ids, set())
        self.assertTrue(all(link.startswith("#") for link in page.links))
        steps = self.read_json(3, "plan", *self.words())["steps"]
        for number in range(1, len(steps) + 1):
            self.assertIn(f"step-{number}", page.ids)
        self.assertIn("graph", page.ids)
        self.assertIn("1,234 values", text)
        self.assertIn('<span class="plus">+     born date', text)
        self.assertIn('<span class="minus">-     note text', text)

    def test_the_comment(self):
        text = self.plan("--format", "markdown").stdout
        self.assertIn("Undoing it was proved, too", text)
        self.assertIn("- `column public.customers.note`", text)
        self.assertEqual(text.count("<details>"), text.count("</details>"))
        outside = re.sub(r"^(`{3,})sql\n.*?\n\1$", "", text, flags=re.S | re.M)
        outside = re.sub(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)", "", outside, flags=re.S)
        self.assertNotIn("<img", outside)

    def test_formats_and_their_short_forms(self):
        for name in ("sql", "json"):
            same = self.plan("--format", name, "--no-online").stdout
            self.assertEqual(self.plan(f"--{name}", "--no-online").stdout, same)
        self.assertIn("do not go together", self.plan("--sql", "--format", "html", status=2).stderr)
        self.end_with(2, "plan", "--url", self.url, "--format", "pdf")

    def test_what_steps_mean(self):
        steps = self.read_json(3, "plan", *self.words())["steps"]
        gone = next(step for step in steps if step["object"] == "column public.customers.note")
        self.assertIn("data-loss", gone["hazards"])
        self.assertIn("breaks-running-code", gone["hazards"])
        self.assertEqual(gone["lost"], {"count": 1234, "of": "value"})
        self.assertEqual(gone["way_back"], "none")
        kind = next(step for step in steps if step["object"] == "column public.customers.mail")
        self.assertEqual(kind["downtime"], "blocks-everybody")
        self.assertIn("table-rewrite", kind["hazards"])
        self.assertIn("public.customers", kind["estimate"]["basis"])
        self.assertGreaterEqual(kind["estimate"]["milliseconds"], 0)

    def test_what_waits_in_the_trash(self):
        words = self.words()[:-2]
        steps = self.read_json(3, "plan", *words)["steps"]
        ways = {step["way_back"] for step in steps if step["object"] == "column public.customers.note"}
        self.assertIn("trash", ways)
        text = self.end_with(3, "plan", *words, "--format", "html").stdout
        self.assertIn("waits in the trash", text)

    def test_nothing_to_do(self):
        self.write("wanted.sql", LIVE.split("INSERT")[0])
        self.assertIn("nothing to do", self.plan("--format", "html", status=0).stdout)
        self.assertIn("nothing to do", self.plan("--format", "markdown", status=0).stdout)

    def test_a_browser_shows_it(self):
        browser = next(filter(None, map(shutil.which, BROWSERS)), None)
        if not browser:
            print("no chromium here: the page is not looked at in a browser")
            return
        path = self.write("plan.html", self.plan("--format", "html").stdout)
        with tempfile.TemporaryDirectory(prefix="pgmend-browser-") as profile:
            done = subprocess.run(
                [browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
                 "--virtual-time-budget=2000", f"--user-data-dir={profile}", f"file://{path}"],
                capture_output=True, text=True, timeout=60, check=True,
            )  # fmt: skip
        self.assertIn("<title>Plan for ", done.stdout)
        self.assertNotIn("<img", done.stdout)
        # The script of the page has run, and nothing else has.
        self.assertRegex(done.stdout, r'<button id="unfold" type="button">')
        self.assertEqual(done.stdout.count("<script"), 1)


if __name__ == "__main__":
    sys.exit(test_commands.main(os.environ.get("MAJORS", "15").split()[:1]))
