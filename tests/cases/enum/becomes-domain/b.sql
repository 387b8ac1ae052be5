CREATE DOMAIN country AS text CHECK (VALUE ~ '^[a-z]{2}$');
CREATE TABLE addresses (id integer PRIMARY KEY, country country NOT NULL DEFAULT 'de');
