package dev.kopru.statement.document;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes a statement in any of its forms. */
@Component
public class StatementDocuments {

    private final MeterRegistry metrics;
    private final Map<Format, StatementDocument> documents = new EnumMap<>(Format.class);

    StatementDocuments(List<StatementDocument> documents, MeterRegistry metrics) {
        this.metrics = metrics;
        documents.forEach(document -> this.documents.put(document.format(), document));
    }

    public void write(Edition edition, Format format, OutputStream out) throws IOException {
        Objects.requireNonNull(documents.get(format), format.name()).write(edition, out);
        metrics.counter("kopru.documents", "format", format.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
