ALTER TYPE public.mood RENAME TO humour;
ALTER TYPE public.humour RENAME VALUE 'it''s ok' TO 'fair';
ALTER TYPE public.humour RENAME VALUE 'sad' TO 'unhappy';

ALTER TYPE public.humour ADD VALUE 'very happy';
