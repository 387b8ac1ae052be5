ALTER DOMAIN public.temperature DROP CONSTRAINT temperature_whole;

ALTER DOMAIN public.temperature ADD CONSTRAINT temperature_max CHECK ((VALUE < (2000)::double precision));
