DROP TRIGGER audit ON public.dogs;

CREATE TABLE public.owls (
    id integer NOT NULL,
    name text,
    CONSTRAINT owls_pkey PRIMARY KEY (id)
);

CREATE TRIGGER audit BEFORE INSERT ON public.dogs FOR EACH ROW EXECUTE FUNCTION public.pet();

CREATE TRIGGER audit BEFORE INSERT ON public.owls FOR EACH ROW EXECUTE FUNCTION public.pet();
