package org.chapterhouse.track.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;
import org.chapterhouse.track.store.AnalystRows;
import org.chapterhouse.track.store.AnalystView;
import org.jspecify.annotations.Nullable;

/**
 * Published figures as CSV (RFC 4180): {@code GET /reading/figures/<view>.csv?from=…&to=…}, written
 * row by row, however many there are.
 */
final class FigureRoutes implements Routes {

  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
  private static final String SUFFIX = ".csv";
  private static final String FORMULA = "=+-@\t\r";

  private final Edge edge;
  private final Supplier<Optional<AnalystRows>> rows;

  FigureRoutes(Edge edge, Supplier<Optional<AnalystRows>> rows) {
    this.edge = edge;
    this.rows = rows;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/reading/figures/{file}", edge.guard(5, this::answer));
  }

  private void answer(Context context) throws IOException {
    AnalystView view = view(context.pathParam("file"));
    LocalDate from = day(context, "from", FIRST);
    LocalDate to = day(context, "to", LAST);
    AnalystRows started = Edge.started(rows);
    context.contentType("text/csv; charset=utf-8; header=present");
    context.header(
        "Content-Disposition", "attachment; filename=\"" + context.pathParam("file") + "\"");
    try (Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
      write(out, view.columns());
      started.read(view, from, to, row -> write(out, row));
    }
  }

  private static AnalystView view(String file) {
    return Optional.of(file)
        .filter(name -> name.endsWith(SUFFIX))
        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
        .flatMap(AnalystView::named)
        .orElseThrow(
            () ->
                new ProblemException(
                    404,
                    "no-such-figures",
                    "There are chapters.csv, sections.csv, visible.csv and ways.csv."));
  }

  private static LocalDate day(Context context, String name, LocalDate otherwise) {
    String text = context.queryParam(name);
    if (text == null) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new ProblemException(400, "malformed-day", name + " is a day like 2026-11-22.");
    }
  }

  private static void write(Writer out, List<? extends @Nullable String> values) {
    String line = values.stream().map(FigureRoutes::field).collect(Collectors.joining(","));
    try {
      out.write(line + "\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A spreadsheet must not take what readers' browsers sent for a formula. */
  private static String field(@Nullable String value) {
    if (value == null) {
      return "";
    }
    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    String harmless = formula ? "'" + value : value;
    return harmless.matches("[^\",\\r\\n]*")
        ? harmless
        : '"' + harmless.replace("\"", "\"\"") + '"';
  }
}
