package dev.kopru.stockcard.image.pixel;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures as JPEG or PNG without any metadata. */
record Encoder(int jpegQuality) {

    static final String JPEG = "jpg";
    static final String PNG = "png";

    String extension(BufferedImage image) {
        return image.getColorModel().hasAlpha() ? PNG : JPEG;
    }

    byte[] encode(BufferedImage image) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream(64 * 1024);
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(extension(image)).next();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(content)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param(writer, image));
        } finally {
            writer.dispose();
        }
        if (content.size() == 0) {
            throw new IOException("The picture was encoded to nothing");
        }
        return content.toByteArray();
    }

    private ImageWriteParam param(ImageWriter writer, BufferedImage image) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (extension(image).equals(JPEG)) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(jpegQuality / 100f);
        }
        return param;
    }
}
