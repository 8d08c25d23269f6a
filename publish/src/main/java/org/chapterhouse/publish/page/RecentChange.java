package org.chapterhouse.publish.page;

import java.time.Instant;

/** A chapter edited lately. */
public record RecentChange(String url, String title, long revision, Instant editedAt) {}
