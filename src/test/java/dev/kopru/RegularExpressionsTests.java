package dev.kopru;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Regular expressions look at texts of any length that anybody may write. */
class RegularExpressionsTests {

    private static final int LONG = 8_000;

    private static final int SHORT = 300;

    /** Looks at a character that often are linear; what is quadratic comes to a hundred and more. */
    private static final int LOOKS = 30;

    /** What recurses does so at its first look at each character, or at one of the next few. */
    private static final int FIRST_LOOKS = 8;

    /** As little as the smallest thread may have: what recurses for each character comes to its end soon. */
    private static final int STACK = 256 << 10;

    private static final List<String> UNITS = List.of(
            "a",
            "A",
            "ş",
            "İ",
            "1",
            "0",
            "-1,",
            "1.",
            "1,",
            ",000",
            ".000",
            " ",
            "\t",
            "\n",
            "\"",
            "\"\"",
            "'",
            "/a",
            "a/",
            "a.",
            "a@",
            "ab ",
            "*",
            "x",
            "-",
            ".",
            "{",
            "{seq",
            "\\",
            "<",
            "<!--",
            "<svg ",
            "<?xml",
            "%2e",
            "Ã§",
            "þ",
            "#",
            ">",
            ";",
            "a:1",
            "a=b&",
            "1:",
            "e",
            "INSERT VALUES ",
            "ON DUPLICATE KEY ");
    private static final List<String> BEGINNINGS = List.of("", "=\"", "'1", "<");
    private static final List<String> ENDS = List.of("", "!");

    /** Expressions over the product's own SQL and the settings of its databases. */
    private static final Set<String> OF_OWN_TEXTS = Set.of("MultiRowInsert", "ServerClock", "BinariesJar");

    @Test
    void noneOverflowsTheStackOrTakesMoreThanLinearTime() throws Exception {
        FutureTask<List<String>> task = new FutureTask<>(this::troubles);
        new Thread(null, task, "small-stack", STACK).start();

        assertThat(task.get()).isEmpty();
    }

    private List<String> troubles() throws IOException, ReflectiveOperationException {
        List<String> found = new ArrayList<>();
        List<Field> patterns = patterns();
        assertThat(patterns).as("expressions").hasSizeGreaterThan(50);
        for (Field field : patterns) {
            field.setAccessible(true);
            Pattern pattern = (Pattern) Objects.requireNonNull(field.get(null));
            for (String unit : UNITS) {
                String trouble = troubleOver(pattern, unit);
                if (!trouble.isEmpty()) {
                    found.add(field.getDeclaringClass().getSimpleName() + "." + field.getName() + " " + pattern
                            + " over " + unit + ": " + trouble);
                    break;
                }
            }
        }
        return found;
    }

    /** Short texts tell what is more than linear, long ones what recurses. */
    private static String troubleOver(Pattern pattern, String unit) {
        for (String beginning : BEGINNINGS) {
            for (String end : ENDS) {
                String trouble = trouble(pattern, beginning + unit.repeat(SHORT / unit.length()) + end);
                if (!trouble.isEmpty()) {
                    return trouble;
                }
            }
        }
        return overflow(pattern, unit.repeat(LONG / unit.length()) + "!");
    }

    private static String trouble(Pattern pattern, String text) {
        try {
            // Whoever searches begins at each place, so that most expressions for whole texts are quadratic in it.
            looksFew(() -> pattern.matcher(new Counted(text, LOOKS)).find());
            pattern.matcher(new Counted(text, LOOKS)).matches();
            return "";
        } catch (StackOverflowError e) {
            return overflowsAt(text);
        } catch (IllegalStateException e) {
            return Objects.requireNonNull(e.getMessage());
        }
    }

    private static String overflow(Pattern pattern, String text) {
        try {
            looksFew(() -> pattern.matcher(new Counted(text, FIRST_LOOKS)).find());
            looksFew(() -> pattern.matcher(new Counted(text, FIRST_LOOKS)).matches());
            return "";
        } catch (StackOverflowError e) {
            return overflowsAt(text);
        }
    }

    private static String overflowsAt(String text) {
        return "overflows the stack at " + text.length() + " characters";
    }

    /** Too many looks are no trouble here; none of them may go too deep. */
    private static void looksFew(BooleanSupplier match) {
        try {
            assertThat(match.getAsBoolean()).isIn(true, false);
        } catch (IllegalStateException e) {
            // Looked often enough.
        }
    }

    private static List<Field> patterns() throws IOException, ClassNotFoundException {
        Path root = Path.of("target", "classes");
        List<Field> patterns = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("dev"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replaceFirst("\\.class$", "");
                Class<?> type = Class.forName(
                        name.replace(File.separatorChar, '.'), false, RegularExpressionsTests.class.getClassLoader());
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.getType() == Pattern.class
                                && Modifier.isStatic(field.getModifiers())
                                && !OF_OWN_TEXTS.contains(type.getSimpleName()))
                        .forEach(patterns::add);
            }
        }
        return patterns;
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {

        private final String text;
        private final int each;
        private final long most;
        private long looks;

        Counted(String text, int each) {
            this.text = text;
            this.each = each;
            this.most = (long) each * text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks > most) {
                throw new IllegalStateException(
                        "more than " + each + " looks at each of " + text.length() + " characters");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
