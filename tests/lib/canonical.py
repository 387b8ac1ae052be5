"""One form for texts that PostgreSQL deparses in two."""

import re

ELEMENT = r"'(?:[^']|'')*'::character varying(?:\(\d+\))?"
OPTIONS = re.compile(r"WITH \(([\w.]+='?[\w.]*'?(?:, [\w.]+='?[\w.]*'?)*)\)")
CAST_OF_ARRAY = re.compile(rf"\(ARRAY\[((?:{ELEMENT})(?:, {ELEMENT})*)\]\)::text\[\]")


def canonical(text):
    """`varchar_column IN ('a', 'b')` is deparsed as a cast of the whole array and, when that has
    been parsed again, as an array of casts. Both mean the same; this is the second one."""

    def cast_elements(match):
        elements = re.findall(ELEMENT, match.group(1))
        return "ARRAY[" + ", ".join(f"({element})::text" for element in elements) + "]"

    text = text.replace("(VALUES (", "( VALUES (")  # a view over nothing else
    return OPTIONS.sub(sort_options, CAST_OF_ARRAY.sub(cast_elements, text))


def sort_options(match):
    """Storage parameters are kept in the order they were set in, which means nothing."""
    return f"WITH ({', '.join(sorted(match[1].split(', ')))})"
