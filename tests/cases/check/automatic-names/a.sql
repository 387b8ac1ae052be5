-- Checks without a name get one from PostgreSQL; adding one in front must not shift the others' names.
CREATE TABLE spans (
    lo integer CHECK (lo > 0),
    hi integer,
    CHECK (lo < hi)
);
