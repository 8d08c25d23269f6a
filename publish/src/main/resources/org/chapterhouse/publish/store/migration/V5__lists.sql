-- The orders in which the API lists chapters and nodes, whatever the database's collation.
CREATE INDEX chapters_by_id ON chapters (id COLLATE "C") WHERE state = 'PRESENT';
CREATE INDEX chapters_by_sequence ON chapters (sequence DESC, id);
CREATE INDEX nodes_by_key ON nodes (key COLLATE "C");
