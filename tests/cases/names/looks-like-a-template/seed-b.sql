INSERT INTO "%s" ("%d %%", "{0}", "$1", "1st", a$b, " lead", "trail ") VALUES (1, '{}', '$2', 1, 2, 3, 4);
