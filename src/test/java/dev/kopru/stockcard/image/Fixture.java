package dev.kopru.stockcard.image;

import dev.kopru.stockcard.image.pixel.BadImageException;
import dev.kopru.stockcard.image.pixel.ImageLimits;
import dev.kopru.stockcard.image.pixel.ImageMaker;
import dev.kopru.stockcard.image.pixel.ImageRecipe;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/** One drawing of 96 × 64 pixels, kept in {@code src/test/resources/images} in every format and flaw. */
public final class Fixture {

    public static final ImageLimits LIMITS =
            new ImageLimits(50_000_000, 30_000_000, Duration.ofSeconds(30), 200_000_000);

    private Fixture() {}

    public static byte[] bytes(String name) {
        try (InputStream file = Fixture.class.getResourceAsStream("/images/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ImageMaker maker(int... sizes) {
        return maker(LIMITS, ImageRecipe.Transparency.KEEP, false, sizes);
    }

    public static ImageMaker maker(
            ImageLimits limits, ImageRecipe.Transparency transparency, boolean square, int... sizes) {
        List<Integer> all = Arrays.stream(sizes).boxed().toList();
        return new ImageMaker(new ImageRecipe(all, 92, transparency, square), limits);
    }

    /** The picture at its own size, as it comes out. */
    static BufferedImage out(String name) throws BadImageException {
        return read(maker(96).make(bytes(name)).get(0).content());
    }

    public static BufferedImage read(byte[] content) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] write(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Mean difference of all channels of all pixels, 0 to 255; sizes have to be the same. */
    public static double difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 255;
        }
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs((one.getRGB(x, y) >> shift & 0xff) - (other.getRGB(x, y) >> shift & 0xff));
                }
            }
        }
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }
}
