package org.chapterhouse.publish.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSizeTest {

  private static byte[] image(String format) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(321, 45, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "jpg"})
  void readsWhatAnImageSays(String format) throws Exception {
    assertThat(ImageSize.of(image(format))).isEqualTo(new ImageSize(321, 45));
  }

  @Test
  void readsALosslessWebp() {
    byte[] webp =
        Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4TBcAAAAvAAAAEAcQERGIiP4HAAAAAAAAAAAAAAAA");

    assertThat(ImageSize.of(webp)).isEqualTo(new ImageSize(1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' width='321' height='45.5px'/>",
        "<?xml version=\"1.0\"?>\n<!-- a pod -->\n<svg viewBox=\"0 -1.5 321 45\" width=\"100%\">",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0,0,321.25,45'></svg>"
      })
  void readsWhatASvgSays(String svg) {
    assertThat(ImageSize.of(svg.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new ImageSize(321, 45));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'>no size at all</svg>",
        "<svg width='99999' height='1' viewBox='0 0 1 1'></svg>     ",
        "<svg viewBox='0 0 wide high'></svg>            ",
        "<html width='321' height='45'><p>no image</p></html>"
      })
  void makesNothingOfASvgWithoutSize(String svg) {
    assertThat(ImageSize.of(svg.getBytes(StandardCharsets.UTF_8))).isEqualTo(new ImageSize(0, 0));
  }

  @Test
  void makesNothingOfNonsense() throws Exception {
    assertThat(ImageSize.of(new byte[0])).isEqualTo(new ImageSize(0, 0));
    Random random = new Random(7);
    for (String format : new String[] {"png", "gif", "jpg"}) {
      byte[] image = image(format);
      for (int i = 0; i < 500; i++) {
        byte[] broken = Arrays.copyOf(image, random.nextInt(image.length));
        for (int flips = 0; flips < 8 && broken.length > 0; flips++) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt();
        }
        ImageSize size = ImageSize.of(broken);
        assertThat(size.width()).isBetween(0, 65_535);
        assertThat(size.height()).isBetween(0, 65_535);
      }
    }
  }
}
