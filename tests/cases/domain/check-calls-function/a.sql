-- The check needs the function; a function whose argument is renamed cannot be replaced under it.
CREATE FUNCTION valid_isbn(isbn text) RETURNS boolean
    LANGUAGE sql IMMUTABLE AS $$ SELECT length($1) = 10 $$;
CREATE DOMAIN isbn AS text CONSTRAINT isbn_check CHECK (valid_isbn(VALUE));
CREATE TABLE books (isbn isbn PRIMARY KEY, title text);
