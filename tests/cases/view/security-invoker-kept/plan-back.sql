DROP VIEW public.my_salary;

ALTER VIEW public.all_salaries SET (security_invoker=true);

CREATE VIEW public.my_salary WITH (security_barrier=true, security_invoker=true) AS
 SELECT salaries.amount
   FROM public.salaries
  WHERE (salaries.person = CURRENT_USER);

ALTER TABLE public.salaries DROP COLUMN currency;
