-- Included columns are not key columns: moving one across is another index.
CREATE TABLE prices (id integer PRIMARY KEY, article integer, day date, price numeric);
CREATE INDEX prices_article_idx ON prices (article, day);
CREATE UNIQUE INDEX prices_day_idx ON prices (article, day) INCLUDE (price);
