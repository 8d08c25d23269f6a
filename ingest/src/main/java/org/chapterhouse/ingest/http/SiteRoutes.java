package org.chapterhouse.ingest.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.runtime.SiteSettings;
import org.chapterhouse.runtime.http.Routes;

/**
 * What the site goes by when it reads files, so that who pushes a folder can tell whether both
 * would give its files the same ids.
 */
public final class SiteRoutes implements Routes {

  private final SiteRules rules;
  private final SiteSettings site;

  public SiteRoutes(SiteRules rules, SiteSettings site) {
    this.rules = rules;
    this.site = site;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/v1/site", this::get);
  }

  private void get(Context context) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", site.title());
    body.put("languages", rules.languages());
    body.put("linkPrefixes", rules.linkPrefixes());
    context.header("Cache-Control", "no-cache").json(body);
  }
}
