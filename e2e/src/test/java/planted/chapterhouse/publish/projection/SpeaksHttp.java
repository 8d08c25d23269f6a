package planted.chapterhouse.publish.projection;

import io.javalin.http.HttpStatus;

/** Breaks a rule on purpose. */
public final class SpeaksHttp {

  HttpStatus status = HttpStatus.OK;
}
