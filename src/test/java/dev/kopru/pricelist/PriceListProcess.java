package dev.kopru.pricelist;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.WholeService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Köprü with the job in a process of its own, which runs it once; it can be killed. */
final class PriceListProcess implements AutoCloseable {

    private final Process process;

    private PriceListProcess(Process process) {
        this.process = process;
    }

    static PriceListProcess started(Schemas schemas, Path home, String... settings) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                PriceListProcess.class.getName(),
                home.toString()));
        words.addAll(List.of(TestDatabase.properties(schemas)));
        words.addAll(List.of(settings));
        return new PriceListProcess(new ProcessBuilder(words).inheritIO().start());
    }

    public static void main(String[] arguments) throws IOException {
        String[] settings = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
        try (AJarBeside jar = new AJarBeside();
                WholeService kopru =
                        WholeService.with(List.of(PriceListConfiguration.class), Path.of(arguments[0]), settings)) {
            kopru.run(PriceListConfiguration.JOB);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
