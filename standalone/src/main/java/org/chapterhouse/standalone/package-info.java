/**
 * The chapterhouse command: everything in one process on embedded servers, and the commands an
 * editor or operator types. What a stage does lives in the stage, never here.
 */
@NullMarked
package org.chapterhouse.standalone;

import org.jspecify.annotations.NullMarked;
