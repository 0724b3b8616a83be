package dev.kopru.desk.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fields that belong together.
 *
 * @param kept what is kept; null or no object where nothing is
 */
public record FormGroup(String word, String name, String path, List<FormNode> parts, @Nullable JsonNode kept)
        implements FormNode {

    @Override
    public boolean isChanged() {
        return parts.stream().anyMatch(FormNode::isChanged);
    }

    /** What has not been touched stays as it was, to the last zero. */
    @Override
    public @Nullable JsonNode json() {
        if (!isChanged()) {
            return kept;
        }
        boolean known = kept instanceof ObjectNode;
        ObjectNode now = kept instanceof ObjectNode before ? before.deepCopy() : JsonNodeFactory.instance.objectNode();
        parts.stream().filter(part -> part.isChanged() || !known).forEach(part -> {
            JsonNode value = part.json();
            if (value != null) {
                now.set(part.word(), value);
            } else if (known && now.has(part.word())) {
                now.putNull(part.word());
            }
        });
        return now;
    }

    public Optional<FormNode> part(String named) {
        return parts.stream().filter(part -> part.word().equals(named)).findFirst();
    }

    /** What is shown of a field of it; empty where there is none. */
    public String text(String named) {
        return part(named)
                .filter(FormField.class::isInstance)
                .map(part -> ((FormField) part).text())
                .orElse("");
    }

    public List<FormField> fields() {
        return parts.stream()
                .filter(FormField.class::isInstance)
                .map(FormField.class::cast)
                .toList();
    }

    /** Groups and tables in it. */
    public List<FormNode> others() {
        return parts.stream().filter(part -> !(part instanceof FormField)).toList();
    }
}
