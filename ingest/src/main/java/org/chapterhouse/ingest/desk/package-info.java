/**
 * The desk: what every chapter was, revision by revision, and what lies between two of them. It
 * reads {@code chapter.revisions} and writes nothing; restores and purges are edits like others.
 */
@NullMarked
package org.chapterhouse.ingest.desk;

import org.jspecify.annotations.NullMarked;
