SET check_function_bodies = off;

DROP VIEW public.payroll;

ALTER TABLE public.employees ALTER COLUMN grade DROP DEFAULT;

ALTER TABLE public.payslips DROP COLUMN base;

DROP FUNCTION public.base_pay(smallint);

ALTER TYPE public.pay_item ADD ATTRIBUTE taxed boolean;

ALTER TABLE public.employees ALTER COLUMN grade TYPE integer USING grade::integer;

ALTER TABLE public.employees ALTER COLUMN grade SET DEFAULT 1;

GRANT SELECT (grade) ON TABLE public.employees TO pgm_reader;

ALTER TABLE public.payslips ALTER COLUMN grade TYPE integer USING grade::integer;

ALTER TABLE public.payslips ADD CONSTRAINT payslips_month_check CHECK (EXTRACT(day FROM month) = (1)::numeric);

CREATE FUNCTION public.base_pay(grade integer)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT grade * 1000.0 $function$;

ALTER TABLE public.payslips ADD COLUMN base numeric GENERATED ALWAYS AS (public.base_pay(grade)) STORED;

REVOKE EXECUTE ON FUNCTION public.base_pay(integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION public.base_pay(integer) TO pgm_admin;

GRANT EXECUTE ON FUNCTION public.base_pay(integer) TO pgm_writer;

CREATE VIEW public.payroll WITH (security_barrier=true) AS
 SELECT payslips.month,
    count(*) AS people,
    sum(payslips.base) AS total
   FROM public.payslips
  GROUP BY payslips.month;

GRANT SELECT ON TABLE public.payroll TO pgm_reader;

ALTER TABLE public.employees DROP COLUMN iban;
