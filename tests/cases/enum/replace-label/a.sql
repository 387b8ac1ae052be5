-- One label out, one in: the swap creates the whole new type, and adding in place first would be wasted.
CREATE TYPE gate_state AS ENUM ('open', 'shut', 'broken');
CREATE TABLE gates (
    id integer PRIMARY KEY,
    state gate_state NOT NULL DEFAULT 'shut',
    blocked boolean GENERATED ALWAYS AS (state = 'broken'::gate_state) STORED
);
