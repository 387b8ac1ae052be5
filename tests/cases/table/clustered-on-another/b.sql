CREATE TABLE "One" (a integer, b integer);
CREATE INDEX one_a ON "One" (a);
CREATE INDEX "One_B" ON "One" (b);
ALTER TABLE "One" CLUSTER ON "One_B";
CREATE TABLE two (a integer);
CREATE INDEX two_a ON two (a);
CREATE TABLE three (a integer);
CREATE INDEX three_a ON three (a);
ALTER TABLE three CLUSTER ON three_a;
