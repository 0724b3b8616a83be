package dev.kopru.stockcard.image.pixel;

import dev.kopru.stockcard.image.jpeg.JpegFile;

/**
 * Finds files that were cut off. Decoders give out what is there and fill the rest with grey, often without a word; a file
 * that is whole says so at its end.
 */
final class Completeness {

    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    private Completeness() {}

    /** Whether files of this format say at their end that they are whole. */
    static boolean isKnownOf(ImageFormat format) {
        return format == ImageFormat.JPEG || format == ImageFormat.PNG || format == ImageFormat.WEBP;
    }

    static void check(ImageFormat format, byte[] file) throws BadImageException {
        boolean whole =
                switch (format) {
                    case JPEG -> hasEndAfterScan(file) && !JpegFile.lacksData(file);
                    case PNG -> hasTrailer(file);
                    case WEBP -> file.length >= 8 && 8 + WebpFile.length(file, 4) <= file.length;
                    default -> true;
                };
        if (!whole) {
            throw BadImageException.because(ImageReason.IMAGE_TRUNCATED, format.name());
        }
    }

    /** The same once the picture was decoded, by how much of the file that took. */
    static void check(ImageFormat format, byte[] file, SourceStream read) throws BadImageException {
        if (format == ImageFormat.WEBP && WebpFile.lacksData(file, read)) {
            throw BadImageException.because(ImageReason.IMAGE_TRUNCATED, format.name());
        }
    }

    /** ISO/IEC 10918-1: segments by their lengths up to the first scan, then anywhere an EOI marker. */
    private static boolean hasEndAfterScan(byte[] file) {
        int at = 2;
        while (at + 4 <= file.length) {
            if ((file[at] & 0xff) != 0xff) {
                return true;
            }
            int marker = file[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == START_OF_SCAN) {
                return hasEnd(file, at + 2);
            }
            at += 2 + ((file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff);
        }
        return false;
    }

    private static boolean hasEnd(byte[] file, int from) {
        for (int i = file.length - 2; i >= from; i--) {
            if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    /** ISO/IEC 15948: the chunk IEND, which has no content, ends the file; some programs add bytes behind it. */
    private static boolean hasTrailer(byte[] file) {
        for (int i = file.length - 8; i >= 8; i--) {
            if (file[i] == 'I' && file[i + 1] == 'E' && file[i + 2] == 'N' && file[i + 3] == 'D') {
                return true;
            }
        }
        return false;
    }
}
