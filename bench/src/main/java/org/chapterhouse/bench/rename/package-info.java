/** What renaming a much mentioned chapter costs enrich, beside working out everything anew. */
@NullMarked
package org.chapterhouse.bench.rename;

import org.jspecify.annotations.NullMarked;
