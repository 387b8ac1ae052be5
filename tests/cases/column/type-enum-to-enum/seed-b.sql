INSERT INTO memberships VALUES (1, 'owner', '{guest}'), (2, DEFAULT, NULL);
