package dev.kopru.statement.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes a statement in any of its forms. */
@Component
public class StatementDocuments {

    private final Map<Format, StatementDocument> documents = new EnumMap<>(Format.class);

    StatementDocuments(List<StatementDocument> documents) {
        documents.forEach(document -> this.documents.put(document.format(), document));
    }

    public void write(Edition edition, Format format, OutputStream out) throws IOException {
        Objects.requireNonNull(documents.get(format), format.name()).write(edition, out);
    }
}
