package dev.kopru.alert.rule;

/** A rule that looks at one job or one side. */
public record AlertKey(AlertRule rule, String subject) {}
