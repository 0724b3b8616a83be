package dev.kopru.alert;

import dev.kopru.alert.rule.AlertRule;
import dev.kopru.alert.rule.Alerts;
import dev.kopru.run.KeptFigures;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Open alerts by rule, and what became of messages. */
@Component
class AlertMetrics {

    private static final String MESSAGES = "kopru.alert.messages";

    private final MeterRegistry registry;

    AlertMetrics(MeterRegistry registry, Alerts alerts) {
        this.registry = registry;
        KeptFigures<Map<AlertRule, Long>> open = new KeptFigures<>("alerts", Map.of(), alerts::open);
        for (AlertRule rule : AlertRule.values()) {
            Gauge.builder("kopru.alerts.open", open, kept -> kept.get().getOrDefault(rule, 0L))
                    .tag("rule", rule.name())
                    .description("Alerts that were raised and are not solved")
                    .strongReference(true)
                    .register(registry);
        }
        for (Channel channel : Channel.values()) {
            count(channel, "sent", 0);
            count(channel, "failed", 0);
        }
    }

    void sent(Channel channel) {
        count(channel, "sent", 1);
    }

    void failed(Channel channel) {
        count(channel, "failed", 1);
    }

    private void count(Channel channel, String outcome, int more) {
        registry.counter(MESSAGES, "channel", channel.name().toLowerCase(Locale.ROOT), "outcome", outcome)
                .increment(more);
    }
}
