-- Defaults are added, changed and dropped without touching rows; a default spelt another way is no change.
CREATE TABLE forms (
    id integer PRIMARY KEY,
    a integer,
    b integer DEFAULT 1,
    c integer DEFAULT 7,
    d varchar(10) DEFAULT 'x',
    e date DEFAULT CURRENT_DATE,
    f numeric DEFAULT -1
);
