CREATE TYPE channel AS ENUM ('mail', 'push');
CREATE TABLE messages (id integer PRIMARY KEY, channel channel NOT NULL);
CREATE FUNCTION cost(c channel DEFAULT 'push') RETURNS integer
    LANGUAGE sql IMMUTABLE AS $$ SELECT CASE $1 WHEN 'mail' THEN 5 ELSE 1 END $$;
CREATE FUNCTION cheapest(VARIADIC channel[]) RETURNS channel
    LANGUAGE sql IMMUTABLE AS $$ SELECT c FROM unnest($1) AS c ORDER BY public.cost(c) LIMIT 1 $$;
CREATE FUNCTION channel_of(message integer) RETURNS channel
    LANGUAGE sql STABLE BEGIN ATOMIC SELECT channel FROM messages WHERE id = message; END;
