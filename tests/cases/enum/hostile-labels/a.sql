-- Labels are values, not names: quotes, commas, braces, blanks and case must come through every quoting.
CREATE TYPE answer AS ENUM ('yes', 'won''t', 'a,b', '{x}', 'back\slash', 'NULL', 'old');
CREATE TABLE answers (
    id integer PRIMARY KEY,
    one answer DEFAULT 'won''t',
    many answer[] DEFAULT ARRAY['a,b', '{x}', 'NULL']::answer[]
);
