ALTER TABLE public.bikes ADD CONSTRAINT bikes_colour_check CHECK ((colour)::text = ANY ((ARRAY['red'::character varying, 'green'::character varying])::text[]));
