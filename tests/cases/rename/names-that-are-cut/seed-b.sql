INSERT INTO persons DEFAULT VALUES;
INSERT INTO a_table_that_got_a_name_which_is_much_too_long_for_its_own (the_second_of_the_columns) VALUES (1), (NULL);
INSERT INTO "Other" VALUES (1, 2);
