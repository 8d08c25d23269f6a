package org.chapterhouse.markdown;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns a file's bytes into text, or says which byte is in the way. */
final class Utf8 {
  private Utf8() {}

  static Source decode(byte[] content) throws Refusal {
    if (content.length > Limits.CONTENT_BYTES) {
      throw new Refusal(tooLarge(content.length));
    }
    // A decoder's way is slower, and only needed to find the culprit.
    String quick = new String(content, StandardCharsets.UTF_8);
    if (quick.indexOf('\uFFFD') < 0) {
      return new Source(quick);
    }
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer chars = CharBuffer.allocate(content.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(bytes, chars, true);
    Source source = new Source(chars.flip().toString());
    if (result.isError()) {
      throw new Refusal(notUtf8(source, content[bytes.position()] & 0xff));
    }
    return source;
  }

  private static Problem tooLarge(int bytes) {
    return new Problem(
        "too-large",
        "the file has " + bytes + " bytes, more than " + Limits.CONTENT_BYTES,
        "split the chapter into several",
        1,
        1);
  }

  private static Problem notUtf8(Source before, int offender) {
    return before.problemAt(
        before.length(),
        "not-utf8",
        String.format("the byte 0x%02X here is not valid UTF-8", offender),
        "save the file as UTF-8");
  }
}
