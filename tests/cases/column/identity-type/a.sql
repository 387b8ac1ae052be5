-- The identity's sequence changes its type with the column, or the numbers end at the old type's limit.
CREATE TABLE readings (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    value real
);
