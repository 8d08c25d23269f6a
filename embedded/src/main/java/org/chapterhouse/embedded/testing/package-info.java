/**
 * Servers for the tests of every module: shared by a JVM, fresh ones, and ones in a process that
 * can be killed. Production code must not use this package.
 */
@NullMarked
package org.chapterhouse.embedded.testing;

import org.jspecify.annotations.NullMarked;
