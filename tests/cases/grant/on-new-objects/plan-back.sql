DROP VIEW api.mails;

DROP FUNCTION api.login(text, text);

DROP TABLE api.users;

DROP SCHEMA api;
