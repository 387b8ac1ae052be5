-- Casts exist only when asked for by name, and a default of true is no integer.
CREATE TABLE switches (
    id integer PRIMARY KEY,
    active integer NOT NULL DEFAULT 1,
    visible boolean DEFAULT false
);
