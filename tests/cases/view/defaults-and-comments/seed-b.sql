INSERT INTO events VALUES (1, 'concert', 'park'), (2, 'fair', NULL);
