package dev.kopru.csv;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Damage to single bytes: quotes, delimiters, line ends, letters; a copy that was cut off. */
final class ByteDamages {

    private static final List<String> LINE_ENDS = List.of("\r", "\n", "\r\n", "\r\r\n", "\n\n");
    private static final List<String> NO_LINE_ENDS = List.of("\u2028", "\u0085", "\u000b", "\f", " ", "");
    private static final byte[][] STRANGERS = {
        {(byte) 0xFE},
        {(byte) 0xFF},
        {0},
        {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
        {0x1A},
        {(byte) 0xC3},
        {(byte) 0x81},
        {0x1B},
        {(byte) 0xE2, (byte) 0x80, (byte) 0xA8},
        {(byte) 0xC2, (byte) 0xA0}
    };

    private ByteDamages() {}

    static @Nullable Damage quoteDropped(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        Integer at = any(edits.offsetsOf('"'), random);
        return at == null ? null : edits.replace(at, 1).done("quote dropped");
    }

    static @Nullable Damage quoteDoubled(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        Integer at = any(edits.offsetsOf('"'), random);
        return at == null ? null : edits.insert(at, "\"").done("quote doubled");
    }

    static Damage strayQuote(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        return edits.insert(anywhere(edits, random), "\"").done("stray quote");
    }

    static Damage strayQuoteAtTheStartOfACell(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        Integer at = any(edits.offsetsOf(file.delimiter()), random);
        return at == null
                ? edits.insert(edits.start(1), "\"").done("stray quote at the start")
                : edits.insert(at + 1, "\"").done("stray quote at the start of a cell");
    }

    /** One opens a cell, another ends one some rows below. */
    static Damage twoStrayQuotes(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        int upper = edits.randomRow(random);
        int lower = Math.min(file.rows().size() - 1, upper + random.nextInt(7));
        int from = cellStart(edits, file, upper, random);
        int to = Math.max(from, cellEnd(edits, file, lower, random));
        return edits.insert(from, "\"").insert(to, "\"").done("two stray quotes");
    }

    static Damage quotesStrewn(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        for (int i = 0; i < 2 + random.nextInt(5); i++) {
            edits.insert(anywhere(edits, random), "\"");
        }
        return edits.done("quotes strewn");
    }

    static @Nullable Damage delimiterDropped(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        Integer at = any(edits.offsetsOf(file.delimiter()), random);
        return at == null ? null : edits.replace(at, 1).done("delimiter dropped");
    }

    static Damage delimiterInserted(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        return edits.insert(anywhere(edits, random), String.valueOf(file.delimiter()))
                .done("delimiter inserted");
    }

    static Damage lineEndOfAnotherKind(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        int row = edits.randomRow(random);
        String end = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
        return edits.replace(edits.end(row), file.lineEnd().length(), end.getBytes(file.charset()))
                .done("line end of another kind", true);
    }

    static Damage lineEndLost(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        int row = edits.randomRow(random);
        String end = NO_LINE_ENDS.get(random.nextInt(NO_LINE_ENDS.size()));
        return edits.replace(edits.end(row), file.lineEnd().length(), end.getBytes(file.charset()))
                .done("line end lost");
    }

    static Damage lineEndInserted(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        String end = LINE_ENDS.get(random.nextInt(LINE_ENDS.size()));
        return edits.insert(anywhere(edits, random), end).done("line end inserted");
    }

    static Damage cutOff(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        int at = anywhere(edits, random);
        return edits.replace(at, edits.bytes().length - at).done("cut off");
    }

    static Damage headCutOff(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        return edits.replace(0, 1 + random.nextInt(edits.bytes().length - 1)).done("head cut off");
    }

    static Damage pieceLost(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        int at = anywhere(edits, random);
        int removed = Math.min(edits.bytes().length - at, 1 + random.nextInt(200));
        return edits.replace(at, removed).done("piece lost");
    }

    static Damage bitFlipped(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        int at = anywhere(edits, random);
        return edits.replace(at, 1, (byte) (edits.bytes()[at] ^ 1 << random.nextInt(8)))
                .done("bit flipped");
    }

    static Damage byteReplaced(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        return edits.replace(anywhere(edits, random), 1, (byte) random.nextInt(256))
                .done("byte replaced");
    }

    static Damage byteLost(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        return edits.replace(anywhere(edits, random), 1).done("byte lost");
    }

    static Damage strangerInserted(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        return edits.insert(anywhere(edits, random), STRANGERS[random.nextInt(STRANGERS.length)])
                .done("stranger inserted");
    }

    static Damage strangerAtTheEnd(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        byte[] stranger = STRANGERS[random.nextInt(STRANGERS.length)];
        return edits.insertLines(file.rows().size(), stranger).done("stranger at the end", true);
    }

    static Damage paddedWithZeros(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        return edits.insertLines(file.rows().size(), new byte[1 + random.nextInt(4096)])
                .done("padded with zeros", true);
    }

    static Damage headerDamaged(FuzzFile file, Random random) {
        ByteEdits edits = new ByteEdits(file);
        return edits.replace(random.nextInt(edits.end(0)), 1, (byte) (32 + random.nextInt(96)))
                .done("header damaged")
                .everywhere();
    }

    private static int anywhere(ByteEdits edits, Random random) {
        return edits.start(1) + random.nextInt(edits.bytes().length - edits.start(1));
    }

    private static int cellStart(ByteEdits edits, FuzzFile file, int row, Random random) {
        Integer at = any(
                edits.offsetsOf(file.delimiter()).stream()
                        .filter(offset -> offset >= edits.start(row) && offset < edits.end(row))
                        .toList(),
                random);
        return at == null ? edits.start(row) : at + 1;
    }

    private static int cellEnd(ByteEdits edits, FuzzFile file, int row, Random random) {
        Integer at = any(
                edits.offsetsOf(file.delimiter()).stream()
                        .filter(offset -> offset >= edits.start(row) && offset < edits.end(row))
                        .toList(),
                random);
        return at == null ? edits.end(row) : at;
    }

    private static @Nullable Integer any(List<Integer> all, Random random) {
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }
}
