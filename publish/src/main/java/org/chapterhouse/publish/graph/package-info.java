/**
 * What the knowledge graph as a whole says: importance, communities, ways from one node to another.
 * The graph itself is made by another stage and kept by the store; this package writes no SQL.
 */
@NullMarked
package org.chapterhouse.publish.graph;

import org.jspecify.annotations.NullMarked;
