package dev.kopru.stockcard;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.springframework.util.FileSystemUtils;

/** The folder of images, and the shop's media, of the tests' own home. */
record Pictures(Path home) {

    void clear() {
        try {
            FileSystemUtils.deleteRecursively(home.resolve("images"));
            FileSystemUtils.deleteRecursively(home.resolve("media"));
            FileSystemUtils.deleteRecursively(home.resolve("unmounted-media"));
            FileSystemUtils.deleteRecursively(home.resolve("unmounted"));
            Files.createDirectories(home.resolve("images"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(String name, byte[] content) {
        try {
            Path file = home.resolve("images").resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder is empty, as that of a share is which is not mounted. */
    void unmount() {
        move("images", "unmounted");
        put("lost+found", new byte[0]);
    }

    void mount() {
        try {
            FileSystemUtils.deleteRecursively(home.resolve("images"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        move("unmounted", "images");
    }

    /** The shop's folder is another one, and empty. */
    void unmountMedia() {
        move("media", "unmounted-media");
    }

    void mountMedia() {
        move("unmounted-media", "media");
    }

    private void move(String from, String to) {
        try {
            Files.move(home.resolve(from), home.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of this colour. */
    static byte[] jpeg(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, colour, width, height, Color.WHITE));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Names of the files in the shop's media, half-written ones too. */
    List<String> media() {
        Path media = home.resolve("media");
        if (!Files.isDirectory(media)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(media)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> media.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BufferedImage media(String name) {
        try {
            return ImageIO.read(home.resolve("media").resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
