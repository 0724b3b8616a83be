package dev.kopru.schedule;

import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.run.NumbersJob;
import dev.kopru.run.TestNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** A node with timers. No stereotype, so that no other test's scan finds it. */
@EnableAutoConfiguration
@ComponentScan({
    "dev.kopru.database",
    "dev.kopru.record",
    "dev.kopru.run",
    "dev.kopru.reading",
    "dev.kopru.setting.file",
    "dev.kopru.schedule"
})
@Import(NumbersJob.class)
class TimerNode {

    /** The zone of the tests' business. */
    @Bean
    ZoneId businessZone() {
        return ZoneId.of("Europe/Istanbul");
    }

    /** Its timers are set, and do not fire. */
    static TestNode standing(Schemas schemas, String... settings) {
        return start(TimerNode.class, schemas, "standing", false, settings);
    }

    /** Its timers fire, and it looks for dead and failed runs ten times a second. */
    static TestNode going(Schemas schemas, String name, String... settings) {
        return start(TimerNode.class, schemas, name, true, settings);
    }

    /** Its timers are off, as {@code KOPRU_TIMERS_ENABLED=false} wants it. */
    static TestNode withoutTimers(Schemas schemas) {
        return TestNode.start(TimerNode.class, schemas, "without", "kopru.timers.enabled=false");
    }

    static TestNode start(Class<?> sources, Schemas schemas, String name, boolean going, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("spring.quartz.auto-startup=" + going);
        all.add("kopru.watch-interval=" + (going ? "100ms" : "1h"));
        all.add("kopru.restart.first-pause=1ms");
        return TestNode.start(sources, schemas, name, all.toArray(String[]::new));
    }
}
