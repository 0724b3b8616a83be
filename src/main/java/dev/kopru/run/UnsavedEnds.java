package dev.kopru.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Why runs of this process are still shown as going on although they have ended: nobody else can know. */
@Component
class UnsavedEnds {

    private final Map<Long, String> causes = new ConcurrentHashMap<>();

    void add(long runId, Throwable inTheWay) {
        causes.put(runId, RootCause.told(inTheWay));
    }

    /** Answers once. */
    Optional<String> take(long runId) {
        return Optional.ofNullable(causes.remove(runId));
    }
}
