ALTER TABLE public.players DROP CONSTRAINT players_team_id_fkey;

ALTER TABLE public.teams DROP CONSTRAINT teams_pk;

ALTER TABLE public.teams ADD CONSTRAINT teams_pkey PRIMARY KEY (id);

ALTER TABLE public.players ADD CONSTRAINT players_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams (id);
