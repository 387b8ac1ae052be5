-- The index that tables are clustered on: another one, none, one that goes.
CREATE TABLE "One" (a integer, b integer);
CREATE INDEX one_a ON "One" (a);
CREATE INDEX "One_B" ON "One" (b);
ALTER TABLE "One" CLUSTER ON one_a;
CREATE TABLE two (a integer);
CREATE INDEX two_a ON two (a);
ALTER TABLE two CLUSTER ON two_a;
CREATE TABLE three (a integer PRIMARY KEY);
ALTER TABLE three CLUSTER ON three_pkey;
