CREATE TABLE shipments (
    id integer PRIMARY KEY,
    state varchar(10) NOT NULL,
    carrier varchar(30),
    CONSTRAINT shipments_state_check CHECK (state IN ('packed', 'sent', 'lost'))
);
CREATE INDEX shipments_sent_idx ON shipments (id) WHERE state IN ('sent', 'lost');
