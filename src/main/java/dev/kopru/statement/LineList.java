package dev.kopru.statement;

import java.util.ArrayList;
import java.util.List;

/** Lines that are gathered, and packed when they become many. */
final class LineList {

    private final String currency;
    private final List<byte[]> parts = new ArrayList<>();
    private List<StatementLine> latest = new ArrayList<>();

    LineList(String currency) {
        this.currency = currency;
    }

    void add(StatementLine line) {
        if (latest.size() == StatementContent.LINES_WITHIN) {
            parts.add(PackedLines.pack(latest));
            latest = new ArrayList<>(StatementContent.LINES_WITHIN);
        }
        latest.add(line);
    }

    int size() {
        return parts.size() * StatementContent.LINES_WITHIN + latest.size();
    }

    /** All of them, packed where they do not stand in a statement's content. Ends the list. */
    List<StatementLine> lines() {
        return parts.isEmpty() ? List.copyOf(latest) : packed();
    }

    PackedLines packed() {
        int size = size();
        if (!latest.isEmpty()) {
            parts.add(PackedLines.pack(latest));
            latest = List.of();
        }
        return new PackedLines(List.copyOf(parts), size, currency);
    }
}
