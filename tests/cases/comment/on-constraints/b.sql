CREATE DOMAIN rating AS integer CONSTRAINT bounds CHECK (VALUE BETWEEN 1 AND 5);
CREATE TABLE films (id integer, stars rating, CONSTRAINT films_pkey PRIMARY KEY (id), CONSTRAINT bounds CHECK (id > 0));
CREATE TABLE reviews (id integer, film integer,
    CONSTRAINT bounds CHECK (id < 1000),
    CONSTRAINT reviews_film_key UNIQUE (film, id),
    CONSTRAINT reviews_film_fkey FOREIGN KEY (film) REFERENCES films (id),
    CONSTRAINT reviews_excl EXCLUDE USING btree (id WITH =));
COMMENT ON CONSTRAINT bounds ON DOMAIN rating IS 'of the domain';
COMMENT ON CONSTRAINT bounds ON reviews IS 'of reviews';
COMMENT ON CONSTRAINT films_pkey ON films IS 'key';
COMMENT ON CONSTRAINT reviews_film_key ON reviews IS 'once each';
COMMENT ON CONSTRAINT reviews_film_fkey ON reviews IS 'of the film';
COMMENT ON CONSTRAINT reviews_excl ON reviews IS 'as good as unique';
COMMENT ON INDEX films_pkey IS 'the key''s index';
