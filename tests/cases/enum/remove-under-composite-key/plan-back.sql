ALTER TYPE public.hall ADD VALUE 'tent';
