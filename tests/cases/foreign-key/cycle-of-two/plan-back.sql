ALTER TABLE public.employees DROP CONSTRAINT employees_department_fkey;

DROP TABLE public.departments;

DROP TABLE public.employees;
