/**
 * The command {@code check}: judges a folder of Markdown without any server. What a chapter says
 * and how chapters tie is decided in {@code markdown} and {@code linking}, never here.
 */
@NullMarked
package org.chapterhouse.standalone.check;

import org.jspecify.annotations.NullMarked;
