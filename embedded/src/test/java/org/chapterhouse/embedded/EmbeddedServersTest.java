package org.chapterhouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersTest {

  @TempDir Path directory;

  @Test
  void keepRecordsIdsRowsAndPortsOverThreeRestarts() throws Exception {
    List<String> left = new ArrayList<>();
    Ports ports = null;
    int firstId = 0;
    for (int start = 1; start <= 4; start++) {
      try (EmbeddedServers servers = EmbeddedServers.start(directory, Ports.chosen())) {
        Keepsake keepsake = new Keepsake(servers.kafka(), servers.databaseSettings());
        left.add("start" + start);
        int id = keepsake.leave("start" + start);

        firstId = start == 1 ? id : firstId;
        ports = start == 1 ? servers.ports() : ports;
        assertThat(servers.ports()).isEqualTo(ports);
        assertThat(keepsake.records()).isEqualTo(left);
        assertThat(keepsake.rows()).isEqualTo(left);
        assertThat(keepsake.schemaId("start1")).isEqualTo(firstId);
        assertThat(id).isEqualTo(firstId + start - 1);
      }
    }
  }

  @Test
  void refuseADirectoryInUse() {
    try (EmbeddedServers servers = EmbeddedServers.start(directory, Ports.chosen())) {
      assertThatThrownBy(() -> EmbeddedServers.start(directory, Ports.chosen()))
          .as("a second start beside %s", servers.ports())
          .isInstanceOf(DirectoryInUseException.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining("choose another data directory");
    }
  }

  @Test
  void stopTheOthersWhenOneCannotStart() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Ports ports = new Ports(0, taken.getLocalPort(), 0);

      assertThatThrownBy(() -> EmbeddedServers.start(directory, ports))
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining("schema registry");
    }

    EmbeddedServers.start(directory, Ports.chosen()).close();
  }

  @Test
  void chooseAnotherPortWhenTheRememberedOneIsTaken() throws Exception {
    Ports first;
    try (EmbeddedServers servers = EmbeddedServers.start(directory, Ports.chosen())) {
      first = servers.ports();
    }
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    try (ServerSocket taken = new ServerSocket(first.broker(), 1, loopback);
        EmbeddedServers servers = EmbeddedServers.start(directory, Ports.chosen())) {
      assertThat(servers.ports().broker()).isNotEqualTo(taken.getLocalPort());
      assertThat(servers.ports().database()).isEqualTo(first.database());
    }
  }
}
