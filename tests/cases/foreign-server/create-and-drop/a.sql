-- wrapper, server and mapping come and go together, in the order of their needs; passwords stay where they are
CREATE FOREIGN DATA WRAPPER old;
CREATE SERVER old_server FOREIGN DATA WRAPPER old;
CREATE USER MAPPING FOR pgm_reader SERVER old_server OPTIONS ("user" 'me');
CREATE FOREIGN DATA WRAPPER kept;
CREATE SERVER kept_server FOREIGN DATA WRAPPER kept;
CREATE USER MAPPING FOR pgm_reader SERVER kept_server OPTIONS ("user" 'me', password 'hush');
