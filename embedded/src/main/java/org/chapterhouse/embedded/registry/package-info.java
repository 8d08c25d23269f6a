/**
 * Confluent's Schema Registry REST API for Avro, with its state in the topic {@code _schemas}.
 * Compatibility is judged by Confluent's own classes; nothing here knows Chapterhouse's schemas.
 */
@NullMarked
package org.chapterhouse.embedded.registry;

import org.jspecify.annotations.NullMarked;
