INSERT INTO happenings VALUES ('2025-05-05', 'x', 1);
