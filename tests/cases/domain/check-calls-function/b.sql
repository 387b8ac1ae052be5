CREATE FUNCTION valid_isbn(candidate text) RETURNS boolean
    LANGUAGE sql IMMUTABLE AS $$ SELECT length($1) IN (10, 13) $$;
CREATE DOMAIN isbn AS text CONSTRAINT isbn_check CHECK (valid_isbn(VALUE));
CREATE TABLE books (isbn isbn PRIMARY KEY, title text);
