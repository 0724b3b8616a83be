package dev.kopru.admin.request;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The query of an address as it was sent; the server reads it late, and does not say which parameter it could not read. */
final class QueryText {

    private static final int HEX = 16;

    private QueryText() {}

    /** Refuses a query of which a part is no UTF-8 in percent signs. */
    static void check(@Nullable String query) {
        if (query == null) {
            return;
        }
        for (String part : query.split("&")) {
            if (!isReadable(part)) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                throw InvalidRequestException.unreadableParameter(name, equals < 0 ? "" : part.substring(equals + 1));
            }
        }
    }

    private static boolean isReadable(String part) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) != '%') {
                bytes.writeBytes(part.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            boolean isPair = part.length() - i > 2;
            int high = isPair ? Character.digit(part.charAt(i + 1), HEX) : -1;
            int low = isPair ? Character.digit(part.charAt(i + 2), HEX) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            bytes.write(high * HEX + low);
            i += 2;
        }
        return isUtf8(bytes.toByteArray());
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
