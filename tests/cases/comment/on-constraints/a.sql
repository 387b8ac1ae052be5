-- Constraints are named within their table, domains have constraints too: each comment names its owner.
CREATE DOMAIN rating AS integer CONSTRAINT bounds CHECK (VALUE BETWEEN 1 AND 5);
CREATE TABLE films (id integer, stars rating, CONSTRAINT films_pkey PRIMARY KEY (id), CONSTRAINT bounds CHECK (id > 0));
CREATE TABLE reviews (id integer, film integer,
    CONSTRAINT bounds CHECK (id < 1000),
    CONSTRAINT reviews_film_key UNIQUE (film, id),
    CONSTRAINT reviews_film_fkey FOREIGN KEY (film) REFERENCES films (id),
    CONSTRAINT reviews_excl EXCLUDE USING btree (id WITH =));
COMMENT ON CONSTRAINT bounds ON films IS 'of films';
