package dev.kopru.port;

import dev.kopru.finding.FindingReport;
import dev.kopru.finding.Languages;
import dev.kopru.port.jar.JoinedJars;
import dev.kopru.text.Terminal;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says by its name which jar's classes do not fit, where the service does not start because of them. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class JarFailureReporter implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(JarFailureReporter.class);

    private final @Nullable ConfigurableApplicationContext context;

    /** Without a context, where the settings could not even be read. */
    JarFailureReporter(@Nullable ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Override
    public boolean reportException(Throwable failure) {
        if (context == null || !(context.getClassLoader() instanceof JoinedJars jars)) {
            return false;
        }
        Optional<String> jar = jars.unfit(failure);
        jar.ifPresent(name -> print(name, failure, context.getEnvironment()));
        return jar.isPresent();
    }

    private static void print(String jar, Throwable failure, Environment settings) {
        log.debug("{} does not fit", jar, failure);
        PrintStream out = Terminal.out();
        FindingReport report = new FindingReport(Languages.of(settings.getProperty(Languages.SETTING)));
        report.say(out, "connectors.stopped");
        report.print(List.of(JarConnector.unfit(jar, new UnfitJarException(failure))), out);
    }
}
