package org.chapterhouse.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chapterhouse.bench.drive.Machine;
import org.jspecify.annotations.Nullable;

/** Collects what one run measured and writes it as a table, each figure beside its peer's. */
final class SpeedTable {

  private final Path corpus;
  private final int edits;
  private final long seed;
  private HugoSite.@Nullable Build hugo;
  private @Nullable Figures hugoEdits;
  private long hugoServerBytes;
  private final List<String> rows = new ArrayList<>();

  SpeedTable(Path corpus, int edits, long seed) {
    this.corpus = corpus;
    this.edits = edits;
    this.seed = seed;
  }

  void cold(HugoSite.Build build) {
    hugo = build;
    say("hugo: %d pages in %.2f s, %d MB", build.pages(), build.seconds(), mib(build.peakBytes()));
  }

  void hugoEdits(Figures millis, long peakBytes) {
    hugoEdits = millis;
    hugoServerBytes = peakBytes;
    say("hugo server: edit to page, ms: %s; %d MB", millis, mib(peakBytes));
  }

  void cold(ColdPush push) {
    HugoSite.Build peer = Objects.requireNonNull(hugo);
    row(
        "cold push to settled, first edit sent, s",
        push.pushSeconds(),
        "cold build, s",
        peer.seconds());
    row(
        "cold push to settled, whole command, s",
        push.commandSeconds(),
        "cold build, s",
        peer.seconds());
  }

  void edits(Edits measured) {
    Figures peer = Objects.requireNonNull(hugoEdits);
    row("edit to live, p50, ms", measured.live().median(), "edit to page, p50, ms", peer.median());
    row("edit to live, p99, ms", measured.live().p99(), "edit to page, p99, ms", peer.p99());
    row(
        "edit to settled, p50, ms",
        measured.settled().median(),
        "edit to page, p50, ms",
        peer.median());
    row("edit to settled, p99, ms", measured.settled().p99(), "edit to page, p99, ms", peer.p99());
    row("chapters recomputed per edit, p50", measured.recomputed().median(), "", Double.NaN);
    row("chapters recomputed per edit, p99", measured.recomputed().p99(), "", Double.NaN);
  }

  void memory(long peakBytes) {
    HugoSite.Build peer = Objects.requireNonNull(hugo);
    row("peak memory, all processes, MB", mib(peakBytes), "cold build, MB", mib(peer.peakBytes()));
    row("the same", mib(peakBytes), "hugo server, MB", mib(hugoServerBytes));
  }

  /** What the folder adds to the live heap: the catalogue of every task and of the edge. */
  void heap(long bytes) {
    row("live heap that the folder takes, MB", mib(bytes), "", Double.NaN);
  }

  void catalogue(Catalogue catalogue) {
    row("largest card, KB", catalogue.largest() / 1024.0, "", Double.NaN);
    row("sum of " + catalogue.cards() + " cards, KB", catalogue.sum() / 1024.0, "", Double.NaN);
  }

  void duringBulk(Figures idle, Figures busy, ColdPush push) {
    say("bulk push beside single edits: %.1f s", push.pushSeconds());
    row("edit to live during a bulk push, p50, ms", busy.median(), "idle, p50, ms", idle.median());
    row("edit to live during a bulk push, p99, ms", busy.p99(), "idle, p99, ms", idle.p99());
  }

  private void row(String what, double value, String peer, double peerValue) {
    String line =
        Double.isNaN(peerValue)
            ? String.format(Locale.ROOT, "| %s | %.1f | | | |", what, value)
            : String.format(
                Locale.ROOT,
                "| %s | %.1f | %s | %.1f | %.2f |",
                what,
                value,
                peer,
                peerValue,
                value / peerValue);
    rows.add(line);
    System.err.println(line);
  }

  private static void say(String format, Object... values) {
    System.err.println(String.format(Locale.ROOT, format, values));
  }

  private static long mib(long bytes) {
    return bytes >> 20;
  }

  String markdown() throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("## ").append(corpus.getFileName()).append("\n\n");
    text.append(
        String.format(
            Locale.ROOT,
            "`bench/speed %s` with %d edits, seed %d. %d pages for Hugo. %s, heap %s.%n%n",
            corpus.getFileName(),
            edits,
            seed,
            Objects.requireNonNull(hugo).pages(),
            Machine.description(),
            System.getProperty("chapterhouse.heap", "512m")));
    text.append("| Chapterhouse | | peer in the same run | | ratio |\n|---|---|---|---|---|\n");
    rows.forEach(row -> text.append(row).append('\n'));
    return text.append('\n').toString();
  }
}
