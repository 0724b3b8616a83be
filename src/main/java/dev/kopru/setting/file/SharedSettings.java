package dev.kopru.setting.file;

/** A settings file in {@code jobs/} (without {@code .yml}) that belongs to no job alone. */
public record SharedSettings(String file) {}
