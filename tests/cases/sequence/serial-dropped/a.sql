-- The default needs the sequence and the sequence belongs to the column: the column stays, both others go.
CREATE TABLE imports (
    id serial PRIMARY KEY,
    file text
);
