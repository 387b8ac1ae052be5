ALTER TABLE "S x"."M ""q" DETACH PARTITION "S x"."M 0";

ALTER TABLE "S x"."M ""q" DETACH PARTITION "S x"."M 1";

CREATE TABLE "S x"."M 0__old_d83aa2a4" (LIKE "S x"."M 0");
WITH moved AS (DELETE FROM "S x"."M 0" WHERE (satisfies_hash_partition('"S x"."M ""q"'::regclass, 4, 0, "I d")) IS NOT TRUE RETURNING *) INSERT INTO "S x"."M 0__old_d83aa2a4" SELECT * FROM moved;
ALTER TABLE "S x"."M ""q" ATTACH PARTITION "S x"."M 0" FOR VALUES WITH (modulus 4, remainder 0);

CREATE TABLE "S x"."M 1__old_41e38722" (LIKE "S x"."M 1");
WITH moved AS (DELETE FROM "S x"."M 1" WHERE (satisfies_hash_partition('"S x"."M ""q"'::regclass, 4, 1, "I d")) IS NOT TRUE RETURNING *) INSERT INTO "S x"."M 1__old_41e38722" SELECT * FROM moved;
ALTER TABLE "S x"."M ""q" ATTACH PARTITION "S x"."M 1" FOR VALUES WITH (modulus 4, remainder 1);

CREATE TABLE "S x"."M 2" PARTITION OF "S x"."M ""q" FOR VALUES WITH (modulus 4, remainder 2);

CREATE TABLE "S x"."M 3" PARTITION OF "S x"."M ""q" FOR VALUES WITH (modulus 4, remainder 3);

INSERT INTO "S x"."M ""q" ("I d", "v'") SELECT "I d", "v'" FROM "S x"."M 0__old_d83aa2a4";
DROP TABLE "S x"."M 0__old_d83aa2a4";

INSERT INTO "S x"."M ""q" ("I d", "v'") SELECT "I d", "v'" FROM "S x"."M 1__old_41e38722";
DROP TABLE "S x"."M 1__old_41e38722";
