-- The key is dropped and added under the same name; a column that leaves it keeps no NOT NULL, one that joins it gets it.
CREATE TABLE prices (article integer, country text, valid_from date, price numeric NOT NULL,
    CONSTRAINT prices_pkey PRIMARY KEY (article, country));
COMMENT ON CONSTRAINT prices_pkey ON prices IS 'one price a country';
