package dev.kopru.alert;

import dev.kopru.alert.rule.AlertCheck;
import dev.kopru.alert.rule.AlertKey;
import dev.kopru.alert.rule.AlertRule;
import dev.kopru.alert.rule.AlertState;
import dev.kopru.alert.rule.Trouble;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.MovableClock;
import dev.kopru.run.NumbersJob;
import dev.kopru.run.TestNode;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One node whose rules hold when a test says so, and whose clock a test moves; nothing happens by itself. */
record AlertNode(TestNode node, MovableClock clock, Script script) implements AutoCloseable {

    /** Trouble that a test makes. */
    static class Script implements AlertCheck {

        private final List<Trouble> troubles = new CopyOnWriteArrayList<>();

        @Override
        public Set<AlertRule> rules() {
            return Set.of(AlertRule.values());
        }

        @Override
        public List<Trouble> look(Map<AlertKey, AlertState> known) {
            return List.copyOf(troubles);
        }

        void holds(Trouble... all) {
            troubles.clear();
            troubles.addAll(List.of(all));
        }
    }

    /** No stereotype, so that no other test's scan finds it. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {
                "dev.kopru.database",
                "dev.kopru.record",
                "dev.kopru.run",
                "dev.kopru.reading",
                "dev.kopru.setting.file",
                "dev.kopru.schedule",
                "dev.kopru.story",
                "dev.kopru.retry",
                "dev.kopru.notice",
                "dev.kopru.reconciliation",
                "dev.kopru.alert"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = AlertCheck.class))
    @Import(NumbersJob.class)
    static class Scripted {

        @Bean
        Script script() {
            return new Script();
        }

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock();
        }

        @Bean
        ZoneId businessZone() {
            return ZoneId.of("Europe/Istanbul");
        }
    }

    static AlertNode start(Schemas schemas, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        if (all.stream().noneMatch(setting -> setting.startsWith("kopru.timers.enabled"))) {
            all.add("kopru.timers.enabled=false");
        }
        all.add("kopru.address=https://kopru.ornek.com.tr/");
        TestNode node = TestNode.start(Scripted.class, schemas, "alerts", all.toArray(String[]::new));
        return new AlertNode(node, (MovableClock) node.bean(Clock.class), node.bean(Script.class));
    }

    /** As if nothing had ever been told to anybody. */
    void forgetAll() {
        JdbcClient jdbc = node.bean(JdbcClient.class);
        for (String table : List.of("alert_state", "alert", "alert_subscription", "alert_message", "alert_summary")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        script.holds();
        clock.reset();
    }

    void look() {
        node.bean(Evaluation.class).once();
    }

    void send() {
        MessageDelivery delivery = node.bean(MessageDelivery.class);
        delivery.senders().forEach(sender -> delivery.sendDue(sender, () -> true));
    }

    /** Looks and sends. */
    void go() {
        look();
        send();
    }

    /** The same after some time. */
    void after(Duration time) {
        clock.advance(time);
        go();
    }

    Recipient subscribe(Channel channel, String address, String language, AlertRule... rules) {
        return node.bean(Subscriptions.class)
                .create(new Subscription(channel, address, language, Set.of(rules), true, true), "ayşe");
    }

    static Trouble away(String words) {
        return Trouble.of(AlertRule.SIDE_AWAY, "accounting", words);
    }

    static Trouble many(int count) {
        return Trouble.of(AlertRule.RETRIES_MANY, "OrderImportJob", count, 100);
    }

    @Override
    public void close() {
        node.close();
    }
}
