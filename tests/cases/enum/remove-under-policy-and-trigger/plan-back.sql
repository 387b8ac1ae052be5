ALTER TYPE public.visibility ADD VALUE 'secret';
