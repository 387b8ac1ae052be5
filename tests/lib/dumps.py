"""pg_dump as the second judge: two databases are equal when their dumps hold the same entries."""

import re
from collections import Counter

from .canonical import canonical

HEADER = re.compile(r"^--\n-- (Name: .*; Type: .*; Schema: .*?)\n--\n", re.MULTILINE)
# pgmend never reads one.
PASSWORD = re.compile(r"(?<=^CREATE SUBSCRIPTION)(.*) password=\w+", re.MULTILINE)
# Depends on the order of entries, on the moment, is about the dump itself, or a secret.
NOISE = re.compile(
    r"^(--.*|\\(un)?restrict .*|SET default_(tablespace|table_access_method|with_oids) = .*"
    r"|SET \w+ = .*|password '.*'|SELECT pg_catalog\.set_config\(.*)$"
)


STATISTICS = re.compile(r"^(CREATE STATISTICS .* ON )([^()\n]*)( FROM .*)$", re.MULTILINE)


def in_one_order(match):
    """Statistics, which have their columns in the order of the table's."""
    return match[1] + ", ".join(sorted(match[2].split(", "))) + match[3]


def entries(dump):
    """A dump's entries, counted: each is its heading and its lines, which are sorted so that the
    order of columns does not matter."""
    dump = STATISTICS.sub(in_one_order, PASSWORD.sub(r"\1", canonical(dump)))
    parts = HEADER.split(dump)
    found = Counter()
    for heading, body in zip(parts[1::2], parts[2::2]):
        lines = sorted(line.strip().rstrip(",") for line in body.splitlines())
        lines = [line for line in lines if line and not NOISE.match(line)]
        found[heading, tuple(lines)] += 1
    return found


def differences(have, want):
    """What distinguishes the entries of two dumps, as lines for people."""
    lines = []
    extra, missing = have - want, want - have
    for heading, body in sorted(extra):
        twin = next((other for other in missing if other[0] == heading), None)
        if twin is None:
            lines.append(f"pg_dump has, but should not: {heading}")
            continue
        lines.append(f"pg_dump differs: {heading}")
        lines += [f"  has       {line}" for line in body if line not in twin[1]]
        lines += [f"  should be {line}" for line in twin[1] if line not in body]
    headings = {heading for heading, _ in extra}
    lines += [
        f"pg_dump lacks: {heading}" for heading, _ in sorted(missing) if heading not in headings
    ]
    return lines
