package dev.kopru.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.KopruApplication;
import dev.kopru.csv.CsvImports;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.ProductOnly;
import dev.kopru.run.JobRuns;
import dev.kopru.run.StartedBy;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product itself, without web and timers, as it is measured; and the measuring. */
final class MeasuredService implements AutoCloseable {

    private final ConfigurableApplicationContext kopru;

    private MeasuredService(ConfigurableApplicationContext kopru) {
        this.kopru = kopru;
    }

    static MeasuredService on(Schemas schemas, String... further) {
        String[] settings = Stream.of(
                        Arrays.stream(TestDatabase.properties(schemas)),
                        Stream.of("kopru.demo=false", "kopru.home=target/bench-home", "kopru.timers.enabled=false"),
                        Arrays.stream(further))
                .flatMap(some -> some)
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        return new MeasuredService(new SpringApplicationBuilder(KopruApplication.class)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .initializers(context -> context.getBeanFactory().registerSingleton("productOnly", new ProductOnly()))
                .run(settings));
    }

    /** One run to its good end; answers the seconds it took. */
    double run(String job) throws Exception {
        return run(job, Map.of());
    }

    /** The same with parameters. */
    double run(String job, Map<String, String> parameters) throws Exception {
        return cost(job, parameters).seconds();
    }

    /** One run to its good end, and what it took. */
    Cost cost(String job) throws Exception {
        return cost(job, Map.of());
    }

    /** The same with parameters. */
    Cost cost(String job, Map<String, String> parameters) throws Exception {
        JobRuns runs = kopru.getBean(JobRuns.class);
        return Cost.of(() -> {
            String status = runs.start(job, StartedBy.TIMER, parameters).ended().get();
            assertThat(status).isEqualTo("COMPLETED");
            return status;
        });
    }

    /** Takes a file in, for a run with its number as the parameter {@code import}. */
    long take(String kind, Path file) {
        return kopru.getBean(CsvImports.class)
                .register(kind, file, "kopru", "bench")
                .id();
    }

    static double seconds(Callable<?> work) throws Exception {
        System.gc();
        long began = System.nanoTime();
        work.call();
        return (System.nanoTime() - began) / 1e9;
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    @Override
    public void close() {
        kopru.close();
    }
}
