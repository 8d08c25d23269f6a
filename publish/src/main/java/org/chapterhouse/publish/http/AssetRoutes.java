package org.chapterhouse.publish.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.chapterhouse.publish.page.Asset;
import org.chapterhouse.publish.page.Assets;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;

/** {@code /site/*}: scripts, styles and icons; cached for good under their fingerprint. */
final class AssetRoutes implements Routes {

  private final Assets assets;

  AssetRoutes(Assets assets) {
    this.assets = assets;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/site/{name}", this::answer);
  }

  private void answer(Context context) {
    String name = context.pathParam("name");
    Asset asset =
        assets
            .find(name)
            .orElseThrow(
                () -> new ProblemException(404, "no-such-asset", "there is no /site/" + name));
    Answers.guard(context);
    boolean fingerprinted = asset.hash().equals(context.queryParam("v"));
    context.header(
        "Cache-Control", fingerprinted ? "public, max-age=31536000, immutable" : "no-cache");
    String etag = '"' + asset.hash() + '"';
    context.header("ETag", etag);
    if (etag.equals(context.header("If-None-Match"))) {
      context.status(304);
    } else {
      context.contentType(asset.type()).result(asset.content());
    }
  }
}
