CREATE TABLE hits (page text, at timestamptz);
CREATE MATERIALIZED VIEW page_hits AS SELECT page, count(*) AS n FROM hits GROUP BY page;
CREATE UNIQUE INDEX page_hits_pkey ON page_hits (page);
CREATE INDEX page_hits_n_idx ON page_hits (n);
GRANT SELECT ON page_hits TO pgm_reader;
