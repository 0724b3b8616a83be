package dev.kopru.port;

import dev.kopru.finding.FindingReport;
import dev.kopru.finding.Languages;
import dev.kopru.port.jar.JoinedJars;
import dev.kopru.text.Terminal;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says by its name which jar's classes do not fit, where the service does not start because of them. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class JarFailureReporter implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(JarFailureReporter.class);

    private final ConfigurableApplicationContext context;

    JarFailureReporter(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> jar =
                context.getClassLoader() instanceof JoinedJars jars ? jars.unfit(failure) : Optional.empty();
        jar.ifPresent(name -> print(name, failure));
        return jar.isPresent();
    }

    private void print(String jar, Throwable failure) {
        log.debug("{} does not fit", jar, failure);
        PrintStream out = Terminal.out();
        FindingReport report =
                new FindingReport(Languages.of(context.getEnvironment().getProperty(Languages.SETTING)));
        report.say(out, "connectors.stopped");
        report.print(List.of(JarConnector.unfit(jar, failure)), out);
    }
}
