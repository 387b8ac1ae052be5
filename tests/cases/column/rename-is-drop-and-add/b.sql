CREATE TABLE profiles (id integer PRIMARY KEY, email text, born date);
CREATE INDEX profiles_mail_idx ON profiles (email);
