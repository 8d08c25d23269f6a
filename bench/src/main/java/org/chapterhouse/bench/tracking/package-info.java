/**
 * Reading events per second from the edge to the topic, beside a COPY of the same rows and a bare
 * producer of the same records.
 */
@NullMarked
package org.chapterhouse.bench.tracking;

import org.jspecify.annotations.NullMarked;
