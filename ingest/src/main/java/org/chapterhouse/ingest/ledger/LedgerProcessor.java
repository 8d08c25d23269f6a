package org.chapterhouse.ingest.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.schemas.EventHeaders;
import org.chapterhouse.schemas.Trace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts each edit to the table and writes down what it says, all in one transaction. */
final class LedgerProcessor implements Processor<String, EditRequested, String, SpecificRecord> {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerProcessor.class);

  private static final String SOURCE = "/ingest/ledger";

  private final Ledger ledger;
  private final MeterRegistry metrics;
  private @Nullable ProcessorContext<String, SpecificRecord> context;
  private @Nullable LedgerStores stores;

  LedgerProcessor(Ledger ledger, MeterRegistry metrics) {
    this.ledger = ledger;
    this.metrics = metrics;
  }

  @Override
  public void init(ProcessorContext<String, SpecificRecord> initialised) {
    context = initialised;
    stores = new LedgerStores(initialised);
  }

  @Override
  public void process(Record<String, EditRequested> record) {
    ProcessorContext<String, SpecificRecord> out = initialised(context);
    LedgerStores memory = initialised(stores).at(record.timestamp());
    EditRequested edit = CompleteEdit.of(record.value(), record.key());
    Decision decision = decide(edit, memory);
    memory.remember(edit, decision);
    String trace = Trace.next(EventHeaders.traceparent(record.headers()));
    decision.updates().forEach(update -> writeChapter(out, update, record, trace));
    decision.assets().forEach(update -> writeAsset(out, update, record, trace));
    EditDecided decided = decision.decided();
    decision
        .purgedKey()
        .ifPresent(
            key ->
                out.forward(
                    new Record<>(key, null, record.timestamp(), headers(decided, trace)),
                    LedgerTopology.WRITE_REVISIONS));
    out.forward(
        new Record<>(decided.getEditId(), decided, record.timestamp(), headers(decided, trace)),
        LedgerTopology.WRITE_DECISIONS);
    count(decided);
    if (!edit.getBulk()) {
      // Somebody waits for this one: do not make them wait for the commit interval as well.
      out.commit();
    }
  }

  private static void writeChapter(
      ProcessorContext<String, SpecificRecord> out,
      ChapterUpdated update,
      Record<?, ?> edit,
      String trace) {
    Record<String, SpecificRecord> updated =
        new Record<>(update.getChapterId(), update, edit.timestamp(), headers(update, trace));
    out.forward(updated, LedgerTopology.WRITE_UPDATES);
    out.forward(
        updated.withKey(update.getChapterId() + "@" + update.getRevision()),
        LedgerTopology.WRITE_REVISIONS);
  }

  private static void writeAsset(
      ProcessorContext<String, SpecificRecord> out,
      AssetUpdated update,
      Record<?, ?> edit,
      String trace) {
    out.forward(
        new Record<>(update.getPath(), update, edit.timestamp(), headers(update, trace)),
        LedgerTopology.WRITE_ASSETS);
  }

  private Decision decide(EditRequested edit, LedgerView memory) {
    try {
      return ledger.decide(edit, memory);
    } catch (RuntimeException | StackOverflowError e) {
      // A fault of ours in reading a text must neither stop everybody's edits nor leave its editor
      // without an answer; nothing has been written yet at this point.
      LOG.error(
          "edit {} of {} cannot be decided",
          edit.getEditId(),
          edit.getChapterId() + edit.getPath(),
          e);
      metrics.counter("chapterhouse.ledger.failures").increment();
      return Verdicts.unreadable(new EditCase(ledger.rules(), edit, memory), e);
    }
  }

  private static Headers headers(ChapterUpdated update, String trace) {
    Headers headers = new RecordHeaders();
    String id = update.getChapterId() + "@" + update.getRevision();
    EventHeaders.write(headers, "ChapterUpdated", SOURCE, id, update.getEditedAt(), trace);
    return headers;
  }

  private static Headers headers(AssetUpdated update, String trace) {
    Headers headers = new RecordHeaders();
    String id = update.getPath() + "@" + update.getRevision();
    EventHeaders.write(headers, "AssetUpdated", SOURCE, id, update.getEditedAt(), trace);
    return headers;
  }

  private static Headers headers(EditDecided decided, String trace) {
    Headers headers = new RecordHeaders();
    EventHeaders.write(
        headers, "EditDecided", SOURCE, decided.getEditId(), decided.getDecidedAt(), trace);
    return headers;
  }

  private void count(EditDecided decided) {
    metrics
        .counter(
            "chapterhouse.ledger.decisions",
            List.of(
                Tag.of("outcome", word(decided.getOutcome())),
                Tag.of("refusal", word(decided.getRefusal()))))
        .increment();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> T initialised(@Nullable T field) {
    if (field == null) {
      throw new IllegalStateException("init has not been called");
    }
    return field;
  }
}
