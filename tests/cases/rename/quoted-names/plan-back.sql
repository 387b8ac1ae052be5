ALTER TABLE "Odd.Place"."New=One" RENAME TO "Old ""One""";

ALTER TABLE "Odd.Place"."Old ""One""" RENAME CONSTRAINT "is brief" TO "is short";

ALTER TABLE "Odd.Place"."Old ""One""" RENAME COLUMN "Re mark" TO "No.te";

ALTER INDEX "Odd.Place"."IX" RENAME TO "ix ""a""";

ALTER TABLE "Odd.Place"."Old ""One""" RENAME CONSTRAINT "New=One_pkey" TO "Old ""One""_pkey";
