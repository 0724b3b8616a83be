package dev.kopru.csv.cell;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a file's bytes say for and against UTF-8, counted in one pass.
 *
 * <p>A single bad byte must not turn a whole file into another character set, and a Turkish one-byte text has now and then
 * two bytes that are UTF-8 by chance: the capital and the apostrophe of {@code KOÇ’UN}.
 */
final class Utf8Evidence {

    private static final int FIRST_OF_MANY = 0x80;
    /** So many letters of a one-byte set against one of UTF-8 are a one-byte file with a few damaged texts. */
    private static final int FAR_MORE = 4;

    private long letters;
    private long chances;
    private long misfits;

    private int lead;
    private int missing;
    private int lowest;
    private int highest;
    private boolean besideLetter;

    private Utf8Evidence() {}

    /** Reads to the end. */
    static Utf8Evidence of(InputStream bytes) throws IOException {
        Utf8Evidence evidence = new Utf8Evidence();
        byte[] buffer = new byte[1 << 16];
        for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
            for (int i = 0; i < n; i++) {
                evidence.take(buffer[i] & 0xFF);
            }
        }
        if (evidence.missing > 0) {
            evidence.misfits++;
        }
        return evidence;
    }

    /** Whether it is UTF-8, perhaps with damaged places; otherwise every byte is a letter. */
    boolean isUtf8() {
        if (misfits == 0) {
            return letters > 0 || chances == 0;
        }
        return letters * FAR_MORE >= misfits;
    }

    private void take(int b) {
        if (missing == 0) {
            start(b);
        } else if (b < lowest || b > highest) {
            missing = 0;
            misfit();
            start(b);
        } else {
            lowest = FIRST_OF_MANY;
            highest = 0xBF;
            missing--;
            if (missing == 0) {
                count(b);
            }
        }
    }

    private void start(int b) {
        if (b < FIRST_OF_MANY) {
            besideLetter = false;
        } else if (b < 0xC2 || b > 0xF4) {
            misfit();
        } else {
            lead = b;
            missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
            lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : FIRST_OF_MANY;
            highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        }
    }

    private void count(int last) {
        if (!besideLetter && mayBeChance(last)) {
            chances++;
        } else {
            letters++;
        }
        besideLetter = true;
    }

    /** Ç, Ğ, Ö, Ü, İ or Ş before a sign, or a control character, which no text has. */
    private boolean mayBeChance(int last) {
        return switch (lead) {
            case 0xC7, 0xD0, 0xD6, 0xDC, 0xDD, 0xDE -> true;
            case 0xC2 -> last < 0xA0;
            default -> false;
        };
    }

    private void misfit() {
        misfits++;
        besideLetter = false;
    }
}
