CREATE TYPE answer AS ENUM ('yes', 'won''t', 'Won''t', 'a,b', '{x}', 'back\slash', 'NULL', ' ');
CREATE TABLE answers (
    id integer PRIMARY KEY,
    one answer DEFAULT 'Won''t',
    many answer[] DEFAULT ARRAY[' ', '{x}', 'NULL']::answer[]
);
