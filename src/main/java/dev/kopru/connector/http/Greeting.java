package dev.kopru.connector.http;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.WrongConnectionException;
import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingWords;
import dev.kopru.port.Neighbour;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a program behind HTTP lets Köprü in: one call that costs it little. A check makes it once; health asks as often as it
 * likes and is answered by the last call for a while, since a login that is refused again and again is locked.
 */
public final class Greeting implements Neighbour {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);
    private static final Duration AWAY_FOR = Duration.ofSeconds(20);
    private static final Duration REFUSED_FOR = Duration.ofMinutes(5);

    /** Whoever says this is another program, or none. */
    private static final Set<String> NOT_ITS_WORDS = Set.of(
            "http-empty",
            "http-html",
            "http-no-json",
            "http-charset",
            "http-too-long",
            "http-missing",
            "http-type.text",
            "http-type.list");

    private final String connector;
    private final String url;
    private final Supplier<Finding> asking;
    private final Clock clock;
    private @Nullable Outcome last;

    /** What came of a call, and until when it is not made again. */
    private record Outcome(Finding told, Instant until) {}

    /**
     * @param connector its word in the settings
     * @param url the program's address, for people
     * @param asking makes the call, and says who answered it
     */
    public Greeting(String connector, String url, Supplier<Finding> asking, Clock clock) {
        this.connector = connector;
        this.url = url;
        this.asking = asking;
        this.clock = clock;
    }

    /** Makes the call, and says in words what became of it. */
    public Finding tried() {
        return call().told();
    }

    @Override
    public String name() {
        return connector;
    }

    @Override
    public Optional<String> trouble() {
        return troubleInWords().map(FindingWords::sayInBoth);
    }

    @Override
    public synchronized Optional<Finding> troubleInWords() {
        Outcome known = last;
        if (known == null || !known.until().isAfter(clock.instant())) {
            known = call();
            last = known;
        }
        return Optional.of(known.told()).filter(Finding::isProblem);
    }

    private Outcome call() {
        try {
            Finding who = asking.get();
            return outcome(Finding.right("http-greeted", connector, url, FindingWords.nested(who)), GOOD_FOR);
        } catch (WrongConnectionException e) {
            return outcome(problem("http-not-let-in", said(e.finding(), e)), REFUSED_FOR);
        } catch (RejectedCallException e) {
            return outcome(problem("http-not-its-answer", e.getMessage()), AWAY_FOR);
        } catch (UnusableAnswerException e) {
            return outcome(unusable(e), AWAY_FOR);
        } catch (UnavailableException e) {
            return outcome(away(e), AWAY_FOR);
        }
    }

    private Outcome outcome(Finding told, Duration goodFor) {
        return new Outcome(told, clock.instant().plus(goodFor));
    }

    private Finding away(UnavailableException away) {
        Duration pause = away.retryAfter();
        if (pause != null) {
            return Finding.notice("http-busy", connector, url, Math.max(1, pause.toSeconds()));
        }
        return away.getCause() instanceof UnusableAnswerException answer
                ? unusable(answer)
                : problem("http-not-reached", away.getMessage());
    }

    private Finding unusable(UnusableAnswerException answer) {
        boolean another = NOT_ITS_WORDS.contains(answer.finding().code());
        return problem(
                another ? "http-not-its-answer" : "http-not-reached", said(Optional.of(answer.finding()), answer));
    }

    private static String said(Optional<Finding> finding, RuntimeException otherwise) {
        return finding.map(FindingWords::nested).orElseGet(() -> String.valueOf(otherwise.getMessage()));
    }

    private Finding problem(String code, @Nullable String why) {
        return Finding.problem(code, connector, url, String.valueOf(why));
    }
}
