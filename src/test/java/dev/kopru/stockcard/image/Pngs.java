package dev.kopru.stockcard.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** PNG files that no encoder at hand writes. */
public final class Pngs {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Pngs() {}

    /** All pixels alike; for fewer than 8 bits {@code pixel} is the byte that holds several. {@code transparent}: tRNS. */
    public static byte[] plain(int width, int height, int bits, int colourType, String pixel, String transparent) {
        byte[] one = HexFormat.of().parseHex(pixel);
        int pixels = bits < 8 ? (width * bits + 7) / 8 : width;
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int y = 0; y < height; y++) {
            rows.write(0);
            for (int x = 0; x < pixels; x++) {
                rows.writeBytes(one);
            }
        }
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {(byte) bits, (byte) colourType, 0, 0, 0})
                .array();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(SIGNATURE);
        file.writeBytes(chunk("IHDR", header));
        if (!transparent.isEmpty()) {
            file.writeBytes(chunk("tRNS", HexFormat.of().parseHex(transparent)));
        }
        file.writeBytes(chunk("IDAT", packed(rows.toByteArray())));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    /** The picture with a further chunk behind its header. */
    static byte[] with(byte[] png, String type, byte[] content) {
        int header = SIGNATURE.length + 12 + 13;
        byte[] chunk = chunk(type, content);
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, header)
                .put(chunk)
                .put(png, header, png.length - header)
                .array();
    }

    static byte[] packed(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] typed = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 crc = new CRC32();
        crc.update(typed);
        return ByteBuffer.allocate(8 + typed.length)
                .putInt(content.length)
                .put(typed)
                .putInt((int) crc.getValue())
                .array();
    }
}
