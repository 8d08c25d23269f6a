package org.chapterhouse.ingest.edge;

import java.time.Duration;

/**
 * Limits of the edge.
 *
 * @param patience how long a caller may wait for a decision, for live and for settled, all together
 * @param maxBytesInFlight content of all edits that are not decided yet
 * @param maxBulkInFlight edits of bulk pushes that are not decided yet
 * @param pace how bulk edits are let into the pipeline
 * @param readers consumers that read sources on demand
 * @param publishUrl where publish answers, without a slash at the end
 */
public record EdgeSettings(
    Duration patience,
    long maxBytesInFlight,
    int maxBulkInFlight,
    PaceSettings pace,
    int readers,
    String publishUrl) {}
