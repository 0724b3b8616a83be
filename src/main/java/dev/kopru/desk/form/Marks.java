package dev.kopru.desk.form;

import dev.kopru.record.Reason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the fields that a reason speaks of. */
public final class Marks {

    private static final int SHORTEST_VALUE = 3;
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(?:(\\w+)=([^\\]]*)|(\\d+))]");

    private final RecordForm form;
    private final Reason reason;

    private Marks(RecordForm form, Reason reason) {
        this.form = form;
        this.reason = reason;
    }

    /** Names of the parts that the reason of a record points to; none where it says no place. */
    public static Set<String> of(RecordForm form, Reason reason) {
        Marks marks = new Marks(form, reason);
        Set<String> found = new LinkedHashSet<>();
        Trade.marks(reason.code()).forEach(path -> marks.find(path).forEach(node -> found.add(node.name())));
        if (found.isEmpty()) {
            marks.byColumn().or(marks::byValue).ifPresent(field -> found.add(field.name()));
        }
        return Set.copyOf(found);
    }

    /** The part that a refused correction speaks of, which says its path. */
    public static Optional<FormNode> refused(RecordForm form, Reason reason) {
        return reason.arguments().isEmpty()
                ? Optional.empty()
                : form.at(reason.arguments().get(0));
    }

    private Stream<FormNode> find(String template) {
        Matcher places = ARGUMENT.matcher(template);
        String path = places.replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            return index < reason.arguments().size()
                    ? Matcher.quoteReplacement(reason.arguments().get(index))
                    : "";
        });
        Stream<FormNode> found = Stream.of(form.whole());
        for (Matcher step = STEP.matcher(path); step.find(); ) {
            String word = step.group(1);
            String field = step.group(2);
            String value = field == null ? step.group(4) : step.group(3);
            found = word != null
                    ? found.flatMap(node -> part(node, word))
                    : found.flatMap(node -> rows(node, field == null ? "lineNo" : field, value));
        }
        return found;
    }

    /** Where the last word is no field of it, all of it is meant. */
    private static Stream<FormNode> part(FormNode node, String word) {
        if (!(node instanceof FormGroup group)) {
            return Stream.empty();
        }
        Optional<FormNode> part = group.part(word);
        return part.isPresent() ? part.stream() : group.path().contains("[") ? Stream.of(node) : Stream.empty();
    }

    /** Jobs count from 1 where rows have no numbers of their own. */
    private static Stream<FormNode> rows(FormNode node, String field, String value) {
        if (!(node instanceof FormTable table)) {
            return Stream.empty();
        }
        List<FormGroup> rows = table.rows().stream()
                .filter(row -> row.text(field).equals(value))
                .toList();
        if (!rows.isEmpty()) {
            return rows.stream().map(row -> row);
        }
        int index = field.equals("lineNo") && value.matches("\\d{1,6}") ? Integer.parseInt(value) - 1 : -1;
        return index >= 0 && index < table.rows().size()
                ? Stream.of(table.rows().get(index))
                : Stream.empty();
    }

    /** Reasons of rows of a file say the line and the column. */
    private Optional<FormField> byColumn() {
        List<String> arguments = reason.arguments();
        return arguments.size() < 3
                ? Optional.empty()
                : form.fields()
                        .filter(field -> field.own() && field.word().equals(arguments.get(2)))
                        .filter(field -> lineOf(field).equals(arguments.get(1)))
                        .findFirst();
    }

    private String lineOf(FormField cell) {
        String row = cell.path().substring(0, Math.max(0, cell.path().indexOf(']') + 1));
        return form.at(row)
                .filter(FormGroup.class::isInstance)
                .map(found -> ((FormGroup) found).text("line"))
                .orElse("");
    }

    /** The only field with a value that the reason names. */
    private Optional<FormField> byValue() {
        for (String argument : reason.arguments()) {
            List<FormField> same = argument.length() < SHORTEST_VALUE
                    ? List.of()
                    : form.fields()
                            .filter(field -> field.kept().equals(argument))
                            .limit(2)
                            .toList();
            if (same.size() == 1) {
                return Optional.of(same.get(0));
            }
        }
        return Optional.empty();
    }
}
