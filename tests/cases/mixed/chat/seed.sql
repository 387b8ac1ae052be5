INSERT INTO accounts VALUES (1, 'ada'), (2, 'Grace');
INSERT INTO channels VALUES (1, 'general', NULL);
INSERT INTO messages (channel_id, author_id, body, sent) VALUES
    (1, 1, 'hello there', '2024-01-01 00:00+00'), (1, 2, 'hi', '2024-01-01 00:01+00');
INSERT INTO read_marks VALUES (1, 1, 2), (2, 1, 1);
