package dev.kopru.finding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The service does not start, because of what was found; nothing has been written unless {@link #head} says otherwise. */
public class RefusedStartException extends RuntimeException {

    private final transient List<Finding> findings;

    protected RefusedStartException(List<Finding> findings, @Nullable Throwable cause) {
        super(said(findings), cause);
        this.findings = List.copyOf(findings);
    }

    public static RefusedStartException because(List<Finding> findings) {
        return new RefusedStartException(findings, null);
    }

    public static RefusedStartException because(List<Finding> findings, Throwable cause) {
        return new RefusedStartException(findings, cause);
    }

    /** The key of the text above the findings. */
    public String head() {
        return "refused";
    }

    public List<Finding> findings() {
        return findings;
    }

    private static String said(List<Finding> findings) {
        return findings.stream()
                .map(finding -> FindingWords.say(finding, Locale.ENGLISH) + " / "
                        + FindingWords.say(finding, FindingWords.TURKISH))
                .collect(Collectors.joining("\n"));
    }
}
