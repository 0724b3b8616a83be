package dev.kopru.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one part of a long statement holds at most: so many lines, and so many letters in them. */
final class PartRoom {

    private static final int SETTLED = 30;

    private final int mostLines;
    private final int mostLetters;
    private int lines;
    private long letters;

    PartRoom() {
        this(StatementContent.LINES_WITHIN, StatementContent.LETTERS_WITHIN);
    }

    PartRoom(int mostLines, int mostLetters) {
        this.mostLines = mostLines;
        this.mostLetters = mostLetters;
    }

    /** Whether the line goes in beside those before it, and then it is in. */
    boolean takes(StatementLine line) {
        long more = letters(line);
        if (lines == mostLines || letters + more > mostLetters) {
            return false;
        }
        lines++;
        letters += more;
        return true;
    }

    /** Empty but for this line, however long it is. */
    void begin(StatementLine line) {
        lines = 1;
        letters = letters(line);
    }

    /** Of all its texts, whose length nobody but the accounting program decides. */
    static long letters(StatementLine line) {
        return Stream.<@Nullable String>of(
                                line.kind(),
                                line.documentNumber(),
                                line.description(),
                                line.invoiceUuid(),
                                line.invoiceUrl())
                        .mapToLong(text -> text == null ? 0 : text.length())
                        .sum()
                + (long) SETTLED * line.settles().size();
    }

    /** How many lines each part has. */
    static List<Integer> sizes(List<StatementLine> all) {
        if (all instanceof PackedLines packed) {
            return packed.sizes();
        }
        List<Integer> sizes = new ArrayList<>();
        PartRoom room = new PartRoom();
        int size = 0;
        for (StatementLine line : all) {
            if (!room.takes(line)) {
                if (size > 0) {
                    sizes.add(size);
                }
                room.begin(line);
                size = 0;
            }
            size++;
        }
        sizes.add(size);
        return sizes;
    }
}
