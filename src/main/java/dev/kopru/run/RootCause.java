package dev.kopru.run;

import dev.kopru.port.jar.JarLoader;
import java.util.List;
import java.util.Optional;

/** The reason behind a failure, told from its root: the cause at the end of the chain is what an operator needs. */
public final class RootCause {

    /** Before the name of a jar whose classes do not fit. */
    public static final String IN_JAR = ", in the jar ";

    private static final int LONGEST = 8000;

    private RootCause() {}

    /** Of the first of them. */
    public static Optional<String> of(List<Throwable> failures) {
        return failures.stream().findFirst().map(RootCause::told);
    }

    static String told(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StringBuilder told = new StringBuilder(line(root));
        if (JarLoader.ofUnfit(root).isEmpty()) {
            JarLoader.thrower(root).ifPresent(step -> told.append(" (from ")
                    .append(step.getClassLoaderName())
                    .append(')'));
        }
        for (Throwable link = failure; link != root && link != null; link = link.getCause()) {
            told.append("\n  in ").append(line(link));
        }
        return told.length() > LONGEST ? told.substring(0, LONGEST) : told.toString();
    }

    private static String line(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage()
                + JarLoader.ofUnfit(failure).map(jar -> IN_JAR + jar).orElse("");
    }
}
