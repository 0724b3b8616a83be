package dev.kopru.order;

import dev.kopru.job.Source;
import org.springframework.stereotype.Component;

/** Placeholder until the CSV branch lands. */
@Component
class CsvOrderMapping {
    IncomingOrder fromPayload(String json, Source source) {
        throw new IllegalArgumentException("not yet");
    }
}
