CREATE TABLE prices (id integer PRIMARY KEY, article integer, day date, price numeric);
CREATE INDEX prices_article_idx ON prices (article) INCLUDE (day);
CREATE UNIQUE INDEX prices_day_idx ON prices (article, day) INCLUDE (price, id);
