CREATE TABLE teams (id integer, CONSTRAINT teams_pkey PRIMARY KEY (id));
CREATE TABLE players (id integer PRIMARY KEY, team_id integer REFERENCES teams (id));
