ALTER TYPE public.currency ADD VALUE 'dem';
