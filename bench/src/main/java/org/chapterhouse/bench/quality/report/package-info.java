/** The quality report: Markdown tables and SVG plots. Works nothing out, only shows. */
@NullMarked
package org.chapterhouse.bench.quality.report;

import org.jspecify.annotations.NullMarked;
