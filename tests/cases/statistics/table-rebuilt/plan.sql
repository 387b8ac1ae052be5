DROP MATERIALIZED VIEW a.seen;

DROP STATISTICS a.moves;

ALTER TABLE a.logs RENAME TO logs__old_ea099eee;
CREATE TABLE a.logs (
    day date NOT NULL,
    level text,
    place text
) PARTITION BY RANGE (day);
INSERT INTO a.logs (day, level, place) SELECT day, level, place FROM ONLY a.logs__old_ea099eee;

CREATE STATISTICS b.moves ON x, y FROM a.stays;

CREATE MATERIALIZED VIEW a.seen AS
 SELECT stays.x,
    stays.y,
    (stays.x + stays.y) AS z
   FROM a.stays;

CREATE STATISTICS a.seen_stat ON x, y FROM a.seen;

DROP TABLE a.gone;

DROP TABLE a.logs__old_ea099eee;

CREATE STATISTICS a.logs_stat (mcv) ON level, place FROM a.logs;

COMMENT ON STATISTICS a.logs_stat IS 'comes back';
