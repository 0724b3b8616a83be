package dev.kopru.database;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.RefusedStartException;
import java.time.Duration;
import java.util.List;

/** What a database says the time is cannot be: all dates read from it and written to it would be wrong. */
final class ServerClockException extends RefusedStartException {

    private ServerClockException(Finding finding) {
        super(List.of(finding), null);
    }

    /** The database is asked when tables have been made. */
    @Override
    public String head() {
        return "refused-tables";
    }

    static ServerClockException zone(String prefix, ServerClock.Answer answer, List<String> parameters) {
        return new ServerClockException(Finding.problem(
                "database-zone",
                prefix + ".datasource.url",
                answer.zone(),
                hours(answer.shift()),
                parameters.isEmpty() ? "@zone.unasked" : FindingWords.list(parameters)));
    }

    static ServerClockException clock(String prefix, ServerClock.Answer answer) {
        return new ServerClockException(Finding.problem(
                "database-clock", prefix + ".datasource.url", hours(answer.lead()), answer.server(), answer.here()));
    }

    private static String hours(Duration apart) {
        Duration time = apart.abs().plusSeconds(30);
        return "%d:%02d h".formatted(time.toHours(), time.toMinutesPart());
    }

    Finding finding() {
        return findings().get(0);
    }
}
