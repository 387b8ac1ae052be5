-- Newlines, tabs and backslashes are allowed in names: a statement is not a line, and a comment mark is not a comment.
CREATE TABLE "two
lines" ("a	tab" integer, "back\slash" text, "-- dash" text, "/* star" text, "semi;colon" text);
CREATE INDEX "idx
lines" ON "two
lines" ("a	tab");
