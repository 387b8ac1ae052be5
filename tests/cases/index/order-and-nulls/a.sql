-- DESC alone implies NULLS FIRST; said or unsaid, the same index must not be rebuilt.
CREATE TABLE scores (id integer PRIMARY KEY, points integer, at date);
CREATE INDEX scores_a_idx ON scores (points);
CREATE INDEX scores_b_idx ON scores (points DESC);
CREATE INDEX scores_c_idx ON scores (points DESC NULLS LAST, at);
CREATE INDEX scores_d_idx ON scores (at ASC NULLS LAST);
