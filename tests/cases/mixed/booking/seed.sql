INSERT INTO rooms VALUES (1, 'Blue', 2), (2, 'Red', DEFAULT);
INSERT INTO bookings (room_id, guest, arrives, leaves, state) VALUES
    (1, 'Ada', '2024-05-01', '2024-05-03', 'paid'), (1, 'Grace', '2024-05-03', '2024-05-04', DEFAULT);
