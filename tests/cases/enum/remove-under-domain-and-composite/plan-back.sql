ALTER TYPE public.unit ADD VALUE 'stone';
