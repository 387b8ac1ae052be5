INSERT INTO stations VALUES ('north'), ('south'), ('east');
