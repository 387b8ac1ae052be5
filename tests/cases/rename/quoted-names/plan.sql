ALTER TABLE "Odd.Place"."Old ""One""" RENAME TO "New=One";

ALTER TABLE "Odd.Place"."New=One" RENAME CONSTRAINT "is short" TO "is brief";

ALTER TABLE "Odd.Place"."New=One" RENAME COLUMN "No.te" TO "Re mark";

ALTER INDEX "Odd.Place"."ix ""a""" RENAME TO "IX";

ALTER TABLE "Odd.Place"."New=One" RENAME CONSTRAINT "Old ""One""_pkey" TO "New=One_pkey";
