ALTER TABLE public.cards DROP CONSTRAINT cards_deck_key;

ALTER TABLE public.cards DROP CONSTRAINT cards_face_key;

ALTER TABLE public.cards ADD CONSTRAINT cards_deck_key UNIQUE (deck, face);

ALTER TABLE public.cards ADD CONSTRAINT cards_face_key UNIQUE (face, deck);
