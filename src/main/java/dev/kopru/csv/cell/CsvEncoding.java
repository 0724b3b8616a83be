package dev.kopru.csv.cell;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How a file's bytes become letters: by its byte order mark, else UTF-8 if they are that but for damaged places, else as the
 * profile says.
 *
 * <p>Detectors that guess from frequencies are wrong on windows-1254, so only what is UTF-8 and what cannot be it is counted.
 */
public record CsvEncoding(Charset charset, int markLength) {

    private static final int BUFFER = 1 << 16;
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BE_MARK = {(byte) 0xFE, (byte) 0xFF};

    public static CsvEncoding of(Path file, Charset otherwise) throws IOException {
        byte[] head = head(file);
        if (startsWith(head, UTF_8_MARK)) {
            return new CsvEncoding(StandardCharsets.UTF_8, UTF_8_MARK.length);
        }
        if (startsWith(head, UTF_16_LE_MARK)) {
            return new CsvEncoding(StandardCharsets.UTF_16LE, UTF_16_LE_MARK.length);
        }
        if (startsWith(head, UTF_16_BE_MARK)) {
            return new CsvEncoding(StandardCharsets.UTF_16BE, UTF_16_BE_MARK.length);
        }
        return new CsvEncoding(isUtf8(file) ? StandardCharsets.UTF_8 : otherwise, 0);
    }

    /** Bytes without a letter become U+FFFD, so that they cost their own row only. */
    public Reader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        bytes.skipNBytes(markLength);
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(UTF_8_MARK.length);
        }
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Utf8Evidence.of(bytes).isUtf8();
        }
    }
}
