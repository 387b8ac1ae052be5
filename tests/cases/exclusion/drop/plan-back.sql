ALTER TABLE public.rooms DROP CONSTRAINT ids;

ALTER TABLE public.rooms ADD CONSTRAINT apart EXCLUDE USING gist (during WITH &&);

ALTER TABLE public.rooms ADD CONSTRAINT ids EXCLUDE USING btree (id WITH =);
