package dev.kopru.port;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingReport;
import dev.kopru.finding.Languages;
import dev.kopru.port.jar.JarLoader;
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
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says by its name which jar's classes do not fit, or which jar's code threw, where the service does not start because of it. */
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
        Optional<Finding> why = jars.unfit(failure)
                .map(jar -> JarConnector.unfit(jar, new UnfitJarException(failure)))
                .or(() -> threw(failure));
        why.ifPresent(finding -> print(finding, failure, context.getEnvironment()));
        return why.isPresent();
    }

    /** A bean of a jar that cannot be made, for whatever reason of its own. */
    private static Optional<Finding> threw(Throwable failure) {
        return JarLoader.thrower(NestedExceptionUtils.getMostSpecificCause(failure))
                .map(step -> Finding.problem(
                        "connector-jar-threw",
                        String.valueOf(step.getClassLoaderName()),
                        new UnfitJarException(failure).said(),
                        step.getClassName() + "." + step.getMethodName() + ":" + step.getLineNumber()));
    }

    private static void print(Finding why, Throwable failure, Environment settings) {
        log.debug("The start ended in a jar's code", failure);
        PrintStream out = Terminal.out();
        FindingReport report = new FindingReport(Languages.of(settings.getProperty(Languages.SETTING)));
        report.say(out, "connectors.stopped");
        report.print(List.of(why), out);
    }
}
