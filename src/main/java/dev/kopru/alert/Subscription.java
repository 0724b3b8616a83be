package dev.kopru.alert;

import dev.kopru.alert.rule.AlertRule;
import java.util.Set;

/**
 * What somebody asks to be told.
 *
 * @param rules empty = all
 * @param summary whether the day's summary is wanted
 */
public record Subscription(
        Channel channel, String address, String language, Set<AlertRule> rules, boolean summary, boolean enabled) {}
