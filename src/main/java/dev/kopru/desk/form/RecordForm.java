package dev.kopru.desk.form;

import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.PayloadJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A rejected record as a form, with what was typed into it. */
public final class RecordForm {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String type;
    private final FormGroup whole;

    private RecordForm(String type, FormGroup whole) {
        this.type = type;
        this.whole = whole;
    }

    /** Some of a record under one heading; the folded ones are rarely needed. */
    public record Section(String heading, String word, boolean folded, FormGroup fields) {}

    /**
     * Empty where the payload is no JSON that can be shown.
     *
     * @param shapes what a payload of the job may be, by its type
     */
    public static Optional<RecordForm> of(
            String payload, Map<String, Class<? extends Record>> shapes, FieldText texts, TypedForm typed) {
        try {
            PayloadJson json = PayloadJson.of(payload);
            FormGroup whole = new FormReader(texts, typed).whole(shapes.get(json.type()), json.tree());
            return Optional.of(new RecordForm(json.type(), whole));
        } catch (InvalidPayloadException e) {
            return Optional.empty();
        }
    }

    public String type() {
        return type;
    }

    public boolean isChanged() {
        return whole.isChanged();
    }

    /** Whether something was typed that cannot be read. */
    public boolean hasProblems() {
        return all(whole).anyMatch(node -> node instanceof FormField field && field.problem() != null);
    }

    /** The record with what was typed. */
    public String json() {
        JsonNode now = whole.json();
        return now == null ? "" : JSON.writeValueAsString(now);
    }

    /** What stands in the form, from the top. */
    public FormGroup whole() {
        return whole;
    }

    /** By the trade where it is known, else one section for each group of the record. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        FormGroup body = body();
        Set<String> placed = new HashSet<>();
        for (Trade.Part part : Trade.parts(type)) {
            List<FormNode> parts = part.words().stream()
                    .flatMap(word -> body.part(word).stream())
                    .toList();
            placed.addAll(part.words());
            sections.add(section(part.heading(), false, body, parts));
        }
        boolean known = !sections.isEmpty();
        List<FormNode> rest = new ArrayList<>(body.parts());
        rest.removeIf(node -> placed.contains(node.word()));
        rest.addAll(0, whole == body ? List.of() : besides(body));
        sections.add(section(known ? "further" : "fields", known, body, rest));
        sections.removeIf(section -> section.fields().parts().isEmpty());
        return sections;
    }

    /** Most records are one group and little beside it. */
    private FormGroup body() {
        return whole.part(type)
                .filter(FormGroup.class::isInstance)
                .map(FormGroup.class::cast)
                .orElse(whole);
    }

    /** The type itself is nobody's to change. */
    private List<FormNode> besides(FormGroup body) {
        return whole.parts().stream()
                .filter(node -> node != body && !node.word().equals("type"))
                .toList();
    }

    private static Section section(String heading, boolean folded, FormGroup body, List<FormNode> parts) {
        List<FormNode> shown =
                parts.stream().filter(node -> !node.path().equals("type")).toList();
        if (shown.size() == 1 && shown.get(0) instanceof FormGroup only) {
            return new Section(heading, only.word(), folded, only);
        }
        return new Section(
                heading, body.word(), folded, new FormGroup(heading, body.name(), body.path(), shown, body.kept()));
    }

    /** What was typed on another page of a table than the one that is shown goes along unseen. */
    public List<FormField> unseen() {
        return all(whole)
                .filter(FormTable.class::isInstance)
                .map(FormTable.class::cast)
                .flatMap(table -> table.rows().stream()
                        .filter(row -> !table.shown().contains(row))
                        .flatMap(RecordForm::all)
                        .filter(FormField.class::isInstance)
                        .map(FormField.class::cast)
                        .filter(FormField::isChanged))
                .toList();
    }

    /** Rows put in and taken out, which go along as well. */
    public List<FormTable> tables() {
        return all(whole)
                .filter(FormTable.class::isInstance)
                .map(FormTable.class::cast)
                .toList();
    }

    public Stream<FormField> fields() {
        return all(whole).filter(FormField.class::isInstance).map(FormField.class::cast);
    }

    public Optional<FormNode> at(String path) {
        return all(whole).filter(node -> node.path().equals(path)).findFirst();
    }

    public @Nullable FormGroup group(String word) {
        return whole.part(word)
                .filter(FormGroup.class::isInstance)
                .map(FormGroup.class::cast)
                .orElse(null);
    }

    static Stream<FormNode> all(FormNode node) {
        if (node instanceof FormGroup group) {
            return Stream.concat(Stream.of(node), group.parts().stream().flatMap(RecordForm::all));
        }
        if (node instanceof FormTable table) {
            return Stream.concat(Stream.of(node), table.rows().stream().flatMap(RecordForm::all));
        }
        return Stream.of(node);
    }
}
