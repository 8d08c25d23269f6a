/**
 * Seeded histories of a small knowledge base, shared by the tests that prove the law. Nothing here
 * knows how enrich works.
 */
@NullMarked
package org.chapterhouse.enrich.law;

import org.jspecify.annotations.NullMarked;
