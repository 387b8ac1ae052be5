"""One form for texts that PostgreSQL deparses in two."""

import re

ELEMENT = r"'(?:[^']|'')*'::character varying(?:\(\d+\))?"
OPTIONS = re.compile(r"WITH \(([\w.]+='?[\w.]*'?(?:, [\w.]+='?[\w.]*'?)*)\)")
QUOTED = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"")
CAST_OF_ARRAY = re.compile(rf"\(ARRAY\[((?:{ELEMENT})(?:, {ELEMENT})*)\]\)::text\[\]")


def canonical(text):
    """`varchar_column IN ('a', 'b')` is deparsed as a cast of the whole array and, when that has
    been parsed again, as an array of casts. Both mean the same; this is the second one."""

    def cast_elements(match):
        elements = re.findall(ELEMENT, match.group(1))
        return "ARRAY[" + ", ".join(f"({element})::text" for element in elements) + "]"

    text = text.replace("(VALUES (", "( VALUES (")  # a view over nothing else
    text = text.replace(" ON TRUE", " ON (true)")  # a natural join over no column
    text = flatten(text)
    return OPTIONS.sub(sort_options, CAST_OF_ARRAY.sub(cast_elements, text))


def sort_options(match):
    """Storage parameters are kept in the order they were set in, which means nothing."""
    return f"WITH ({', '.join(sorted(match[1].split(', ')))})"


def flatten(text):
    """`a BETWEEN 1 AND 2 AND b` is deparsed as `(((a >= 1) AND (a <= 2)) AND b)` and, when that has
    been parsed again, as one AND of three."""
    plain = QUOTED.sub(lambda match: "x" * len(match[0]), text)
    closing, opened = {}, []
    for at, character in enumerate(plain):
        if character == "(":
            opened.append(at)
        elif character == ")" and opened:
            closing[opened.pop()] = at
    dropped = set()
    for start, end in closing.items():
        for operator in (" AND ", " OR "):
            if (
                plain[start - 1 : start] == "("
                and plain.startswith(operator, end + 1)
                and has_operator(plain[start + 1 : end], operator)
            ):
                dropped |= {start, end}
    return "".join(character for at, character in enumerate(text) if at not in dropped)


def has_operator(inside, operator):
    """Does it join what stands in these parentheses, not in others within?"""
    if inside.startswith((" ", "SELECT ", "VALUES ")):
        return False
    while "(" in inside:
        shorter = re.sub(r"\([^()]*\)", "x", inside)
        if shorter == inside:
            break
        inside = shorter
    return operator in inside
