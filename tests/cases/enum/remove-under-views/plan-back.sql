ALTER TYPE public.grade ADD VALUE 'z';
