package dev.kopru.command;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingReport;
import dev.kopru.finding.Languages;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import dev.kopru.setting.StartSettings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Everything that is looked at before a start; nothing has been written by then. */
record Preflight(StartSettings settings, List<Finding> findings) {

    static Preflight of(Start.Kind kind, String... arguments) {
        StartSettings settings = StartSettings.read(arguments);
        List<Finding> findings = new ArrayList<>(settings.broken());
        Start start = new Start(kind, settings.environment());
        SpringFactoriesLoader.forDefaultResourceLocation(Preflight.class.getClassLoader())
                .load(StartCheck.class)
                .forEach(check -> check.look(start, findings::add));
        return new Preflight(settings, findings.stream().distinct().toList());
    }

    boolean isRefused() {
        return findings.stream().anyMatch(Finding::isProblem);
    }

    List<Finding> problems() {
        return findings.stream().filter(Finding::isProblem).toList();
    }

    FindingReport report() {
        return new FindingReport(Languages.of(settings.environment().getProperty(Languages.SETTING)));
    }
}
