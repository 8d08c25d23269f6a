/** What benchmarks ask of PostgreSQL itself. */
@NullMarked
package org.chapterhouse.bench.store;

import org.jspecify.annotations.NullMarked;
