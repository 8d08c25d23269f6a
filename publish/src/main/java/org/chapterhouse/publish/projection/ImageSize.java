package org.chapterhouse.publish.projection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Width and height as an image's first bytes say, so that a page keeps its place free while it
 * loads. What is no PNG, GIF, JPEG, WebP or SVG, or makes no sense, is 0 by 0.
 *
 * @param width pixels
 * @param height pixels
 */
record ImageSize(int width, int height) {

  static final ImageSize UNKNOWN = new ImageSize(0, 0);
  private static final int LARGEST = 65_535;
  private static final int LONGEST_HEADER = 30;

  static ImageSize of(byte[] content) {
    if (content.length < LONGEST_HEADER) {
      return UNKNOWN;
    }
    ByteBuffer in = ByteBuffer.wrap(content);
    if (in.getInt(0) == 0x89504E47) {
      return sane(in.getInt(16), in.getInt(20));
    }
    if (ascii(content, 0, 3).equals("GIF")) {
      ByteBuffer little = in.order(ByteOrder.LITTLE_ENDIAN);
      return sane(little.getShort(6) & 0xFFFF, little.getShort(8) & 0xFFFF);
    }
    if (ascii(content, 0, 4).equals("RIFF") && ascii(content, 8, 4).equals("WEBP")) {
      return webp(content, in.order(ByteOrder.LITTLE_ENDIAN));
    }
    return (in.getShort(0) & 0xFFFF) == 0xFFD8 ? jpeg(in) : SvgSize.of(content);
  }

  /** The three ways a WebP begins: lossy, lossless, extended. */
  private static ImageSize webp(byte[] content, ByteBuffer in) {
    return switch (ascii(content, 12, 4)) {
      case "VP8 " -> sane(in.getShort(26) & 0x3FFF, in.getShort(28) & 0x3FFF);
      case "VP8L" -> {
        int bits = in.getInt(21);
        yield sane((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
      }
      case "VP8X" -> sane((in.getInt(24) & 0xFFFFFF) + 1, (in.getInt(26) >>> 8) + 1);
      default -> UNKNOWN;
    };
  }

  /** Skips from segment to segment until a frame header comes. */
  private static ImageSize jpeg(ByteBuffer in) {
    int at = 2;
    while (at + 9 <= in.limit() && (in.get(at) & 0xFF) == 0xFF) {
      int marker = in.get(at + 1) & 0xFF;
      boolean frame = marker == 0xC0 || (marker > 0xC0 && marker <= 0xCF && marker % 4 != 0);
      if (frame) {
        return sane(in.getShort(at + 7) & 0xFFFF, in.getShort(at + 5) & 0xFFFF);
      }
      int length = in.getShort(at + 2) & 0xFFFF;
      at += marker == 0xFF ? 1 : 2 + Math.max(length, 2);
    }
    return UNKNOWN;
  }

  static ImageSize sane(int width, int height) {
    boolean sane = width > 0 && height > 0 && width <= LARGEST && height <= LARGEST;
    return sane ? new ImageSize(width, height) : UNKNOWN;
  }

  private static String ascii(byte[] content, int from, int length) {
    return new String(content, from, length, StandardCharsets.US_ASCII);
  }
}
