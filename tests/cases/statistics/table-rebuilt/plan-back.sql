DROP MATERIALIZED VIEW a.seen;

DROP STATISTICS b.moves;

DROP TABLE a.logs;

CREATE TABLE a.gone (
    x integer,
    y integer
);

CREATE TABLE a.logs (
    day date NOT NULL,
    level text,
    place text
);

CREATE STATISTICS a.gone_stat ON x, y FROM a.gone;

CREATE STATISTICS a.logs_stat (mcv) ON level, place FROM a.logs;

COMMENT ON STATISTICS a.logs_stat IS 'comes back';

CREATE STATISTICS a.moves ON x, y FROM a.stays;

CREATE MATERIALIZED VIEW a.seen AS
 SELECT stays.x,
    stays.y
   FROM a.stays;

CREATE STATISTICS a.seen_stat ON x, y FROM a.seen;
