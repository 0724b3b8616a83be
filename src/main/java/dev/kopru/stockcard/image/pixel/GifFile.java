package dev.kopru.stockcard.image.pixel;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A GIF cut down to its first frame: ImageIO's own reader needs ever longer for each further block of comments, and nothing
 * behind the first frame is ever shown. One walk over the blocks, as GIF89a defines them.
 */
final class GifFile {

    private static final int EXTENSION = 0x21;
    private static final int GRAPHIC_CONTROL = 0xf9;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;
    private static final int HEADER = 13;
    private static final int DESCRIPTOR = 10;

    private final byte[] file;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private int at;

    private GifFile(byte[] file) {
        this.file = file;
    }

    static byte[] firstFrame(byte[] file) throws BadImageException {
        return new GifFile(file).cut();
    }

    private byte[] cut() throws BadImageException {
        need(HEADER);
        keep(HEADER + table(file[10]));
        byte @Nullable [] control = null;
        while (true) {
            need(1);
            int kind = file[at] & 0xff;
            if (kind == IMAGE) {
                if (control != null) {
                    kept.writeBytes(control);
                }
                return frame();
            }
            if (kind == EXTENSION) {
                control = extension(control);
            } else if (kind == TRAILER) {
                throw BadImageException.because(ImageReason.IMAGE_CORRUPT, ImageFormat.GIF.name(), "no frame");
            } else {
                // Between blocks some programs leave bytes that mean nothing.
                at++;
            }
        }
    }

    private byte @Nullable [] extension(byte @Nullable [] before) throws BadImageException {
        int from = at;
        need(2);
        boolean isControl = (file[at + 1] & 0xff) == GRAPHIC_CONTROL;
        at += 2;
        skipBlocks();
        return isControl ? Arrays.copyOfRange(file, from, at) : before;
    }

    private byte[] frame() throws BadImageException {
        need(DESCRIPTOR);
        int width = u16(at + 5);
        int height = u16(at + 7);
        keep(DESCRIPTOR + table(file[at + 9]));
        need(1);
        int from = at;
        keep(1);
        int data = at;
        skipBlocks();
        kept.write(file, data, at - data);
        kept.write(TRAILER);
        if (GifPixels.count(file, from, at) < (long) width * height) {
            throw BadImageException.because(ImageReason.IMAGE_TRUNCATED, ImageFormat.GIF.name());
        }
        return kept.toByteArray();
    }

    /** Bytes of the table of colours that such a byte of flags announces. */
    private static int table(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private void skipBlocks() throws BadImageException {
        need(1);
        int length = file[at] & 0xff;
        while (length > 0) {
            need(1 + length + 1);
            at += 1 + length;
            length = file[at] & 0xff;
        }
        at++;
    }

    private void keep(int length) throws BadImageException {
        need(length);
        kept.write(file, at, length);
        at += length;
    }

    private void need(int length) throws BadImageException {
        if (at + length > file.length) {
            throw BadImageException.because(ImageReason.IMAGE_TRUNCATED, ImageFormat.GIF.name());
        }
    }

    private int u16(int place) {
        return file[place] & 0xff | (file[place + 1] & 0xff) << 8;
    }
}
