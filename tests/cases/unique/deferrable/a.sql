-- ALTER CONSTRAINT works for foreign keys only: a unique constraint is rebuilt to become deferrable.
CREATE TABLE queue (id integer PRIMARY KEY, place integer NOT NULL, lane integer,
    CONSTRAINT queue_place_key UNIQUE (place),
    CONSTRAINT queue_lane_key UNIQUE (lane, place) DEFERRABLE INITIALLY DEFERRED);
