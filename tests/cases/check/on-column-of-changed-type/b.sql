CREATE TABLE tanks (
    id integer PRIMARY KEY,
    level integer NOT NULL,
    kind varchar(3) NOT NULL,
    CONSTRAINT tanks_level_check CHECK (level >= 0 AND level <= 100),
    CONSTRAINT tanks_kind_check CHECK (kind = 'oil' OR kind = 'gas')
);
