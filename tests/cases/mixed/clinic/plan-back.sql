SET check_function_bodies = off;

ALTER TABLE public.records DROP CONSTRAINT records_patient_id_fkey;

REVOKE SELECT (id) ON TABLE public.patients FROM pgm_reader;

REVOKE SELECT (ward) ON TABLE public.patients FROM pgm_reader;

DROP POLICY ward ON public.patients;

DROP FUNCTION public.my_ward();

DROP POLICY no_delete ON public.records;

DROP POLICY open ON public.records;

DROP FUNCTION public.is_doctor();

DROP INDEX public.records_patient_idx;

ALTER TYPE public.staff_role RENAME TO staff_role__old_123e8c41;
CREATE TYPE public.staff_role AS ENUM ('nurse', 'doctor', 'admin');

ALTER TABLE public.patients ALTER COLUMN ward TYPE smallint USING ward::smallint;

GRANT SELECT ON TABLE public.patients TO pgm_reader;

ALTER TABLE public.records NO FORCE ROW LEVEL SECURITY;

ALTER TABLE public.records ALTER COLUMN secret SET DEFAULT false;

ALTER TABLE public.staff ALTER COLUMN role TYPE public.staff_role USING role::text::public.staff_role;

ALTER TABLE public.staff ALTER COLUMN ward TYPE smallint USING ward::smallint;

ALTER TABLE public.records ADD CONSTRAINT records_patient_id_fkey FOREIGN KEY (patient_id) REFERENCES public.patients (id) ON DELETE CASCADE;

CREATE FUNCTION public.is_doctor()
 RETURNS boolean
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT (EXISTS ( SELECT
            FROM public.staff
           WHERE ((staff.login = SESSION_USER) AND (staff.role = 'doctor'::public.staff_role)))) AS "exists";
END;

CREATE POLICY open ON public.records FOR SELECT USING ((NOT secret) OR public.is_doctor());

CREATE FUNCTION public.my_ward()
 RETURNS smallint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$ SELECT ward FROM staff WHERE login = SESSION_USER $function$;

CREATE POLICY ward ON public.patients USING (ward = public.my_ward());

ALTER TABLE public.patients DROP COLUMN age_group;

DROP TYPE public.staff_role__old_123e8c41;
