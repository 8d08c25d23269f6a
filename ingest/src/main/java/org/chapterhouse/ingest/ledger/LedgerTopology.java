package org.chapterhouse.ingest.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;

/**
 * The ledger on Kafka Streams.
 *
 * <pre>
 * chapter.edits -> read-edits -> decide-edit -+-> write-decisions -> chapter.decisions
 *                                    |        +-> write-updates   -> chapter.updated
 *     chapter-by-id, asset-by-path, -+        +-> write-revisions -> chapter.revisions
 *     decision-by-idempotency-key,            +-> write-assets    -> asset.updated
 *     counter-by-name
 * </pre>
 */
public final class LedgerTopology {

  static final String READ_EDITS = "read-edits";
  static final String DECIDE_EDIT = "decide-edit";
  static final String WRITE_DECISIONS = "write-decisions";
  static final String WRITE_UPDATES = "write-updates";
  static final String WRITE_REVISIONS = "write-revisions";
  static final String WRITE_ASSETS = "write-assets";

  private final Ledger ledger;
  private final AvroSerdes serdes;
  private final MeterRegistry metrics;

  public LedgerTopology(Ledger ledger, AvroSerdes serdes, MeterRegistry metrics) {
    this.ledger = ledger;
    this.serdes = serdes;
    this.metrics = metrics;
  }

  public Topology build() {
    return new Topology()
        .addSource(
            READ_EDITS,
            Serdes.String().deserializer(),
            serdes.of(EditRequested.class).deserializer(),
            Topics.CHAPTER_EDITS.name())
        .addProcessor(DECIDE_EDIT, decideEdit(), READ_EDITS)
        .addSink(
            WRITE_DECISIONS,
            Topics.CHAPTER_DECISIONS.name(),
            new StringSerializer(),
            serdes.of(EditDecided.class).serializer(),
            DECIDE_EDIT)
        .addSink(
            WRITE_UPDATES,
            Topics.CHAPTER_UPDATED.name(),
            new StringSerializer(),
            serdes.of(ChapterUpdated.class).serializer(),
            DECIDE_EDIT)
        .addSink(
            WRITE_REVISIONS,
            Topics.CHAPTER_REVISIONS.name(),
            new StringSerializer(),
            serdes.of(ChapterUpdated.class).serializer(),
            DECIDE_EDIT)
        .addSink(
            WRITE_ASSETS,
            Topics.ASSET_UPDATED.name(),
            new StringSerializer(),
            serdes.of(AssetUpdated.class).serializer(),
            DECIDE_EDIT);
  }

  private ProcessorSupplier<String, EditRequested, String, SpecificRecord> decideEdit() {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, EditRequested, String, SpecificRecord> get() {
        return new LedgerProcessor(ledger, metrics);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return LedgerStores.builders(serdes);
      }
    };
  }
}
