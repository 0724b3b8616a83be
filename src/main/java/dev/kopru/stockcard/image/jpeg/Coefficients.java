package dev.kopru.stockcard.image.jpeg;

/**
 * Walks through the coefficients of blocks without keeping them (ISO/IEC 10918-1, annexes F and G), except which of them
 * are not zero: a later scan spends bits on those.
 */
final class Coefficients {

    private final Bits bits;
    private final Scan scan;
    private final boolean progressive;
    private int emptyBlocks;
    private boolean broken;

    Coefficients(Bits bits, Scan scan, boolean progressive) {
        this.bits = bits;
        this.scan = scan;
        this.progressive = progressive;
    }

    /** Whether a code was met that stands for nothing. */
    boolean isBroken() {
        return broken;
    }

    void restart() {
        emptyBlocks = 0;
    }

    /** One block: its coefficients that are not zero, before and after. */
    long block(int component, long known) {
        if (!progressive) {
            first(component);
            return rest(component, 1, 63, known);
        }
        if (scan.first() == 0) {
            if (scan.high() == 0) {
                first(component);
            } else {
                bits.next();
            }
            return known;
        }
        return scan.high() == 0 ? rest(component, scan.first(), scan.last(), known) : refined(component, known);
    }

    private void first(int component) {
        bits.next(Math.min(16, symbol(scan.dc().get(component))));
    }

    private int symbol(Huffman table) {
        int symbol = table.next(bits);
        broken |= symbol < 0;
        return Math.max(0, symbol);
    }

    private long rest(int component, int from, int to, long known) {
        if (emptyBlocks > 0) {
            emptyBlocks--;
            return known;
        }
        long found = known;
        int k = from;
        while (k <= to && !broken) {
            int symbol = symbol(scan.ac().get(component));
            int run = symbol >> 4;
            int size = symbol & 15;
            if (size == 0 && run < 15) {
                emptyBlocks = progressive ? (1 << run) - 1 + bits.next(run) : 0;
                return found;
            }
            k += run;
            if (size > 0) {
                bits.next(size);
                found |= 1L << Math.min(63, k);
            }
            k++;
        }
        return found;
    }

    private long refined(int component, long known) {
        long found = known;
        int k = scan.first();
        while (emptyBlocks == 0 && k <= scan.last() && !broken && !bits.isOver()) {
            int symbol = symbol(scan.ac().get(component));
            int run = symbol >> 4;
            boolean isNew = (symbol & 15) > 0;
            if (!isNew && run < 15) {
                emptyBlocks = (1 << run) + bits.next(run);
                break;
            }
            if (isNew) {
                bits.next();
            }
            k = behindRun(k, run, known);
            if (isNew && k <= scan.last()) {
                found |= 1L << k;
            }
            k++;
        }
        if (emptyBlocks > 0) {
            emptyBlocks--;
            behindRun(k, 64, known);
        }
        return found;
    }

    /** Skips so many zeros; each coefficient on the way that is none takes a bit. */
    private int behindRun(int from, int zeros, long known) {
        int left = zeros;
        int k = from;
        while (k <= scan.last()) {
            if ((known >> k & 1) == 1) {
                bits.next();
            } else if (left-- == 0) {
                return k;
            }
            k++;
        }
        return k;
    }
}
