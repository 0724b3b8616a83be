package dev.kopru.stockcard.image.jpeg;

/** The bits of a scan's data, without the zeros that stand behind each 0xff. */
final class Bits {

    private final byte[] file;
    private final int to;
    private int at;
    private int left;
    private int current;
    private boolean over;

    Bits(byte[] file, int from, int to) {
        this.file = file;
        this.at = from;
        this.to = to;
    }

    /** 0 when there is none any more. */
    int next() {
        if (left == 0) {
            fill();
        }
        left--;
        return current >> left & 1;
    }

    int next(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 1 | next();
        }
        return value;
    }

    private void fill() {
        left = 8;
        current = at < to ? file[at] & 0xff : 0;
        boolean marker = current == 0xff && at + 1 < to && file[at + 1] != 0;
        over |= at >= to || marker;
        at += over ? 0 : current == 0xff ? 2 : 1;
    }

    /** Whether more was asked for than there is. */
    boolean isOver() {
        return over;
    }

    /** The place behind the last byte that was begun. */
    int place() {
        return at;
    }

    /** Goes on behind the restart marker that has to stand here. */
    void restart() {
        left = 0;
        boolean there = at + 1 < to && (file[at] & 0xff) == 0xff && (file[at + 1] & 0xf8) == 0xd0;
        over |= !there;
        at += there ? 2 : 0;
    }
}
