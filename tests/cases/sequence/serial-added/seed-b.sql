INSERT INTO stations (name) VALUES ('north'), ('south'), ('east');
