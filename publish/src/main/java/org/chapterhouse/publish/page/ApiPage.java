package org.chapterhouse.publish.page;

import java.util.List;

/** What the page about the HTTP interface shows. */
public record ApiPage(String title, String summary, List<Group> groups) {

  /** Operations for one purpose. */
  public record Group(String name, String description, List<Operation> operations) {
    public Group {
      operations = List.copyOf(operations);
    }
  }

  /**
   * An operation.
   *
   * @param statuses that it answers with
   */
  public record Operation(
      String method,
      String path,
      String summary,
      String description,
      List<Parameter> parameters,
      String statuses) {
    public Operation {
      parameters = List.copyOf(parameters);
    }
  }

  /** A parameter of an operation. */
  public record Parameter(String name, String description) {}

  public ApiPage {
    groups = List.copyOf(groups);
  }
}
