package dev.kopru.stockcard.image.child;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small pictures that cost their decoders much. */
public final class Bombs {

    private Bombs() {}

    /** A progressive JPEG whose last pass over all pixels is to be made over and over; nothing can interrupt that. */
    public static byte[] manyScans(int side, int times) {
        byte[] plain = progressive(new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY));
        int scan = plain.length - 2;
        while ((plain[scan] & 0xff) != 0xff || (plain[scan + 1] & 0xff) != 0xda) {
            scan--;
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(plain, 0, scan);
        for (int i = 0; i < times; i++) {
            bomb.write(plain, scan, plain.length - 2 - scan);
        }
        bomb.writeBytes(Arrays.copyOfRange(plain, plain.length - 2, plain.length));
        return bomb.toByteArray();
    }

    private static byte[] progressive(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
