INSERT INTO channels (name) VALUES ('news'), ('sport');
INSERT INTO posts (channel_id) VALUES (1), (NULL);
