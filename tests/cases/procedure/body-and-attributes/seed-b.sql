INSERT INTO ledger VALUES (1, 0), (2, 5);
