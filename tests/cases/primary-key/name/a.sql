-- Only the constraint's name differs: drop and create, or a rename stated as such, but the index name must follow.
CREATE TABLE teams (id integer, CONSTRAINT teams_pk PRIMARY KEY (id));
CREATE TABLE players (id integer PRIMARY KEY, team_id integer REFERENCES teams (id));
