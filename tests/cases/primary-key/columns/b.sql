CREATE TABLE prices (article integer, country text, valid_from date, price numeric NOT NULL,
    CONSTRAINT prices_pkey PRIMARY KEY (article, valid_from));
COMMENT ON CONSTRAINT prices_pkey ON prices IS 'one price a country';
