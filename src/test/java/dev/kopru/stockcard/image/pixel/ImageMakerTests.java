package dev.kopru.stockcard.image.pixel;

import static dev.kopru.stockcard.image.Fixture.LIMITS;
import static dev.kopru.stockcard.image.Fixture.bytes;
import static dev.kopru.stockcard.image.Fixture.difference;
import static dev.kopru.stockcard.image.Fixture.maker;
import static dev.kopru.stockcard.image.Fixture.read;
import static dev.kopru.stockcard.image.Fixture.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kopru.stockcard.image.pixel.ImageRecipe.Transparency;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a picture, of whatever format. */
class ImageMakerTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rgb.jpg",
                "progressive.jpg",
                "rgb.bmp",
                "lzw.tif",
                "lossy.webp",
                "deep.png",
                "interlaced.png",
                "palette.png",
                "still.gif",
                "rgb-broken-profile.jpg",
                "two-pictures.jpg",
                "animated.webp"
            })
    void everyFormatGivesTheSamePicture(String name) throws BadImageException {
        MadeImage made = maker(96).make(bytes(name)).get(0);

        assertThat(made.extension()).isEqualTo("jpg");
        assertThat(read(made.content()).getColorModel().getNumComponents()).isEqualTo(3);
        assertThat(difference(read(made.content()), read(write(read(bytes("rgb.bmp")), "png"))))
                .isLessThan(6);
    }

    @Test
    void transparencyIsKeptAsPngOrLaidOnWhite() throws BadImageException {
        for (String name : List.of("alpha.png", "lossless-alpha.webp", "transparent-colour.png")) {
            MadeImage kept = maker(96).make(bytes(name)).get(0);
            assertThat(kept.extension()).as(name).isEqualTo("png");
            assertThat(read(kept.content()).getColorModel().hasAlpha()).isTrue();
            MadeImage white = maker(LIMITS, Transparency.WHITE, false, 96)
                    .make(bytes(name))
                    .get(0);
            assertThat(white.extension()).isEqualTo("jpg");
        }
    }

    @Test
    void anOpaquePictureInAFormatWithTransparencyBecomesAJpeg() throws BadImageException {
        BufferedImage opaque = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = opaque.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 50, 50);
        pen.dispose();

        assertThat(maker(40).make(write(opaque, "png")).get(0).extension()).isEqualTo("jpg");
    }

    @Test
    void aSizeIsTheLongestSideAndNothingIsEnlarged() throws BadImageException {
        byte[] wide = write(new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB), "jpg");
        byte[] high = write(new BufferedImage(200, 600, BufferedImage.TYPE_INT_RGB), "jpg");

        assertThat(maker(150, 450, 1000).make(wide))
                .extracting(image -> image.size() + ":" + image.width() + "x" + image.height())
                .containsExactly("150:150x50", "450:450x150", "1000:600x200");
        assertThat(maker(450, 150).make(high))
                .extracting(image -> image.width() + "x" + image.height())
                .containsExactlyInAnyOrder("50x150", "150x450");
        assertThat(maker(10).make(write(new BufferedImage(3000, 1, BufferedImage.TYPE_INT_RGB), "png")))
                .extracting(image -> image.width() + "x" + image.height())
                .containsExactly("10x1");
    }

    @Test
    void aSquareIsPaddedAndNotStretched() throws BadImageException {
        BufferedImage red = new BufferedImage(600, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = red.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 600, 200);
        pen.dispose();

        MadeImage made = maker(LIMITS, Transparency.KEEP, true, 150)
                .make(write(red, "png"))
                .get(0);

        assertThat(made.width()).isEqualTo(150);
        assertThat(made.height()).isEqualTo(150);
        assertThat(new Color(read(made.content()).getRGB(75, 10)).getBlue()).isGreaterThan(245);
        assertThat(new Color(read(made.content()).getRGB(75, 75)).getBlue()).isLessThan(20);
    }

    /** Fine rings turn into other rings when pixels are only left out. */
    @Test
    void aReductionIsAsGoodAsTheBestPlainOne() throws BadImageException {
        BufferedImage rings = new BufferedImage(3000, 2400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = rings.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 3000, 2400);
        pen.setColor(new Color(30, 90, 160));
        for (int r = 20; r < 1500; r += 40) {
            pen.draw(new Ellipse2D.Double(1500 - r, 1200 - r, 2 * r, 2 * r));
            pen.fillRect(r, r, 25, 90);
        }
        pen.dispose();

        BufferedImage made = read(maker(450).make(write(rings, "png")).get(0).content());

        assertThat(difference(made, averaged(rings, made.getWidth(), made.getHeight())))
                .isLessThan(4);
    }

    /** Each pixel the mean of all the pixels that it stands for. */
    private static BufferedImage averaged(BufferedImage image, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                long[] sum = new long[3];
                int count = 0;
                for (int sy = y * image.getHeight() / height; sy < (y + 1) * image.getHeight() / height; sy++) {
                    for (int sx = x * image.getWidth() / width; sx < (x + 1) * image.getWidth() / width; sx++) {
                        int rgb = image.getRGB(sx, sy);
                        sum[0] += rgb >> 16 & 0xff;
                        sum[1] += rgb >> 8 & 0xff;
                        sum[2] += rgb & 0xff;
                        count++;
                    }
                }
                small.setRGB(
                        x,
                        y,
                        new Color((int) (sum[0] / count), (int) (sum[1] / count), (int) (sum[2] / count)).getRGB());
            }
        }
        return small;
    }

    @Test
    void whatIsNoPictureIsRefusedWithItsReason() {
        assertThat(refused(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})).isEqualTo("IMAGE_UNSUPPORTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb.jpg", "progressive.jpg", "cmyk.jpg", "deep.png", "lossy.webp", "lossless-alpha.webp"})
    void aFileThatWasCutOffIsRefusedAndNotFilledWithGrey(String name) {
        byte[] whole = bytes(name);
        for (int share : new int[] {30, 60, 90}) {
            assertThat(refused(Arrays.copyOf(whole, whole.length * share / 100)))
                    .as("%s at %s %%", name, share)
                    .isEqualTo("IMAGE_TRUNCATED");
        }
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedBeforeAnyIsRead() throws IOException {
        byte[] bomb = png(30_000, 30_000);
        long before = usedMemory();

        assertThat(refused(bomb)).isEqualTo("IMAGE_TOO_MANY_PIXELS");

        assertThat(bomb.length).isLessThan(200_000);
        assertThat(usedMemory() - before).isLessThan(20_000_000);
    }

    @Test
    void limitsOfBytesTimeAndMemoryHold() {
        byte[] picture = write(new BufferedImage(2000, 2000, BufferedImage.TYPE_INT_RGB), "png");

        assertThat(refused(picture, new ImageLimits(50_000_000, 1000, Duration.ofSeconds(9), 1 << 30)))
                .isEqualTo("IMAGE_TOO_LARGE");
        assertThat(refused(picture, new ImageLimits(50_000_000, 1 << 30, Duration.ZERO, 1 << 30)))
                .isEqualTo("IMAGE_TOO_SLOW");
        assertThat(refused(picture, new ImageLimits(50_000_000, 1 << 30, Duration.ofSeconds(9), 10_000)))
                .isEqualTo("IMAGE_NEEDS_MEMORY");
    }

    /** Whatever the bytes are, a picture comes out or a reason. */
    @Test
    void damagedBytesNeverDoWorseThanARefusal() {
        Random random = new Random(20261125);
        ImageMaker maker = maker(64);
        for (String name : List.of(
                "rgb.jpg",
                "progressive.jpg",
                "cmyk.jpg",
                "deep.png",
                "palette.png",
                "lossy.webp",
                "lossless-alpha.webp",
                "animated.webp",
                "partial-frame.gif",
                "lzw.tif",
                "rgb.bmp",
                "orientation-6.jpg")) {
            for (int round = 0; round < 60; round++) {
                byte[] damaged = bytes(name);
                for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
                if (round % 4 == 0) {
                    damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length));
                }
                try {
                    assertThat(maker.make(damaged))
                            .as("%s, round %s", name, round)
                            .hasSize(1);
                } catch (BadImageException e) {
                    assertThat(e.reason().code()).startsWith("IMAGE_");
                }
            }
        }
    }

    private static String refused(byte[] content) {
        return refused(content, LIMITS);
    }

    private static String refused(byte[] content, ImageLimits limits) {
        BadImageException bad =
                catchThrowableOfType(BadImageException.class, () -> maker(limits, Transparency.KEEP, false, 150)
                        .make(content));
        return bad == null ? "made" : bad.reason().code();
    }

    /** A white picture of one bit a pixel. */
    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height; y++) {
                deflater.write(row);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                file,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {1, 0, 0, 0, 0})
                        .array());
        chunk(file, "IDAT", packed.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content) throws IOException {
        byte[] typed = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 crc = new CRC32();
        crc.update(typed);
        file.write(ByteBuffer.allocate(4).putInt(content.length).array());
        file.write(typed);
        file.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
