package dev.kopru.desk;

import dev.kopru.retry.RetryRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Placeholder. */
@Component
class MappingView {
    record Missing(String key) {}

    Optional<Missing> of(List<RetryRecord> records) {
        return Optional.empty();
    }
}
