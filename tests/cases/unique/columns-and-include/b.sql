CREATE TABLE cards (
    id integer PRIMARY KEY, deck integer NOT NULL, face text NOT NULL, art text,
    CONSTRAINT cards_deck_key UNIQUE (deck, face, art),
    CONSTRAINT cards_face_key UNIQUE (face, deck) INCLUDE (art)
);
