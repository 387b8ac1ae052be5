-- Same labels, other order: comparisons, an index and a check mean something else afterwards.
CREATE TYPE size AS ENUM ('large', 'medium', 'small');
CREATE TABLE shirts (
    id integer PRIMARY KEY,
    size size NOT NULL DEFAULT 'medium',
    CONSTRAINT shirts_size_check CHECK (size IN ('small', 'medium', 'large'))
);
CREATE INDEX shirts_size_idx ON shirts (size);
