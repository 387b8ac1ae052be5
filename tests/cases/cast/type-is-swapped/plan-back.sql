ALTER TYPE public.level ADD VALUE 'mid' BEFORE 'high';
