CREATE TABLE public.ponds (
    park integer NOT NULL,
    name text,
    area circle,
    CONSTRAINT ponds_area_excl EXCLUDE USING gist (area WITH &&),
    CONSTRAINT ponds_name_excl EXCLUDE USING hash (lower(name) WITH =) WHERE ((name IS NOT NULL))
);

ALTER TABLE public.ponds ADD CONSTRAINT ponds_park_fkey FOREIGN KEY (park) REFERENCES public.parks (id);
