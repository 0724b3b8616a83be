package dev.kopru.admin.request;

import dev.kopru.record.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says of a value that is none of its parameter's kind which it is and what would be right. */
final class MismatchedParameter {

    private static final Pattern WHOLE = Pattern.compile("-?\\d++");

    private MismatchedParameter() {}

    static Reason reason(String name, TypeMismatchException mismatch) {
        String value = text(mismatch.getValue());
        Class<?> required = kind(mismatch);
        if (required == null) {
            return InvalidRequestException.parameter(name, value).reason();
        }
        if (required.isEnum()) {
            return noWord(name, value, required).reason();
        }
        if (required == LocalDate.class) {
            return InvalidRequestException.day(name, value).reason();
        }
        if (required == Instant.class) {
            return InvalidRequestException.parameter(name, value, "2026-01-31T00:00:00Z")
                    .reason();
        }
        if (required == Boolean.class || required == boolean.class) {
            return InvalidRequestException.parameter(name, value, "true, false").reason();
        }
        return noNumber(name, value, required);
    }

    /** A figure that is too large is a whole number all the same. */
    private static Reason noNumber(String name, String value, Class<?> required) {
        String shown = InvalidRequestException.shown(value);
        if (!WHOLE.matcher(value).matches()) {
            return new Reason("NO_WHOLE_NUMBER", List.of(name, shown));
        }
        boolean isShort = required == int.class || required == Integer.class;
        String most = Long.toString(isShort ? Integer.MAX_VALUE : Long.MAX_VALUE);
        return new Reason("PARAMETER_OUT_OF_RANGE", List.of(name, shown, "0", most));
    }

    /** Of several words with commas it names the first one that is wrong. */
    private static InvalidRequestException noWord(String name, String value, Class<?> required) {
        List<String> words = Arrays.stream(required.getEnumConstants())
                .map(word -> ((Enum<?>) word).name())
                .toList();
        String wrong = Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(word -> !words.contains(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(value);
        return InvalidRequestException.unknownWord(name, wrong, words);
    }

    private static String text(@Nullable Object value) {
        return value instanceof Object[] several
                ? String.join(",", Arrays.stream(several).map(String::valueOf).toList())
                : String.valueOf(value);
    }

    /** Of a set of words: their own. */
    private static @Nullable Class<?> kind(TypeMismatchException mismatch) {
        Class<?> required = mismatch.getRequiredType();
        if (required == null
                || !Collection.class.isAssignableFrom(required)
                || !(mismatch instanceof MethodArgumentTypeMismatchException argument)) {
            return required;
        }
        return ResolvableType.forMethodParameter(argument.getParameter())
                .asCollection()
                .getGeneric()
                .resolve();
    }
}
