package dev.kopru.stockcard.image.pixel;

import java.nio.charset.StandardCharsets;

/**
 * The chunks of a WebP file (RIFF). Its decoders take zeros for coded data and a missing end for zeros; where a file ends
 * in zeros, how far they read tells whether these were the picture's own.
 */
final class WebpFile {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int SUSPICIOUS_ZEROS = 16;

    /** Decoders read a little ahead. */
    private static final int AHEAD = 64;

    private WebpFile() {}

    /** To be asked once the picture has been decoded. */
    static boolean lacksData(byte[] file, SourceStream read) {
        long end = Math.min(endOfPicture(file), file.length);
        if (end - startOfZeros(file) < SUSPICIOUS_ZEROS) {
            return false;
        }
        return read.furthest() < end - SUSPICIOUS_ZEROS || read.missed() > AHEAD;
    }

    /** Behind the chunk of the picture, or of the first one of several; 0 when there is none. */
    private static long endOfPicture(byte[] file) {
        long at = FIRST_CHUNK;
        while (at + CHUNK_HEADER <= file.length) {
            String type = new String(file, (int) at, 4, StandardCharsets.ISO_8859_1);
            long length = length(file, (int) at + 4);
            if (type.equals("VP8 ") || type.equals("VP8L") || type.equals("ANMF")) {
                return at + CHUNK_HEADER + length;
            }
            at += CHUNK_HEADER + length + (length & 1);
        }
        return 0;
    }

    private static int startOfZeros(byte[] file) {
        int at = file.length;
        while (at > 0 && file[at - 1] == 0) {
            at--;
        }
        return at;
    }

    static long length(byte[] file, int at) {
        return (file[at] & 0xffL)
                | (file[at + 1] & 0xffL) << 8
                | (file[at + 2] & 0xffL) << 16
                | (file[at + 3] & 0xffL) << 24;
    }
}
