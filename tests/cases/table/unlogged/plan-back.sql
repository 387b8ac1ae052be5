ALTER TABLE public.cache SET UNLOGGED;

ALTER TABLE public.sessions SET LOGGED;
