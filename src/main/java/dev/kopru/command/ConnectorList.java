package dev.kopru.command;

import dev.kopru.finding.Finding;
import dev.kopru.finding.FindingReport;
import dev.kopru.finding.FindingWords;
import dev.kopru.finding.Languages;
import dev.kopru.port.Connector;
import dev.kopru.port.Connectors;
import dev.kopru.port.Port;
import dev.kopru.setting.check.StartSettings;
import dev.kopru.text.BuiltVersion;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** Lists every connector that may be chosen: what it reaches, how far it was tried, and the jars that are not used. */
final class ConnectorList {

    private ConnectorList() {}

    static void print(StartSettings settings, PrintStream out) {
        Environment environment = settings.environment();
        Connectors connectors = Connectors.of(environment);
        List<Locale> languages = Languages.of(environment.getProperty(Languages.SETTING));
        for (Locale language : languages) {
            out.println(FindingWords.text("connectors.head", language, List.of(BuiltVersion.read())));
            connectors.offered().forEach(offered -> print(offered, language, out));
            out.println(FindingWords.text("connectors.choose", language, List.of()));
        }
        new FindingReport(languages).print(odd(settings, connectors), out);
    }

    private static void print(Connectors.Offered offered, Locale language, PrintStream out) {
        Connector connector = offered.connector();
        String from = offered.jar().isEmpty() ? "@connectors.own" : offered.jar();
        List<String> said =
                List.of(connector.name(), from, "@" + connector.tried().key());
        out.println("  " + FindingWords.text("connectors.one", language, said));
        connector.ports().stream().sorted().forEach(port -> print(port, language, out));
    }

    private static void print(Port port, Locale language, PrintStream out) {
        out.println("      " + FindingWords.text(port.key(), language, List.of()));
    }

    /** A list is no check: nothing in it is a problem. */
    private static List<Finding> odd(StartSettings settings, Connectors connectors) {
        return connectors.refusals(settings.environment()).stream()
                .map(refusal ->
                        Finding.notice(refusal.code(), refusal.arguments().toArray()))
                .toList();
    }
}
