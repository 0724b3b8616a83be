package dev.kopru.stockcard.image.jpeg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first picture of a JPEG file, by its markers (ISO/IEC 10918-1, annex B). Only what is understood is judged: of a file
 * that is put together in another way nothing is said to be missing.
 */
public final class JpegFile {

    private static final int SOF0 = 0xc0;
    private static final int SOF2 = 0xc2;
    private static final int DHT = 0xc4;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int DRI = 0xdd;

    /** Whole pictures end in so many zeros only where everything is of one colour, or where a camera filled up. */
    private static final int SUSPICIOUS_ZEROS = 8;

    private static final int SLACK = 2;
    private static final int MOST_SCANS = 200;
    private static final long MOST_WALKED = 100_000_000;

    private final byte[] file;
    private final List<Scan> scans = new ArrayList<>();
    private final Map<Integer, Huffman> tables = new HashMap<>();
    private @Nullable Frame frame;
    private int restart;
    private boolean strange;
    private boolean ended;
    private int place;

    private JpegFile(byte[] file) {
        this.file = file;
    }

    /** Whether scans are missing, or the data of the last one end in zeros that are none of the picture's. */
    public static boolean lacksData(byte[] file) {
        JpegFile jpeg = new JpegFile(file);
        try {
            jpeg.read();
        } catch (ArrayIndexOutOfBoundsException e) {
            jpeg.promisesTooMuch();
        }
        return jpeg.lacksData();
    }

    private void promisesTooMuch() {
        strange = true;
        place = file.length;
    }

    private void read() {
        int at = 2;
        while (at + 4 <= file.length && !ended && !strange) {
            place = at;
            int marker = file[at + 1] & 0xff;
            if ((file[at] & 0xff) != 0xff) {
                strange = true;
            } else if (marker == 0xff) {
                at++;
            } else {
                at = segment(marker, at + 2);
            }
        }
        ended |= at + 2 <= file.length && (file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) == EOI;
        if (!ended && !strange) {
            promisesTooMuch();
        }
    }

    /** {@code at}: the place behind the marker; gives that of the next one. */
    private int segment(int marker, int at) {
        if (marker == EOI) {
            ended = true;
            return at;
        }
        int next = at + Frame.u16(file, at);
        switch (marker) {
            case DHT -> Huffman.read(file, at + 2, next, tables);
            case DRI -> restart = Frame.u16(file, at + 2);
            case SOS -> next = scan(at + 2, next);
            default -> {
                if (marker >= SOF0 && marker <= SOF2) {
                    strange |= frame != null;
                    frame = Frame.read(file, at + 2, marker);
                } else {
                    strange |= marker > SOF2 && marker < 0xd0 && marker != 0xcc && marker != 0xc8;
                }
            }
        }
        return Math.max(next, at + 2);
    }

    private int scan(int at, int from) {
        place = from;
        int to = endOfData(from);
        if (frame == null || !frame.isPlain()) {
            strange = true;
            return to;
        }
        Scan scan = Scan.read(file, at, frame, tables, restart, from, to);
        strange |= !scan.isPlain();
        scans.add(scan);
        return to;
    }

    /** The next marker that is no part of a scan's own data. */
    private int endOfData(int from) {
        for (int i = from; i + 1 < file.length; i++) {
            int second = file[i + 1] & 0xff;
            if ((file[i] & 0xff) == 0xff && second != 0 && (second & 0xf8) != 0xd0 && second != 0xff) {
                return i;
            }
        }
        return file.length;
    }

    private boolean lacksData() {
        if (strange && startOfZeros() <= Math.min(place, file.length - SUSPICIOUS_ZEROS)) {
            return true;
        }
        if (strange || frame == null || scans.isEmpty() || scans.size() > MOST_SCANS || !ended) {
            return false;
        }
        return !isCovered(frame) || endsInZeros(frame, scans.get(scans.size() - 1));
    }

    /** Of those that only an end marker follows, or nothing. */
    private int startOfZeros() {
        int at = file.length;
        boolean marked = at >= 2 && (file[at - 2] & 0xff) == 0xff && (file[at - 1] & 0xff) == EOI;
        at -= marked ? 2 : 0;
        while (at > 0 && file[at - 1] == 0) {
            at--;
        }
        return at;
    }

    /** Every coefficient of every component has been given to its last bit. */
    private boolean isCovered(Frame whole) {
        for (int c = 0; c < whole.components().size(); c++) {
            long given = 0;
            for (Scan scan : scans) {
                if (scan.components().contains(c) && scan.low() == 0) {
                    given |= -1L >>> 63 - scan.last() & -1L << scan.first();
                }
            }
            if (whole.progressive() ? given != -1L : (given & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    private boolean endsInZeros(Frame whole, Scan last) {
        int zeros = last.zerosAtEnd(file);
        if (zeros < SUSPICIOUS_ZEROS || (long) whole.width() * whole.height() > MOST_WALKED) {
            return false;
        }
        ScanWalk walk = new ScanWalk(file, whole);
        int end = -1;
        for (Scan scan : scans) {
            end = walk.end(scan);
        }
        // Whole: the blocks take all of the data, or they end before the zeros.
        return end < last.to() - SLACK && (end < 0 || end > last.to() - zeros + SLACK);
    }
}
