INSERT INTO parks VALUES (1);
INSERT INTO ponds VALUES (1, 'Duck', '<(0,0),1>'), (1, NULL, '<(9,9),2>');
