CREATE TABLE articles (
    id integer PRIMARY KEY,
    title text NOT NULL,
    body text,
    words tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('english', title), 'A') || to_tsvector('english', coalesce(body, ''))) STORED
);
CREATE INDEX articles_fts_idx ON articles USING gin (words);
CREATE INDEX articles_title_idx ON articles USING gin (to_tsvector('english', title));
