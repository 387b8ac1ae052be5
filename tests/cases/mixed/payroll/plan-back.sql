SET check_function_bodies = off;

DROP VIEW public.payroll;

REVOKE SELECT (grade) ON TABLE public.employees FROM pgm_reader;

ALTER TABLE public.employees ALTER COLUMN grade DROP DEFAULT;

ALTER TABLE public.payslips DROP CONSTRAINT payslips_month_check;

ALTER TABLE public.payslips DROP COLUMN base;

DROP FUNCTION public.base_pay(integer);

ALTER TABLE public.employees ALTER COLUMN grade TYPE smallint USING grade::smallint;

ALTER TABLE public.employees ADD COLUMN iban text;

ALTER TABLE public.employees ALTER COLUMN grade SET DEFAULT 1;

ALTER TABLE public.payslips ALTER COLUMN grade TYPE smallint USING grade::smallint;

CREATE FUNCTION public.base_pay(grade smallint)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT grade * 1000.0 $function$;

ALTER TABLE public.payslips ADD COLUMN base numeric GENERATED ALWAYS AS (public.base_pay(grade)) STORED;

REVOKE EXECUTE ON FUNCTION public.base_pay(smallint) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION public.base_pay(smallint) TO pgm_writer;

CREATE VIEW public.payroll AS
 SELECT payslips.month,
    sum(payslips.base) AS total
   FROM public.payslips
  GROUP BY payslips.month;

GRANT SELECT ON TABLE public.payroll TO pgm_reader;

ALTER TYPE public.pay_item DROP ATTRIBUTE taxed;
