ALTER TABLE public.beings DROP COLUMN born;

CREATE TABLE public.ghosts () INHERITS (public.beings);
