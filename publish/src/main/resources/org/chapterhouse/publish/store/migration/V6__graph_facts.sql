-- What the whole graph says about each of its nodes. Worked out behind the projection, never by it.

-- A row for each batch that changed the graph; taken by whoever works out the facts.
CREATE TABLE graph_queue (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
INSERT INTO graph_queue DEFAULT VALUES;

CREATE TABLE graph_facts (
  key        text PRIMARY KEY,
  kind       text NOT NULL,
  language   text NOT NULL,
  importance double precision NOT NULL,
  community  text NOT NULL, -- key of its most important node; empty for a node that stands alone
  links_in   int NOT NULL,  -- chapters that link to this chapter
  links_out  int NOT NULL   -- chapters that it links to
);
CREATE INDEX graph_facts_by_importance ON graph_facts (importance DESC, key COLLATE "C");
CREATE INDEX graph_facts_by_community ON graph_facts (community, importance DESC, key COLLATE "C");
CREATE INDEX graph_facts_of_orphans ON graph_facts (key COLLATE "C")
  WHERE kind = 'CHAPTER' AND (links_in = 0 OR links_out = 0);

-- Nodes by the name a reader types. Keys of indexes are cut, because PostgreSQL refuses long ones.
CREATE INDEX nodes_by_label ON nodes (lower(left(label, 60)));
