package dev.kopru.alert;

/** A rule that looks at one job or one side. */
record AlertKey(AlertRule rule, String subject) {}
