package dev.kopru.csv.row;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a file as an editor numbers them, whatever mixture of CR LF, LF and CR ends them. */
public final class PhysicalLines implements Closeable {

    /** A longer line is cut there; no cell of an honest file is as long. */
    static final int LONGEST = 4_000_000;

    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Reader reader;
    private final int longest;
    private final char[] buffer = new char[1 << 16];
    private final Deque<Line> putBack = new ArrayDeque<>();
    private int position;
    private int filled;
    private int number;
    private long characters;

    public PhysicalLines(Reader reader) {
        this(reader, LONGEST);
    }

    public PhysicalLines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    /** A line without its end, which is kept apart: a break within a cell stays the break it was. */
    public record Line(int number, String text, String end, boolean cut) {}

    public @Nullable Line next() throws IOException {
        return putBack.isEmpty() ? read() : putBack.pop();
    }

    /** How much of the file was read so far, to its end at most. */
    public long charactersRead() {
        return characters;
    }

    /** How many lines were read so far. */
    int linesRead() {
        return number;
    }

    public void putBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            putBack.push(lines.get(i));
        }
    }

    private @Nullable Line read() throws IOException {
        int end = endInBuffer();
        return end < 0 ? readSignBySign() : whole(end);
    }

    /** Where the next line ends, if all of it and its end are here and nothing about it is special; else -1. */
    private int endInBuffer() {
        // What follows a CR is needed as well.
        int last = Math.min(filled - 1, position + longest);
        if (position < last && buffer[position] == BYTE_ORDER_MARK) {
            return -1;
        }
        for (int i = position; i < last; i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r') {
                return i;
            }
        }
        return -1;
    }

    private Line whole(int end) {
        String text = new String(buffer, position, end - position);
        boolean isPair = buffer[end] == '\r' && buffer[end + 1] == '\n';
        position = end + (isPair ? 2 : 1);
        number++;
        characters += text.length();
        return new Line(number, text, isPair ? "\r\n" : buffer[end] == '\r' ? "\r" : "\n", false);
    }

    private @Nullable Line readSignBySign() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        int next = take();
        if (next == END) {
            return null;
        }
        if (next == BYTE_ORDER_MARK) {
            // Files that were joined have one where the second begins.
            next = take();
        }
        while (next != END && next != '\n' && next != '\r') {
            if (text.length() < longest) {
                text.append((char) next);
            } else {
                cut = true;
            }
            next = take();
        }
        number++;
        characters += text.length();
        String whole = next == END ? LeftOutRows.withoutEnd(text.toString()) : text.toString();
        return new Line(number, whole, end(next), cut);
    }

    private String end(int last) throws IOException {
        if (last != '\r') {
            return last == END ? "" : "\n";
        }
        if (take() == '\n') {
            return "\r\n";
        }
        position--;
        return "\r";
    }

    private int take() throws IOException {
        if (position >= filled) {
            filled = reader.read(buffer);
            position = 0;
            if (filled <= 0) {
                filled = 0;
                // One step of end() may go back over the end of the file.
                position = 1;
                return END;
            }
        }
        return buffer[position++];
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
