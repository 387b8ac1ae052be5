-- A column of another name is another column; its values are not carried over by a guess.
CREATE TABLE profiles (id integer PRIMARY KEY, mail text, born date);
CREATE INDEX profiles_mail_idx ON profiles (mail);
