package dev.kopru.stockcard.image.pixel;

/** Counts the pixels that a GIF's packed data stand for, without unpacking any: decoders keep silent about missing ones. */
final class GifPixels {

    private static final int MOST_CODES = 4096;
    private static final int LONGEST_CODE = 12;

    private final byte[] file;
    private final int to;
    private final int[] lengths = new int[MOST_CODES];
    private int at;
    private int left;
    private int buffer;
    private int bits;

    private GifPixels(byte[] file, int from, int to) {
        this.file = file;
        this.at = from;
        this.to = to;
    }

    /** {@code from} is the place of the byte with the first code's length, the blocks follow. */
    static long count(byte[] file, int from, int to) {
        return new GifPixels(file, from + 1, to).count(file[from] & 0xff);
    }

    private long count(int root) {
        if (root > LONGEST_CODE - 1) {
            return 0;
        }
        int clear = 1 << root;
        int size = root + 1;
        int next = clear + 2;
        int before = -1;
        long pixels = 0;
        for (int code = code(size); code >= 0 && code != clear + 1; code = code(size)) {
            if (code == clear) {
                size = root + 1;
                next = clear + 2;
                before = -1;
                continue;
            }
            if (before >= 0 && next < MOST_CODES) {
                lengths[next++] = length(before, clear) + 1;
                size = next == 1 << size && size < LONGEST_CODE ? size + 1 : size;
            }
            pixels += length(code, clear);
            before = code;
        }
        return pixels;
    }

    private int length(int code, int clear) {
        return code < clear ? 1 : lengths[code];
    }

    /** -1 when there is none any more. */
    private int code(int size) {
        while (bits < size) {
            if (left == 0) {
                left = at < to ? file[at++] & 0xff : 0;
                if (left == 0) {
                    return -1;
                }
            }
            buffer |= (file[at++] & 0xff) << bits;
            bits += 8;
            left--;
        }
        int code = buffer & (1 << size) - 1;
        buffer >>>= size;
        bits -= size;
        return code;
    }
}
