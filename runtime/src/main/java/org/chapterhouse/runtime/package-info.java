/**
 * What every stage needs to run: settings, start and stop, health, metrics. Nothing about chapters,
 * topics or tables belongs here.
 */
@NullMarked
package org.chapterhouse.runtime;

import org.jspecify.annotations.NullMarked;
