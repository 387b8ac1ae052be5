-- There is no CREATE OR REPLACE for it: any change of the query rebuilds it and what stands on it.
CREATE TABLE votes (poll integer, choice text);
CREATE MATERIALIZED VIEW results AS SELECT poll, count(*) AS n FROM votes GROUP BY poll;
CREATE UNIQUE INDEX results_key ON results (poll);
CREATE VIEW clear_results AS SELECT poll FROM results WHERE n > 10;
GRANT SELECT ON results TO pgm_reader;
