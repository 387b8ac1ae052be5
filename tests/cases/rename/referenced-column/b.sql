CREATE TABLE nodes (
    -- pgmend: renamed-from key
    id integer PRIMARY KEY,
    -- pgmend: renamed-from parent
    above integer REFERENCES nodes (id)
);
CREATE TABLE marks (node integer REFERENCES nodes (id), UNIQUE (node));
