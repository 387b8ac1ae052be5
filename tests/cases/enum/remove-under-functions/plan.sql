SET check_function_bodies = off;

DROP FUNCTION public.channel_of(integer);

DROP FUNCTION public.cheapest(public.channel[]);

DROP FUNCTION public.cost(public.channel);

ALTER TYPE public.channel RENAME TO channel__old_dc6a2cb8;
CREATE TYPE public.channel AS ENUM ('mail', 'push');

ALTER TABLE public.messages ALTER COLUMN channel TYPE public.channel USING channel::text::public.channel;

CREATE FUNCTION public.channel_of(message integer)
 RETURNS public.channel
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT messages.channel
    FROM public.messages
   WHERE (messages.id = channel_of.message);
END;

CREATE FUNCTION public.cheapest(VARIADIC public.channel[])
 RETURNS public.channel
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT c FROM unnest($1) AS c ORDER BY public.cost(c) LIMIT 1 $function$;

CREATE FUNCTION public.cost(c public.channel DEFAULT 'push'::public.channel)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT CASE $1 WHEN 'mail' THEN 5 ELSE 1 END $function$;

DROP TYPE public.channel__old_dc6a2cb8;
