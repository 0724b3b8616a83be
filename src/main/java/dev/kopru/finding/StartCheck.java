package dev.kopru.finding;

import java.util.function.Consumer;

/**
 * Looks at one side of an installation before anything is started or written; named in {@code META-INF/spring.factories}.
 */
public interface StartCheck {

    /** Tells all it finds, never only the first. Anything that takes longer than a file is only looked at for a check. */
    void look(Start start, Consumer<Finding> findings);
}
