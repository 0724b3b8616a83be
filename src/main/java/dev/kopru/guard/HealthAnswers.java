package dev.kopru.guard;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Asks a database or another program whether it answers, by the same checks as health, which wait for none of them for long. */
@Component
public class HealthAnswers {

    static final String TROUBLE = "trouble";

    private static final String ERROR = "error";

    private final HealthEndpoint health;

    public HealthAnswers(HealthEndpoint health) {
        this.health = health;
    }

    /**
     * What came of asking.
     *
     * @param trouble what keeps it from answering; null when it answers
     */
    public record Answer(@Nullable String trouble) {}

    /**
     * In the reader's language, where there are words in it.
     *
     * @param check the path of a check of health
     * @return empty where there is no such check
     */
    public Optional<Answer> of(Locale language, String... check) {
        return Optional.ofNullable(health.healthForPath(check))
                .map(said -> new Answer(Status.UP.equals(said.getStatus()) ? null : trouble(said, language)));
    }

    private static String trouble(HealthDescriptor said, Locale language) {
        Map<String, Object> details =
                said instanceof IndicatedHealthDescriptor indicated && indicated.getDetails() != null
                        ? indicated.getDetails()
                        : Map.of();
        return Stream.of(language.getLanguage(), TROUBLE, ERROR)
                .map(details::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(String::valueOf)
                .orElse(said.getStatus().getCode());
    }
}
