INSERT INTO runs (what) VALUES ('one'), ('two');
INSERT INTO laps (seconds) VALUES (61.5), (60.25);
