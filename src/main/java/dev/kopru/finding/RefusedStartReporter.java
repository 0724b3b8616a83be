package dev.kopru.finding;

import dev.kopru.text.Terminal;
import java.io.PrintStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says on the screen why the service does not start, as the check does: no logger's name, no class and no stack. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusedStartReporter implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(RefusedStartReporter.class);

    private final ConfigurableApplicationContext context;

    RefusedStartReporter(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedStartException refused) {
                log.debug("The start was refused", failure);
                print(refused);
                return true;
            }
        }
        return false;
    }

    private void print(RefusedStartException refused) {
        PrintStream out = Terminal.out();
        FindingReport report =
                new FindingReport(Languages.of(context.getEnvironment().getProperty(Languages.SETTING)));
        report.say(out, refused.head());
        report.print(refused.findings(), out);
    }
}
