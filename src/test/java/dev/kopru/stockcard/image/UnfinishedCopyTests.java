package dev.kopru.stockcard.image;

import static dev.kopru.stockcard.image.Fixture.bytes;
import static dev.kopru.stockcard.image.Fixture.maker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kopru.stockcard.image.pixel.BadImageException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose copy goes on: they have their length already, and zeros where nothing has arrived yet. */
class UnfinishedCopyTests {

    private static String outcome(byte[] content) {
        BadImageException bad =
                catchThrowableOfType(BadImageException.class, () -> maker(96).make(content));
        return bad == null ? "made" : bad.reason().code();
    }

    /** So many percent of the file, then zeros, and behind them what the ending had been. */
    private static byte[] arrived(byte[] whole, int percent, int ending) {
        byte[] arrived = whole.clone();
        Arrays.fill(arrived, whole.length * percent / 100, whole.length - ending, (byte) 0);
        return arrived;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rgb.jpg",
                "progressive.jpg",
                "grey.jpg",
                "cmyk.jpg",
                "lossy.webp",
                "lossless-alpha.webp",
                "still.gif",
                "deep.png"
            })
    void zerosToTheEndAreTruncated(String name) {
        byte[] whole = bytes(name);
        for (int percent = 40; percent <= 90; percent += 10) {
            assertThat(outcome(arrived(whole, percent, 0)))
                    .as("%s, %s %%", name, percent)
                    .isEqualTo("IMAGE_TRUNCATED");
        }
        assertThat(outcome(whole)).isEqualTo("made");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb.jpg", "progressive.jpg", "grey.jpg", "cmyk.jpg"})
    void zerosBeforeTheEndMarkerOfAJpegAreTruncated(String name) {
        byte[] whole = bytes(name);
        for (int percent = 60; percent <= 95; percent += 5) {
            assertThat(outcome(arrived(whole, percent, 2)))
                    .as("%s, %s %%", name, percent)
                    .isEqualTo("IMAGE_TRUNCATED");
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, true"})
    void photographsAreMadeWholeAndTruncatedWithZeros(boolean progressive, boolean optimized) {
        for (int seed = 0; seed < 4; seed++) {
            byte[] whole = jpeg(photograph(seed), progressive, optimized);
            assertThat(outcome(whole)).isEqualTo("made");
            for (int percent : new int[] {30, 50, 70, 90, 98}) {
                assertThat(outcome(arrived(whole, percent, 2)))
                        .as("seed %s, %s %%", seed, percent)
                        .isEqualTo("IMAGE_TRUNCATED");
            }
        }
    }

    @Test
    void aProgressiveJpegCutBetweenTwoScansIsTruncated() {
        byte[] whole = jpeg(photograph(9), true, true);
        List<Integer> scans = scans(whole);

        assertThat(scans).hasSizeGreaterThan(5);
        for (int scan : scans.subList(1, scans.size())) {
            byte[] cut = Arrays.copyOf(whole, scan + 2);
            cut[scan] = (byte) 0xff;
            cut[scan + 1] = (byte) 0xd9;
            assertThat(outcome(cut)).as("cut at %s", scan).isEqualTo("IMAGE_TRUNCATED");
        }
    }

    /** One colour is coded in zeros only, as an unfinished copy is. */
    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, true"})
    void picturesOfOneColourAreMade(boolean progressive, boolean optimized) {
        for (Color colour : List.of(Color.WHITE, Color.BLACK, Color.GRAY, new Color(130, 127, 128))) {
            for (int size : new int[] {8, 100, 1000}) {
                assertThat(outcome(jpeg(plain(size, colour), progressive, optimized)))
                        .as("%s of %s", colour, size)
                        .isEqualTo("made");
            }
        }
    }

    @Test
    void zerosThatACameraPutsBehindTheDataAreNoLoss() {
        byte[] whole = jpeg(photograph(3), false, true);
        byte[] filledUp = Arrays.copyOf(whole, whole.length + 512);
        filledUp[whole.length - 2] = 0;
        filledUp[whole.length - 1] = 0;
        filledUp[filledUp.length - 2] = (byte) 0xff;
        filledUp[filledUp.length - 1] = (byte) 0xd9;

        assertThat(outcome(filledUp)).isEqualTo("made");
    }

    private static BufferedImage plain(int size, Color colour) {
        BufferedImage plain = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plain.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, size, size);
        pen.dispose();
        return plain;
    }

    private static BufferedImage photograph(int seed) {
        Random random = new Random(seed);
        BufferedImage photograph = new BufferedImage(210, 170, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 170; y++) {
            for (int x = 0; x < 210; x++) {
                int level = (int) (120 + 100 * Math.sin((x + seed * 30) / 20.0) * Math.cos(y / 25.0));
                photograph.setRGB(x, y, level << 16 | (level + random.nextInt(20)) << 8 | (x + y) % 256);
            }
        }
        return photograph;
    }

    private static byte[] jpeg(BufferedImage image, boolean progressive, boolean optimized) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            if (param instanceof JPEGImageWriteParam jpeg) {
                jpeg.setOptimizeHuffmanTables(optimized);
            }
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Places of the markers that begin a scan. */
    private static List<Integer> scans(byte[] jpeg) {
        List<Integer> scans = new ArrayList<>();
        for (int i = 0; i + 1 < jpeg.length; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xda) {
                scans.add(i);
            }
        }
        return scans;
    }
}
