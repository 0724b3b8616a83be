package dev.kopru.command;

import dev.kopru.finding.Finding;
import dev.kopru.finding.RefusedStartException;
import java.util.List;

/** The command line cannot be understood. */
final class WrongUsageException extends RefusedStartException {

    private WrongUsageException(List<Finding> why) {
        super(why, null);
    }

    static WrongUsageException because(Finding why) {
        return new WrongUsageException(List.of(why));
    }

    static WrongUsageException becauseOfAll(List<Finding> why) {
        return new WrongUsageException(why);
    }
}
