-- After a type change the check's text has casts that a fresh declaration does not have.
CREATE TABLE tanks (
    id integer PRIMARY KEY,
    level numeric NOT NULL,
    kind text NOT NULL,
    CONSTRAINT tanks_level_check CHECK (level >= 0 AND level <= 100),
    CONSTRAINT tanks_kind_check CHECK (kind = 'oil' OR kind = 'gas')
);
