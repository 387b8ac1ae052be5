CREATE TABLE scores (id integer PRIMARY KEY, points integer, at date);
CREATE INDEX scores_a_idx ON scores (points NULLS FIRST);
CREATE INDEX scores_b_idx ON scores (points DESC NULLS FIRST);
CREATE INDEX scores_c_idx ON scores (points DESC, at DESC NULLS LAST);
CREATE INDEX scores_d_idx ON scores (at);
