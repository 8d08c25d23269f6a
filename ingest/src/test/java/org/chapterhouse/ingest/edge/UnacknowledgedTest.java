package org.chapterhouse.ingest.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.TopicCatalogue;
import org.junit.jupiter.api.Test;

/** What the sender says when Kafka goes away between taking an edit and acknowledging it. */
final class UnacknowledgedTest {

  @Test
  void namesTheKeyToTryAgainWith() {
    try (TestServers servers = TestServers.fresh();
        EditSender sender =
            new EditSender(
                keepingMetadata(servers), new AvroSerdes(servers.kafkaProperties()), 3000)) {
      try (Admin admin = Admin.create(servers.kafkaProperties())) {
        new TopicCatalogue(1, (short) 1).ensure(admin);
      }
      sender.send(edit("before"), "").join();
      servers.stopBroker();

      CompletableFuture<Void> sent = sender.send(edit("after"), "");

      assertThatThrownBy(sent::join)
          .cause()
          .isInstanceOfSatisfying(
              OutcomeUnknownException.class,
              unknown -> assertThat(unknown.idempotencyKey()).isEqualTo("after"));
    }
  }

  /** A client that forgot its metadata sends nothing, and then the outcome is known. */
  private static Map<String, Object> keepingMetadata(TestServers servers) {
    Map<String, Object> clients = new HashMap<>(servers.kafkaProperties());
    clients.put("metadata.recovery.strategy", "none");
    return clients;
  }

  private static EditRequested edit(String key) {
    return new EditWish(
            EditKind.PUT,
            "en/a",
            "en/a.md",
            "",
            "",
            ByteBuffer.wrap(new byte[] {'#'}),
            BaseCondition.NONE,
            0,
            key,
            "test",
            "ada",
            false,
            0,
            0)
        .toEdit(Instant.now());
  }
}
