INSERT INTO moods VALUES ('glad'), (NULL);
