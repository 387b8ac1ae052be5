ALTER TABLE public.players DROP CONSTRAINT players_team_id_fkey;

ALTER TABLE public.teams DROP CONSTRAINT teams_pkey;

ALTER TABLE public.teams ADD CONSTRAINT teams_pk PRIMARY KEY (id);

ALTER TABLE public.players ADD CONSTRAINT players_team_id_fkey FOREIGN KEY (team_id) REFERENCES public.teams (id);
