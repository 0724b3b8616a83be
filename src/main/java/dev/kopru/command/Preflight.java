package dev.kopru.command;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingReport;
import dev.kopru.finding.Languages;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import dev.kopru.port.Connectors;
import dev.kopru.setting.check.StartSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Everything that is looked at before a start; nothing has been written by then. */
record Preflight(StartSettings settings, List<Finding> findings) {

    static Preflight of(Start.Kind kind, String... arguments) {
        StartSettings settings = StartSettings.read(arguments);
        List<Finding> findings = new ArrayList<>(settings.broken());
        Start start = new Start(kind, settings.environment());
        List<StartCheck> checks =
                new ArrayList<>(SpringFactoriesLoader.forDefaultResourceLocation(Preflight.class.getClassLoader())
                        .load(StartCheck.class));
        checks.addAll(Connectors.of(settings.environment()).checks(settings.environment()));
        sideBySide(checks, start).forEach(findings::addAll);
        return new Preflight(settings, findings.stream().distinct().toList());
    }

    /** A person waits for the answer: a silent database holds up nothing but the databases. */
    private static List<List<Finding>> sideBySide(List<StartCheck> checks, Start start) {
        ExecutorService threads = Executors.newFixedThreadPool(checks.size());
        try {
            List<Future<List<Finding>>> looks = new ArrayList<>();
            checks.forEach(check -> looks.add(threads.submit(() -> found(check, start))));
            List<List<Finding>> found = new ArrayList<>();
            for (Future<List<Finding>> look : looks) {
                found.add(look.get());
            }
            return found;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The installation could not be looked at", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Finding> found(StartCheck check, Start start) {
        List<Finding> found = new ArrayList<>();
        check.look(start, found::add);
        return found;
    }

    boolean isRefused() {
        return findings.stream().anyMatch(Finding::isProblem);
    }

    List<Finding> problems() {
        return findings.stream().filter(Finding::isProblem).toList();
    }

    List<Finding> notices() {
        return findings.stream()
                .filter(finding -> finding.weight() == Finding.Weight.NOTICE)
                .toList();
    }

    FindingReport report() {
        return new FindingReport(Languages.of(settings.environment().getProperty(Languages.SETTING)));
    }
}
