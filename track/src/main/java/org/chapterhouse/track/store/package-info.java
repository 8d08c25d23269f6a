/** Everything track keeps in PostgreSQL, each step one transaction. No other package speaks SQL. */
@NullMarked
package org.chapterhouse.track.store;

import org.jspecify.annotations.NullMarked;
