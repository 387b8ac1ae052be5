ALTER TYPE public.channel ADD VALUE 'fax' BEFORE 'push';
