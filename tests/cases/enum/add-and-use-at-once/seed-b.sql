INSERT INTO workspaces VALUES (1, 'free', NULL), (2, 'team', 4);
