package org.chapterhouse.markdown;

/** What a chapter can hold that is meant for another tool. */
enum NoticeKind {
  SHORTCODE("shortcode", "shortcodes like"),
  TEMPLATE_TAG("template-tag", "template tags like"),
  INCLUDE("include", "includes like"),
  DIRECTIVE("directive", "directives like");

  private final String code;
  private final String are;

  NoticeKind(String code, String are) {
    this.code = code;
    this.are = are;
  }

  String code() {
    return code;
  }

  String message(int count, String first) {
    return count + " " + are + " '" + Excerpt.of(Spaces.collapsed(first)) + "' shown as text";
  }
}
