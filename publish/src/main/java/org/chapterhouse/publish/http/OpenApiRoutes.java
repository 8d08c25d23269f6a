package org.chapterhouse.publish.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.chapterhouse.publish.page.Frame;
import org.chapterhouse.publish.page.Pages;
import org.chapterhouse.publish.page.Texts;
import org.chapterhouse.runtime.http.Routes;

/** {@code /api/v1/openapi.json}, and {@code /api} for people. */
final class OpenApiRoutes implements Routes {

  private final JsonNode document = OpenApi.read();
  private final Pages pages;
  private final Frames frames;

  OpenApiRoutes(Pages pages, Frames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    ReadApi.get(routes, "/api/v1/openapi.json", context -> Answers.json(context, document));
    routes.get("/api", this::page);
  }

  private void page(Context context) {
    String language = frames.languageOf(context);
    String title = Texts.of(language).get("api");
    Frame frame = frames.everywhere(language, title, other -> "/api?lang=" + other);
    Answers.page(context, pages.api(frame, OpenApi.page(document)));
  }
}
