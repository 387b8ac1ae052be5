ALTER TYPE public.version DROP ATTRIBUTE minor;
