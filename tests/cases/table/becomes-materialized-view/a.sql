-- Same name, same index names, another kind of relation: the old index has to go with the old table.
CREATE TABLE hits (page text, at timestamptz);
CREATE TABLE page_hits (page text PRIMARY KEY, n bigint);
CREATE INDEX page_hits_n_idx ON page_hits (n);
GRANT SELECT ON page_hits TO pgm_reader;
