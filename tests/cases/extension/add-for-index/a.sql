-- The index needs an operator class that exists only once the extension does.
CREATE TABLE articles (id integer PRIMARY KEY, title text NOT NULL, body text);
CREATE INDEX articles_title_idx ON articles (title);
