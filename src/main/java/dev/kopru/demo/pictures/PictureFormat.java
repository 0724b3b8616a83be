package dev.kopru.demo.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** How a picture is kept in its file. */
enum PictureFormat {
    JPG,
    PROGRESSIVE,
    PNG,
    GIF,
    BMP;

    private static final float QUALITY = 0.9f;

    static PictureFormat ofEnding(String ending) {
        for (PictureFormat format : values()) {
            if (format.ending().equals(ending)) {
                return format;
            }
        }
        throw new IllegalArgumentException(ending);
    }

    String ending() {
        return switch (this) {
            case JPG, PROGRESSIVE -> "jpg";
            case PNG -> "png";
            case GIF -> "gif";
            case BMP -> "bmp";
        };
    }

    /** Only what stands free, without a background, may be seen through. */
    boolean isTransparent() {
        return this == PNG;
    }

    byte[] encode(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersBySuffix(ending()).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters(writer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private ImageWriteParam parameters(ImageWriter writer) {
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (ending().equals("jpg")) {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            parameters.setProgressiveMode(
                    this == PROGRESSIVE ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        }
        return parameters;
    }
}
