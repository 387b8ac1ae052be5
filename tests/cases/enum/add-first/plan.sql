ALTER TYPE public.severity ADD VALUE 'info' BEFORE 'warning';
