ALTER TYPE public.weekday ADD VALUE 'someday';
