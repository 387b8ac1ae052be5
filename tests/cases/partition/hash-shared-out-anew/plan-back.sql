ALTER TABLE "S x"."M ""q" DETACH PARTITION "S x"."M 0";

ALTER TABLE "S x"."M ""q" DETACH PARTITION "S x"."M 1";

ALTER TABLE "S x"."M ""q" DETACH PARTITION "S x"."M 2";

ALTER TABLE "S x"."M ""q" DETACH PARTITION "S x"."M 3";

CREATE TABLE "S x"."M 0__old_d83aa2a4" (LIKE "S x"."M 0");
WITH moved AS (DELETE FROM "S x"."M 0" WHERE (satisfies_hash_partition('"S x"."M ""q"'::regclass, 2, 0, "I d")) IS NOT TRUE RETURNING *) INSERT INTO "S x"."M 0__old_d83aa2a4" SELECT * FROM moved;
ALTER TABLE "S x"."M ""q" ATTACH PARTITION "S x"."M 0" FOR VALUES WITH (modulus 2, remainder 0);

CREATE TABLE "S x"."M 1__old_41e38722" (LIKE "S x"."M 1");
WITH moved AS (DELETE FROM "S x"."M 1" WHERE (satisfies_hash_partition('"S x"."M ""q"'::regclass, 2, 1, "I d")) IS NOT TRUE RETURNING *) INSERT INTO "S x"."M 1__old_41e38722" SELECT * FROM moved;
ALTER TABLE "S x"."M ""q" ATTACH PARTITION "S x"."M 1" FOR VALUES WITH (modulus 2, remainder 1);

INSERT INTO "S x"."M ""q" ("I d", "v'") SELECT "I d", "v'" FROM "S x"."M 0__old_d83aa2a4";
DROP TABLE "S x"."M 0__old_d83aa2a4";

INSERT INTO "S x"."M ""q" ("I d", "v'") SELECT "I d", "v'" FROM "S x"."M 1__old_41e38722";
DROP TABLE "S x"."M 1__old_41e38722";

INSERT INTO "S x"."M ""q" ("I d", "v'") SELECT "I d", "v'" FROM "S x"."M 2" WHERE satisfies_hash_partition('"S x"."M ""q"'::regclass, 2, 0, "I d") OR satisfies_hash_partition('"S x"."M ""q"'::regclass, 2, 1, "I d");
DROP TABLE "S x"."M 2";

INSERT INTO "S x"."M ""q" ("I d", "v'") SELECT "I d", "v'" FROM "S x"."M 3" WHERE satisfies_hash_partition('"S x"."M ""q"'::regclass, 2, 0, "I d") OR satisfies_hash_partition('"S x"."M ""q"'::regclass, 2, 1, "I d");
DROP TABLE "S x"."M 3";
