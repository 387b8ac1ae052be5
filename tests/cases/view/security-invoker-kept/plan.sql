ALTER TABLE public.salaries ADD COLUMN currency text;

ALTER VIEW public.all_salaries RESET (security_invoker);

CREATE OR REPLACE VIEW public.my_salary WITH (security_barrier=true, security_invoker=true) AS
 SELECT salaries.amount,
    salaries.currency
   FROM public.salaries
  WHERE (salaries.person = CURRENT_USER);
