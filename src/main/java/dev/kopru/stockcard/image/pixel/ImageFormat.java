package dev.kopru.stockcard.image.pixel;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is, by its first bytes and never by its name. */
enum ImageFormat {
    JPEG("JPEG", 0),
    PNG("PNG", 0),
    GIF("gif", 1),
    WEBP("webp", 4),
    BMP("bmp", 0),
    TIFF("tiff", 0);

    private static final int SNIFFED = 512;

    private final String reader;
    private final int wholeBytesPerPixel;

    ImageFormat(String reader, int wholeBytesPerPixel) {
        this.reader = reader;
        this.wholeBytesPerPixel = wholeBytesPerPixel;
    }

    /** ImageIO's name of the format. */
    String reader() {
        return reader;
    }

    /** Bytes for each pixel of the whole picture that its decoder holds even when only every n-th one is asked for. */
    int wholeBytesPerPixel() {
        return wholeBytesPerPixel;
    }

    /** Throws when it is none that can be read; names what it is: another format, a page, a text. */
    static ImageFormat of(byte[] file) throws BadImageException {
        ImageFormat format = known(file);
        if (format != null) {
            return format;
        }
        ForeignFormat foreign = ForeignFormat.of(file);
        if (foreign != null) {
            throw BadImageException.because(
                    foreign == ForeignFormat.HEIC ? ImageReason.IMAGE_PHONE_FORMAT : ImageReason.IMAGE_OTHER_FORMAT,
                    foreign.shown());
        }
        String start = new String(file, 0, Math.min(SNIFFED, file.length), StandardCharsets.ISO_8859_1);
        if (isText(start)) {
            throw BadImageException.because(ImageReason.IMAGE_NO_IMAGE, shortened(start));
        }
        throw BadImageException.because(ImageReason.IMAGE_UNSUPPORTED, hex(file));
    }

    private static @Nullable ImageFormat known(byte[] file) {
        if (begins(file, 0, 0xff, 0xd8, 0xff)) {
            return JPEG;
        }
        if (begins(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return PNG;
        }
        if (begins(file, 0, 'G', 'I', 'F', '8')) {
            return GIF;
        }
        if (begins(file, 0, 'R', 'I', 'F', 'F') && begins(file, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        }
        if (begins(file, 0, 'B', 'M') && file.length > 26) {
            return BMP;
        }
        boolean tiff = begins(file, 0, 'I', 'I', 42, 0) || begins(file, 0, 'M', 'M', 0, 42);
        return tiff ? TIFF : null;
    }

    private static boolean begins(byte[] file, int at, int... bytes) {
        if (file.length < at + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((file[at + i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(String start) {
        return start.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    private static String hex(byte[] file) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(8, file.length); i++) {
            hex.append(String.format(Locale.ROOT, "%02x ", file[i]));
        }
        return hex.toString().strip();
    }
}
