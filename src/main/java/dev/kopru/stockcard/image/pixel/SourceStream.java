package dev.kopru.stockcard.image.pixel;

import javax.imageio.stream.ImageInputStreamImpl;

/** A file in memory, read where it is; knows how far into it any decoder has looked. */
final class SourceStream extends ImageInputStreamImpl {

    private final byte[] file;
    private int furthest;
    private long missed;

    SourceStream(byte[] file) {
        this.file = file;
    }

    /** The place behind the last byte that was ever read. */
    int furthest() {
        return furthest;
    }

    /** Bytes that were asked for and are not there. */
    long missed() {
        return missed;
    }

    @Override
    public int read() {
        bitOffset = 0;
        if (streamPos >= file.length) {
            missed++;
            return -1;
        }
        furthest = Math.max(furthest, (int) streamPos + 1);
        return file[(int) streamPos++] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        int some = (int) Math.min(length, file.length - streamPos);
        missed += length - Math.max(0, some);
        if (some <= 0) {
            return -1;
        }
        System.arraycopy(file, (int) streamPos, into, offset, some);
        streamPos += some;
        furthest = Math.max(furthest, (int) streamPos);
        return some;
    }

    @Override
    public long length() {
        return file.length;
    }
}
