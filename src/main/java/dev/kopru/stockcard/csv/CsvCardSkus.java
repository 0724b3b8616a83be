package dev.kopru.stockcard.csv;

import dev.kopru.csv.cell.CsvCell;
import dev.kopru.csv.row.CsvRow;
import dev.kopru.record.Fingerprint;
import dev.kopru.stockcard.link.FileSkus;
import dev.kopru.stockcard.link.FileSkus.Moves;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The physical line on which each SKU of a file stands first, in 16 bytes a place. It is made by the first pass over the
 * file, so that the later of two cards is the same one in every run, restarted or not. SKUs are told apart by 96 bits of
 * SHA-256: among a million of them two that share these are less likely than one in 10^16, so a hit is not looked up.
 */
final class CsvCardSkus {

    /** SKUs that change cards in this file. */
    private final Moves moves = new Moves();

    private long[] hashes = new long[1024];
    private int[] endings = new int[1024];
    private int[] lines = new int[1024];
    private int size;

    /** A row that could not be split has no SKU that can be trusted. */
    void note(CsvRow row) {
        CsvCell sku = row.flaw() == null ? CsvCardRows.sku(row) : null;
        if (sku != null) {
            note(sku.text(), row.line());
        }
    }

    /** Lines come in ascending order. */
    void note(String sku, int line) {
        if (4L * size >= 3L * lines.length) {
            grow();
        }
        ByteBuffer hash = hash(sku);
        long start = hash.getLong();
        int ending = hash.getInt();
        int slot = slot(start, ending);
        if (lines[slot] == 0) {
            put(slot, start, ending, line);
            size++;
        }
    }

    /** 0 when no row has it. */
    int firstLine(String sku) {
        ByteBuffer hash = hash(sku);
        return lines[slot(hash.getLong(), hash.getInt())];
    }

    /** What the card of these rows needs to know of the others. */
    FileSkus beside(List<CsvRow> rows) {
        Set<Integer> own = rows.stream().map(CsvRow::line).collect(Collectors.toSet());
        return new FileSkus(moves, sku -> {
            int line = firstLine(sku);
            return line > 0 && !own.contains(line);
        });
    }

    private void put(int slot, long hash, int ending, int line) {
        hashes[slot] = hash;
        endings[slot] = ending;
        lines[slot] = line;
    }

    private int slot(long hash, int ending) {
        int slot = (int) hash & lines.length - 1;
        while (lines[slot] != 0 && (hashes[slot] != hash || endings[slot] != ending)) {
            slot = slot + 1 & lines.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldHashes = hashes;
        int[] oldEndings = endings;
        int[] oldLines = lines;
        hashes = new long[2 * oldLines.length];
        endings = new int[2 * oldLines.length];
        lines = new int[2 * oldLines.length];
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                put(slot(oldHashes[i], oldEndings[i]), oldHashes[i], oldEndings[i], oldLines[i]);
            }
        }
    }

    private static ByteBuffer hash(String sku) {
        return ByteBuffer.wrap(Fingerprint.sha256(sku.getBytes(StandardCharsets.UTF_8)));
    }
}
