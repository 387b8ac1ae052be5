ALTER TABLE public.employees ADD COLUMN fax text;

CREATE OR REPLACE VIEW public.directory AS
 SELECT employees.id,
    employees.name,
    employees.fax
   FROM public.employees;
