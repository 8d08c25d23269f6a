package org.chapterhouse.publish.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Renders pages with the templates compiled into the jar. */
public final class Pages {

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  public byte[] chapter(Frame frame, ChapterPage page) {
    return render("chapter.jte", frame, page);
  }

  public byte[] home(Frame frame, ListPage page) {
    return render("home.jte", frame, page);
  }

  public byte[] language(Frame frame, ListPage page) {
    return render("language.jte", frame, page);
  }

  public byte[] api(Frame frame, ApiPage page) {
    return render("api.jte", frame, page);
  }

  public byte[] search(Frame frame, SearchPage page) {
    return render("search.jte", frame, page);
  }

  public byte[] list(Frame frame, ChapterList page) {
    return render("list.jte", frame, page);
  }

  public byte[] graph(Frame frame, GraphOverview page) {
    return render("graph-overview.jte", frame, page);
  }

  public byte[] graphList(Frame frame, GraphList page) {
    return render("graph-list.jte", frame, page);
  }

  public byte[] entity(Frame frame, EntityPage page) {
    return render("entity.jte", frame, page);
  }

  /**
   * The Settings page.
   *
   * @param asksNotToBeTracked whether the browser says so in its request
   */
  public byte[] settings(Frame frame, boolean asksNotToBeTracked) {
    return render("settings.jte", Map.of("frame", frame, "asksNotToBeTracked", asksNotToBeTracked));
  }

  public byte[] analytics(Frame frame, AnalyticsPage page) {
    return render("analytics.jte", frame, page);
  }

  public byte[] error(Frame frame, ErrorPage page) {
    return render("error.jte", frame, page);
  }

  private byte[] render(String template, Frame frame, Object page) {
    return render(template, Map.of("frame", frame, "page", page));
  }

  private byte[] render(String template, Map<String, Object> parameters) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    templates.render(template, parameters, output);
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
      output.writeTo(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
