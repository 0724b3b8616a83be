package dev.kopru.port;

import dev.kopru.finding.Finding;
import dev.kopru.finding.Start;
import dev.kopru.finding.StartCheck;
import dev.kopru.port.jar.JarContent;
import dev.kopru.port.jar.JarLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A check that a jar brings; what it fails at is told by the jar's name. */
record JarCheck(String jar, String name, JarLoader loader) implements StartCheck {

    /** It may try the program itself. */
    private static final JarCall CALLS = new JarCall(Duration.ofMinutes(1));

    static List<StartCheck> of(ConnectorJar jar) {
        JarContent content = jar.content();
        JarLoader loader = jar.loader();
        return content == null || loader == null
                ? List.of()
                : JarReading.listed(content, StartCheck.class).stream()
                        .<StartCheck>map(name -> new JarCheck(jar.file(), name, loader))
                        .toList();
    }

    @Override
    public void look(Start start, Consumer<Finding> findings) {
        try {
            // One that is not waited for any more tells nothing late.
            CALLS.make(() -> found(start)).forEach(findings);
        } catch (UnfitJarException e) {
            findings.accept(JarConnector.unfit(jar, e));
        }
    }

    private List<Finding> found(Start start) throws ReflectiveOperationException {
        List<Finding> found = new ArrayList<>();
        JarReading.made(name, loader, StartCheck.class).look(start, found::add);
        return found;
    }
}
