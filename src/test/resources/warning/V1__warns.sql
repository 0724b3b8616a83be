-- The server warns of the first; nobody can do anything about it.
DROP TABLE IF EXISTS never_made;
CREATE TABLE made (id INT(11) NOT NULL PRIMARY KEY);
