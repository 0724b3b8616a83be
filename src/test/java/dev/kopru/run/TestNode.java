package dev.kopru.run;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.RunHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** One Köprü of several on the same database, with {@link NumbersJob} as its job. */
public record TestNode(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The core alone. No stereotype, so that no other test's scan finds it. */
    @EnableAutoConfiguration
    @ComponentScan({
        "dev.kopru.database",
        "dev.kopru.record",
        "dev.kopru.run",
        "dev.kopru.reading",
        "dev.kopru.setting.file"
    })
    @Import(NumbersJob.class)
    static class Core {

        @Bean
        ZoneId businessZone() {
            return ZoneId.of("Europe/Istanbul");
        }
    }

    public static TestNode core(Schemas schemas, String name, String... settings) {
        return start(Core.class, schemas, name, settings);
    }

    public static TestNode start(Class<?> sources, Schemas schemas, String name, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.addAll(List.of(TestDatabase.properties(schemas)));
        return start(sources, name, arguments);
    }

    static TestNode start(Class<?> sources, String name, List<String> settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "test.node=" + name,
                "kopru.home=${test.home:target}/run-tests",
                "spring.jmx.enabled=false",
                "spring.flyway.enabled=false",
                "management.endpoint.health.validate-group-membership=false",
                "spring.quartz.properties.org.quartz.scheduler.idleWaitTime=1000"));
        if (settings.stream()
                .noneMatch(each ->
                        each.startsWith("spring.quartz.auto-startup") || each.startsWith("kopru.timers.enabled"))) {
            arguments.add("spring.quartz.auto-startup=false");
        }
        arguments.addAll(settings);
        return new TestNode(new SpringApplicationBuilder(sources)
                .web(WebApplicationType.NONE)
                .run(arguments.stream().map(each -> "--" + each).toArray(String[]::new)));
    }

    public JobRuns runs() {
        return bean(JobRuns.class);
    }

    public Numbers numbers() {
        return bean(Numbers.class);
    }

    public RunHistory history() {
        return bean(RunHistory.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Starts the job as a person would. */
    public JobRuns.Started begin() {
        return runs().start(NumbersJob.NAME, new StartedBy(StartedBy.Via.API, "ayşe"), Map.of());
    }

    public PastRun ended(JobRuns.Started run) {
        run.ended().join();
        return history().get(run.runId());
    }

    public static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Not within " + PATIENCE + ": " + what);
            }
            pause(Duration.ofMillis(20));
        }
    }

    public static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
