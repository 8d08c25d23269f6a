package org.chapterhouse.runtime.http;

import io.javalin.config.RoutesConfig;

/** Routes of one stage, added to the server of the process the stage runs in. */
@FunctionalInterface
public interface Routes {

  void addTo(RoutesConfig routes);

  /** A stage that answers nothing of its own. */
  static Routes none() {
    return routes -> {};
  }
}
