package dev.kopru.setting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** All settings as they were between two changes, with the records that were bound to them. */
final class SettingsEdition {

    private final long generation;
    private final LayeredSettings settings;
    private final Map<Current<?>, Object> bound = new ConcurrentHashMap<>();

    /** @param generation counts the changes before */
    SettingsEdition(long generation, LayeredSettings settings) {
        this.generation = generation;
        this.settings = settings;
    }

    long generation() {
        return generation;
    }

    LayeredSettings settings() {
        return settings;
    }

    @SuppressWarnings("unchecked")
    <T> T bound(Current<T> current, Function<LayeredSettings, T> binding) {
        return (T) bound.computeIfAbsent(current, first -> binding.apply(settings));
    }
}
