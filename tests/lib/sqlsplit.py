"""Splits an SQL script into statements the way psql does, for counting and searching them."""

import re

TOKEN = re.compile(
    r"""
      (?P<line_comment>--[^\n]*)
    | (?P<block_comment>/\*)
    | (?P<escape_string>\b[eE]'(?:[^'\\]|\\.|'')*')
    | (?P<string>'(?:[^']|'')*')
    | (?P<identifier>"(?:[^"]|"")*")
    | (?P<dollar>\$(?P<tag>(?:[^\W\d]\w*)?)\$.*?\$(?P=tag)\$)
    | (?P<word>[^\W\d][\w$]*)
    | (?P<end>;)
    """,
    re.VERBOSE | re.DOTALL,
)
BLOCK_COMMENT_EDGE = re.compile(r"/\*|\*/")
ROUTINE = re.compile(r"create\s+(or\s+replace\s+)?(function|procedure)\b", re.IGNORECASE)
# What a script says to the session rather than to the schema.
FRAMING = re.compile(
    r"(begin|start\s+transaction|commit|end|rollback|savepoint|release|set|reset|discard|analyze"
    r"|select\s+(pg_catalog\s*\.\s*)?set_config)\b",
    re.IGNORECASE,
)


def statements(script):
    """The statements of `script`, without comments around or in them and without the semicolon."""
    found = []
    current = ""
    depth = 0  # of BEGIN ATOMIC … END and CASE … END in the body of a routine
    last_word = ""
    position = 0
    while token := TOKEN.search(script, position):
        current += script[position : token.start()]
        position = token.end()
        kind = token.lastgroup
        if kind == "line_comment":
            continue
        if kind == "block_comment":
            position = end_of_block_comment(script, position)
            current += " "
            continue
        if kind == "end" and depth == 0:
            found.append(current.strip())
            current = ""
            last_word = ""
            continue
        current += token.group()
        if kind == "word":
            word = token.group().lower()
            if word == "atomic" and last_word == "begin" and ROUTINE.match(current.lstrip()):
                depth = 1
            elif depth > 0:
                depth += {"case": 1, "end": -1}.get(word, 0)
            last_word = word
    found.append((current + script[position:]).strip())
    return [statement for statement in found if statement]


def end_of_block_comment(script, position):
    """The position behind a comment whose opening ends at `position`; comments nest."""
    depth = 1
    while depth > 0:
        edge = BLOCK_COMMENT_EDGE.search(script, position)
        if edge is None:
            return len(script)
        depth += 1 if edge.group() == "/*" else -1
        position = edge.end()
    return position


def steps(script):
    """The statements of `script` that change something: without BEGIN, COMMIT, SET and the like."""
    return [statement for statement in statements(script) if not FRAMING.match(statement)]
