SELECT nextval('"Ticket No"') FROM generate_series(1, 5);
