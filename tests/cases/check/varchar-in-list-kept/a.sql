-- PostgreSQL's text of varchar IN (...) changes when it is read again: not a reason to touch the constraint.
CREATE TABLE shipments (
    id integer PRIMARY KEY,
    state varchar(10) NOT NULL,
    carrier varchar(20),
    CONSTRAINT shipments_state_check CHECK (state IN ('packed', 'sent', 'lost'))
);
CREATE INDEX shipments_sent_idx ON shipments (id) WHERE state IN ('sent', 'lost');
