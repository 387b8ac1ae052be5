-- Other columns or other included columns under the same name: the constraint is rebuilt.
CREATE TABLE cards (
    id integer PRIMARY KEY, deck integer NOT NULL, face text NOT NULL, art text,
    CONSTRAINT cards_deck_key UNIQUE (deck, face),
    CONSTRAINT cards_face_key UNIQUE (face, deck)
);
