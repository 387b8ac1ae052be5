CREATE TYPE gate_state AS ENUM ('open', 'ajar', 'broken');
CREATE TABLE gates (
    id integer PRIMARY KEY,
    state gate_state NOT NULL DEFAULT 'ajar',
    blocked boolean GENERATED ALWAYS AS (state = 'broken'::gate_state) STORED
);
