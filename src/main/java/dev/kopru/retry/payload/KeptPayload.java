package dev.kopru.retry.payload;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.core.NestedExceptionUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A payload as long as it may be kept: of a longer one only the keys are, and it is not even made. */
public final class KeptPayload {

    /** Characters of a payload that is kept whole. */
    public static final int LONGEST = 2_000_000;

    private KeptPayload() {}

    public static boolean fits(String payload) {
        return payload.length() <= LONGEST;
    }

    /** SHA-256 in hexadecimal, as the database's SHA2 says it of the same text. */
    public static String digest(String payload) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(payload.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The value as JSON, or what is kept instead where that would be too long. */
    public static String of(JsonMapper json, Object value, Supplier<String> instead) {
        StringWriter text = new StringWriter();
        try {
            json.writeValue(new Limited(text), value);
            return text.toString();
        } catch (JacksonException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof TooLong) {
                return instead.get();
            }
            throw e;
        }
    }

    private static final class TooLong extends IOException {}

    /** Takes no more than may be kept. */
    private static final class Limited extends Writer {

        private final StringWriter text;

        Limited(StringWriter text) {
            this.text = text;
        }

        @Override
        public void write(char[] characters, int from, int length) throws IOException {
            if (text.getBuffer().length() + length > LONGEST) {
                throw new TooLong();
            }
            text.write(characters, from, length);
        }

        @Override
        public void flush() {
            // All is in memory.
        }

        @Override
        public void close() {
            // All is in memory.
        }
    }
}
