package dev.kopru.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells of text that must be UTF-8 where it is not: letters of another encoding would come out as others. */
public final class Utf8 {

    private Utf8() {}

    /** The first line, counted from 1, that is no UTF-8; 0 where all are. */
    public static int firstWrongLine(byte[] text) {
        ByteBuffer rest = ByteBuffer.wrap(text);
        var decoded = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(rest, CharBuffer.allocate(text.length + 1), true);
        return decoded.isError() ? lines(text, rest.position()) + 1 : 0;
    }

    private static int lines(byte[] text, int before) {
        int lines = 0;
        for (int i = 0; i < before; i++) {
            lines += text[i] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
