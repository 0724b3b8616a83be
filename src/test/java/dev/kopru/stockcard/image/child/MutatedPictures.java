package dev.kopru.stockcard.image.child;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Pictures of all formats, damaged in the ways that files are damaged, and some more; the same ones every time. */
public final class MutatedPictures {

    private static final List<String> KEPT = List.of(
            "rgb.jpg",
            "progressive.jpg",
            "cmyk.jpg",
            "cmyk-broken-profile.jpg",
            "rgb-broken-profile.jpg",
            "grey.jpg",
            "orientation-6.jpg",
            "two-pictures.jpg",
            "alpha.png",
            "deep.png",
            "interlaced.png",
            "palette.png",
            "transparent-colour.png",
            "lossy.webp",
            "lossless-alpha.webp",
            "animated.webp",
            "still.gif",
            "partial-frame.gif",
            "lzw.tif",
            "rgb.bmp");
    private static final byte[] EXTREMES = {0, 1, 0x7f, (byte) 0x80, (byte) 0xfe, (byte) 0xff};

    private final Random random;
    private final List<byte[]> seeds = new ArrayList<>();

    /** {@code folder}: further pictures to begin with, or an empty text. */
    public MutatedPictures(long seed, String folder) {
        this.random = new Random(seed);
        KEPT.forEach(name -> seeds.add(kept(name)));
        for (String format : List.of("jpg", "png", "gif", "bmp", "tiff")) {
            seeds.add(drawn(format));
        }
        if (!folder.isEmpty()) {
            addAll(Path.of(folder));
        }
    }

    int seeds() {
        return seeds.size();
    }

    public byte[] next() {
        byte[] picture = any().clone();
        for (int times = 1 + random.nextInt(3); times > 0 && picture.length > 16; times--) {
            picture = mutated(picture);
        }
        return picture;
    }

    private byte[] any() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] mutated(byte[] picture) {
        int at = place(picture);
        int length = 1 + random.nextInt(Math.min(64, picture.length - at));
        switch (random.nextInt(16)) {
            case 0 -> {
                return Arrays.copyOf(picture, at);
            }
            case 1 -> Arrays.fill(picture, at, picture.length, (byte) 0);
            case 2 -> Arrays.fill(picture, at, at + length, EXTREMES[random.nextInt(EXTREMES.length)]);
            case 3 -> {
                return spliced(picture, at, picture, place(picture));
            }
            case 4 -> {
                byte[] other = any();
                return spliced(picture, at, other, place(other));
            }
            case 5 -> picture[at] ^= (byte) (1 << random.nextInt(8));
            default -> {
                for (int i = 0; i < length; i += 1 + random.nextInt(16)) {
                    picture[at + i] = (byte) random.nextInt();
                }
            }
        }
        return picture;
    }

    /** Half of them at the beginning, where headers and tables are. */
    private int place(byte[] picture) {
        return random.nextInt(random.nextBoolean() ? Math.min(200, picture.length) : picture.length);
    }

    private static byte[] spliced(byte[] one, int to, byte[] other, int from) {
        byte[] spliced = Arrays.copyOf(one, to + other.length - from);
        System.arraycopy(other, from, spliced, to, other.length - from);
        return spliced;
    }

    private static byte[] kept(String name) {
        try (InputStream file = MutatedPictures.class.getResourceAsStream("/images/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] drawn(String format) {
        BufferedImage image = new BufferedImage(240, 180, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, 240, 180, Color.BLUE));
        pen.fillRect(0, 0, 240, 180);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void addAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                seeds.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
