/**
 * A real Kafka broker, schema registry and PostgreSQL on a data directory, inside one process.
 * Nothing about chapters, stages or their topics belongs here.
 */
@NullMarked
package org.chapterhouse.embedded;

import org.jspecify.annotations.NullMarked;
