INSERT INTO shops VALUES (1, '("Main St 1",Leeds)', NULL), (2, '(,Bath)', ARRAY['(x,y)']::address[]);
