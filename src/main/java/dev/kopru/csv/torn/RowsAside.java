package dev.kopru.csv.torn;

import dev.kopru.csv.cell.CsvReason;
import dev.kopru.csv.row.RawRow;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** Rows in a file that vanishes when it is closed or its process ends, in blocks that each know the one before them. */
final class RowsAside implements Closeable {

    /** No block. */
    static final long NONE = -1;

    private static final int HEAD = Long.BYTES + Integer.BYTES;
    private static final int ROW_HEAD = 3 * Integer.BYTES + 2;
    private static final CsvReason[] REASONS = CsvReason.values();

    private final FileChannel file;
    private final DataOutputStream out;
    private long end;

    private RowsAside(FileChannel file) {
        this.file = file;
        this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
    }

    static RowsAside beside(Path other) throws IOException {
        Path path = other.resolveSibling(".rows-" + UUID.randomUUID());
        return new RowsAside(FileChannel.open(
                path,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Where the block is; it can be read once {@link #flush} was called. */
    long write(List<RawRow> rows, long blockBefore) throws IOException {
        List<byte[]> texts = rows.stream()
                .map(row -> row.text().getBytes(StandardCharsets.UTF_8))
                .toList();
        int length = 0;
        for (byte[] text : texts) {
            length = Math.addExact(length, ROW_HEAD + text.length);
        }
        long start = end;
        out.writeLong(blockBefore);
        out.writeInt(length);
        for (int i = 0; i < rows.size(); i++) {
            write(rows.get(i), texts.get(i));
        }
        end += HEAD + length;
        return start;
    }

    void flush() throws IOException {
        out.flush();
    }

    /** The rows of the block and of all those before it, in the order in which they were written. */
    List<RawRow> read(long lastBlock) throws IOException {
        Deque<byte[]> blocks = new ArrayDeque<>();
        for (long block = lastBlock; block != NONE; ) {
            ByteBuffer head = ByteBuffer.wrap(bytes(block, HEAD));
            long before = head.getLong();
            blocks.push(bytes(block + HEAD, head.getInt()));
            block = before;
        }
        List<RawRow> rows = new ArrayList<>();
        for (byte[] block : blocks) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(block));
            while (in.available() > 0) {
                rows.add(row(in));
            }
        }
        return rows;
    }

    private void write(RawRow row, byte[] text) throws IOException {
        out.writeInt(row.line());
        out.writeInt(row.lastLine());
        out.writeBoolean(row.asWritten());
        out.writeByte(row.flaw() == null ? -1 : row.flaw().ordinal());
        out.writeInt(text.length);
        out.write(text);
    }

    private static RawRow row(DataInputStream in) throws IOException {
        int line = in.readInt();
        int lastLine = in.readInt();
        boolean asWritten = in.readBoolean();
        int flaw = in.readByte();
        String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        return new RawRow(line, lastLine, text, asWritten, flaw < 0 ? null : REASONS[flaw]);
    }

    private byte[] bytes(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("The rows laid aside end at " + position);
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
