DROP VIEW public.directory_names;

DROP VIEW public.directory;
CREATE VIEW public.directory AS
 SELECT employees.id,
    employees.name
   FROM public.employees;

GRANT SELECT ON TABLE public.directory TO pgm_reader;

CREATE VIEW public.directory_names AS
 SELECT directory.name
   FROM public.directory;

ALTER TABLE public.employees DROP COLUMN fax;
