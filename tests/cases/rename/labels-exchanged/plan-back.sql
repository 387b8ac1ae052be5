ALTER TYPE public.size RENAME VALUE 'xl' TO 'l';
ALTER TYPE public.size RENAME VALUE 's' TO 'label__old_410992cd';
ALTER TYPE public.size RENAME VALUE 'm' TO 's';
ALTER TYPE public.size RENAME VALUE 'label__old_410992cd' TO 'm';
