package org.chapterhouse.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chapterhouse.ingest.http.NdjsonLines.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NdjsonLinesTest {

  @Test
  void numbersLinesAndSkipsEmptyOnes() throws IOException {
    assertThat(read("a\n\n\r\nb\nc", 10)).containsExactly("1:a", "4:b", "5:c");
  }

  @Test
  void skipsWhatIsTooLongAndGoesOn() throws IOException {
    assertThat(read("x".repeat(100_000) + "\nb\n", 10)).containsExactly("1:too long", "2:b");
  }

  @Test
  void takesALineOfExactlyTheLimit() throws IOException {
    assertThat(read("0123456789\n01234567890", 10)).containsExactly("1:0123456789", "2:too long");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void readsTheSameHoweverTheBytesArrive(long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    List<String> wanted = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      String line = "é".repeat(random.nextInt(20_000)) + i;
      wanted.add(i + ":" + line);
      text.append(line).append('\n');
    }
    InputStream trickle =
        new ByteArrayInputStream(text.toString().getBytes(UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 1 + random.nextInt(9000)));
          }
        };

    assertThat(read(trickle, 1 << 20)).isEqualTo(wanted);
  }

  private static List<String> read(String text, int limit) throws IOException {
    return read(new ByteArrayInputStream(text.getBytes(UTF_8)), limit);
  }

  private static List<String> read(InputStream in, int limit) throws IOException {
    NdjsonLines lines = new NdjsonLines(in, limit);
    List<String> all = new ArrayList<>();
    for (Line line = lines.next(); line != null; line = lines.next()) {
      String text = line.tooLong() ? "too long" : UTF_8.decode(line.bytes()).toString();
      all.add(line.number() + ":" + text);
    }
    return all;
  }
}
