/**
 * The linking protocol: links their writers set are hidden and predicted again. Methods know of the
 * chapters to be judged only what their readers would see.
 */
@NullMarked
package org.chapterhouse.bench.quality.linking;

import org.jspecify.annotations.NullMarked;
