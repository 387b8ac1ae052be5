-- Another modulus, hostile names: every row lies in the right partition afterwards.
CREATE SCHEMA "S x";
CREATE TABLE "S x"."M ""q" ("I d" int NOT NULL, "v'" text) PARTITION BY HASH ("I d");
CREATE TABLE "S x"."M 0" PARTITION OF "S x"."M ""q" FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE "S x"."M 1" PARTITION OF "S x"."M ""q" FOR VALUES WITH (MODULUS 2, REMAINDER 1);
