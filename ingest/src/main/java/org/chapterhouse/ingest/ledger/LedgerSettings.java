package org.chapterhouse.ingest.ledger;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the ledger runs.
 *
 * @param applicationId name of its consumer group and prefix of its changelogs
 * @param stateDir where its stores are kept between starts
 * @param replication replicas of its changelogs
 * @param sessionTimeout after how much silence another instance takes the task over
 */
public record LedgerSettings(
    String applicationId, Path stateDir, int replication, Duration sessionTimeout) {}
