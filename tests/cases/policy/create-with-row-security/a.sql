-- Row security, forced, and two policies arrive together; the way back leaves nothing switched on.
CREATE TABLE docs (
    id integer PRIMARY KEY,
    owner text NOT NULL,
    shared boolean
);
