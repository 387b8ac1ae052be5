ALTER DOMAIN public.temperature DROP CONSTRAINT temperature_max;

ALTER DOMAIN public.temperature ADD CONSTRAINT temperature_whole CHECK ((VALUE = floor((VALUE)::double precision)));
