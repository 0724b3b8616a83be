package dev.kopru.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment and the arguments by their letters, whatever the locale: under {@code LANG=C} Java puts placeholders for
 * the Turkish letters of a password or a folder, while Linux keeps what was really given.
 */
public final class StartWords {

    private static final Path ENVIRONMENT = Path.of("/proc/self/environ");
    private static final Path ARGUMENTS = Path.of("/proc/self/cmdline");
    private static final Charset LOCALE =
            Charset.forName(System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name()));

    private StartWords() {}

    /** All variables; those that were not given in UTF-8 as Java reads them. */
    public static Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>(System.getenv());
        for (byte[] variable : words(ENVIRONMENT)) {
            String given = given(variable);
            int equals = given.indexOf('=');
            if (equals > 0) {
                variables.computeIfPresent(given.substring(0, equals), (name, read) -> {
                    boolean same = isSame(variable, name + "=" + read);
                    return same ? given.substring(equals + 1) : read;
                });
            }
        }
        return variables;
    }

    /** The program's arguments, of which {@code read} is what Java made. */
    public static String[] arguments(String... read) {
        List<byte[]> all = words(ARGUMENTS);
        int before = all.size() - read.length;
        String[] arguments = read.clone();
        for (int i = 0; before >= 0 && i < read.length; i++) {
            byte[] word = all.get(before + i);
            arguments[i] = isSame(word, read[i]) ? given(word) : read[i];
        }
        return arguments;
    }

    /** Java has two placeholders for what it cannot read. */
    private static boolean isSame(byte[] word, String read) {
        return new String(word, LOCALE).replace('\uFFFD', '?').equals(read.replace('\uFFFD', '?'));
    }

    private static String given(byte[] word) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(word))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(word, LOCALE);
        }
    }

    private static List<byte[]> words(Path list) {
        try {
            byte[] bytes = Files.isReadable(list) ? Files.readAllBytes(list) : new byte[0];
            List<byte[]> words = new ArrayList<>();
            int begin = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == 0) {
                    words.add(Arrays.copyOfRange(bytes, begin, i));
                    begin = i + 1;
                }
            }
            return words;
        } catch (IOException e) {
            return List.of();
        }
    }
}
