package org.chapterhouse.runtime.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal on its way to becoming a problem answer (RFC 9457, {@code application/problem+json}).
 * The type is {@code /problems/<code>}; extension members are added with {@link #with}.
 */
public final class ProblemException extends RuntimeException {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient Map<String, Object> members = new LinkedHashMap<>();

  /**
   * @param status HTTP status, 400 to 599
   * @param code stable kebab-case code of the problem
   * @param detail what is wrong with this request and the way out
   */
  public ProblemException(int status, String code, String detail) {
    super(detail);
    this.status = status;
    this.code = code;
  }

  /** Adds an extension member to the answer; the value must be something Jackson can write. */
  public ProblemException with(String member, Object value) {
    members.put(member, value);
    return this;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  /** The answer's body, members in the order of RFC 9457, then the extensions. */
  public Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "/problems/" + code);
    body.put("title", code.replace('-', ' '));
    body.put("status", status);
    body.put("detail", getMessage());
    body.putAll(members);
    return body;
  }
}
