package dev.kopru.job;

/**
 * What the core knows of a job: its name, its settings file in {@code jobs/} (without {@code .yml}) and the timer
 * written there.
 */
public record JobDefinition(String name, String file, JobTimer timer) {}
