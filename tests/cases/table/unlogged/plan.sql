ALTER TABLE public.cache SET LOGGED;

ALTER TABLE public.sessions SET UNLOGGED;
