/**
 * Tests of the whole house: its rules, its path from an edit to a page, its behaviour under faults.
 * What one module can prove alone is tested there.
 */
@NullMarked
package org.chapterhouse.e2e;

import org.jspecify.annotations.NullMarked;
