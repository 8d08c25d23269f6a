/**
 * HTTP as every stage serves it: one server that collects routes, problem answers, health and
 * metrics. Routes of a particular stage live in that stage.
 */
@NullMarked
package org.chapterhouse.runtime.http;

import org.jspecify.annotations.NullMarked;
