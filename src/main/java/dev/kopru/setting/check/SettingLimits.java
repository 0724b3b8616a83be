package dev.kopru.setting.check;

import dev.kopru.finding.Finding;
import dev.kopru.setting.SettingNode.Leaf;
import dev.kopru.text.NearestWord;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** Says of a value of the right kind that it is none of the words that may stand there, or too small. */
final class SettingLimits {

    private SettingLimits() {}

    /** @param further words that may stand there beside the leaf's own, where it has some */
    static Optional<Finding> about(Given given, Leaf leaf, Collection<String> further, @Nullable Object value) {
        if (!leaf.choices().isEmpty()) {
            List<String> choices = Stream.concat(
                            leaf.choices().stream(), further.stream().sorted())
                    .toList();
            return choice(given, choices, Objects.toString(value, "").strip());
        }
        return leaf.least().isEmpty() || value == null || reaches(value, leaf.least())
                ? Optional.empty()
                : Optional.of(Finding.problem("too-small", given.place(), given.key(), given.value(), leaf.least()));
    }

    /** As conditions on a setting do, without regard to capital letters. */
    private static Optional<Finding> choice(Given given, List<String> choices, String value) {
        if (choices.stream().anyMatch(value::equalsIgnoreCase)) {
            return Optional.empty();
        }
        String known = choices.stream().filter(choice -> !choice.isEmpty()).collect(Collectors.joining(", "));
        return Optional.of(NearestWord.to(value, choices)
                .filter(near -> !near.isEmpty() && !value.isEmpty())
                .map(near -> Finding.problem("unknown-choice", given.place(), given.key(), value, known, near))
                .orElseGet(() -> Finding.problem("unknown-choice.far", given.place(), given.key(), value, known)));
    }

    private static boolean reaches(Object value, String least) {
        if (value instanceof DataSize size) {
            return size.compareTo(DataSize.parse(least)) >= 0;
        }
        if (value instanceof Duration duration) {
            return duration.compareTo(DurationStyle.detectAndParse(least)) >= 0;
        }
        return !(value instanceof Integer number) || number >= Integer.parseInt(least);
    }
}
