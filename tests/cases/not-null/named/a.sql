-- From 18 on NOT NULL has a name, may be NOT VALID or NO INHERIT, and carries a comment.
CREATE TABLE t (a integer CONSTRAINT "must be" NOT NULL, b integer NOT NULL, c integer NOT NULL, d integer, e integer NOT NULL NO INHERIT);
