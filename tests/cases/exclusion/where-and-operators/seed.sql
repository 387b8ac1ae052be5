INSERT INTO shifts VALUES (1, '[8,12)', '[1,2)', false), (2, '[12,16)', '[4,5)', false);
