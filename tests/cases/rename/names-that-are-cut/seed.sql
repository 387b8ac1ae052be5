INSERT INTO persons DEFAULT VALUES;
INSERT INTO short (second) VALUES (1), (NULL);
INSERT INTO the_other_table_has_a_name_as_long_as_a_name_may_become_in_pg VALUES (1, 2);
