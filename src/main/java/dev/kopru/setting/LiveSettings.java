package dev.kopru.setting;

import dev.kopru.record.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/** Settings with what people keep on pages put between environment and files; on every node within a moment. */
@Component
public class LiveSettings {

    private static final Logger log = LoggerFactory.getLogger(LiveSettings.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final ConfigurableEnvironment environment;
    private final KeptSettings kept;
    private final Clock clock;
    private final List<Bound<?>> bound = new CopyOnWriteArrayList<>();
    private final SettingsOfRuns<Looked> runs = new SettingsOfRuns<>();
    private volatile Looked looked;

    LiveSettings(ConfigurableEnvironment environment, KeptSettings kept, Clock clock) {
        this.environment = environment;
        this.kept = kept;
        this.clock = clock;
        this.looked =
                new Looked(Instant.MIN, -1, new LayeredSettings(environment, Map.of()), new ConcurrentHashMap<>());
    }

    /** @param bound what was bound by it, so that a run keeps it */
    private record Looked(Instant at, long generation, LayeredSettings settings, Map<Bound<?>, Object> bound) {}

    /** These settings as they are now; {@code atStart} counts where what is kept does not fit any more. */
    public <T> Current<T> over(T atStart) {
        Bound<T> live = new Bound<>(atStart);
        bound.add(live);
        return live;
    }

    /** The elements of a list that counts now, each by the names of its parts. */
    public List<Map<String, String>> list(String name) {
        return latest().settings().list(name);
    }

    public SettingSource where(String name) {
        return latest().settings().where(name);
    }

    /** A setting as JSON, as it counts now. */
    public String value(SettingShape shape) {
        return latest().settings().value(shape);
    }

    /** A setting as JSON, as it would count if nothing were kept of it. */
    public String fileValue(SettingShape shape) {
        Map<String, String> others = new TreeMap<>(kept.values());
        others.remove(shape.name());
        return new LayeredSettings(environment, others).value(shape);
    }

    /** Another number whenever one of these settings was kept or dropped. */
    public long version(Collection<String> names) {
        return kept.version(names);
    }

    /** What is wrong with settings that are to be kept together, as JSON by name. */
    public List<SettingRefusal> refusals(Map<String, String> changes) {
        return new RefusedSettings(few -> refusal(with(few), few.keySet())).of(changes);
    }

    /**
     * Keeps settings in the place of what the files say, from the next run on.
     *
     * @param changes JSON by name
     * @throws SettingRefusedException when the settings could not be like this, or the environment rules
     */
    public void keep(Map<String, String> changes, String person) {
        changes.keySet().forEach(this::checkPlace);
        String why = refusal(with(changes), changes.keySet());
        if (why != null) {
            throw SettingRefusedException.because(
                    Reason.of(SettingReason.SETTING_REFUSED, String.join(", ", changes.keySet()), why));
        }
        changes.forEach((name, value) -> kept.keep(name, value, person));
        look();
    }

    /**
     * The same, if they are as they were seen.
     *
     * @param names all that were seen, by {@link #version}
     * @throws SettingsChangedException when they are not
     */
    public void keep(Map<String, String> changes, Collection<String> names, long seen, String person) {
        if (kept.lockedVersion(names) != seen) {
            throw SettingsChangedException.meanwhile();
        }
        keep(changes, person);
    }

    /** The files rule again. */
    public void drop(String name, String person) {
        Map<String, String> wanted = new TreeMap<>(kept.values());
        wanted.remove(name);
        String why = refusal(new LayeredSettings(environment, wanted), List.of(name));
        if (why != null) {
            throw SettingRefusedException.because(Reason.of(SettingReason.SETTING_REFUSED, name, why));
        }
        kept.drop(name, person);
        look();
    }

    private void checkPlace(String name) {
        if (where(name) == SettingSource.ENVIRONMENT) {
            throw SettingRefusedException.because(Reason.of(SettingReason.SETTING_OF_ENVIRONMENT, name));
        }
        if (bound.stream().noneMatch(one -> one.holds(name))) {
            throw SettingRefusedException.because(Reason.of(SettingReason.SETTING_NOT_KEPT_HERE, name));
        }
    }

    private LayeredSettings with(Map<String, String> changes) {
        Map<String, String> wanted = new TreeMap<>(kept.values());
        wanted.putAll(changes);
        return new LayeredSettings(environment, wanted);
    }

    /** Why the records refuse to be like this; null when they do not. */
    private @Nullable String refusal(LayeredSettings wanted, Collection<String> names) {
        for (Bound<?> one : bound) {
            if (names.stream().anyMatch(one::holds)) {
                try {
                    one.bind(wanted);
                } catch (BindException e) {
                    return RefusedSettings.sentence(e);
                }
            }
        }
        return null;
    }

    private Looked ofThisRun() {
        return runs.of(this::latest, this::look);
    }

    private Looked latest() {
        Looked last = looked;
        return clock.instant().isBefore(last.at().plus(LOOK_AGAIN)) && last.generation() >= 0 ? last : look();
    }

    private synchronized Looked look() {
        Instant now = clock.instant();
        long generation = kept.generation();
        Looked last = looked;
        looked = generation == last.generation()
                ? new Looked(now, generation, last.settings(), last.bound())
                : new Looked(
                        now, generation, new LayeredSettings(environment, kept.values()), new ConcurrentHashMap<>());
        return looked;
    }

    /** One job's settings, bound again when something was kept since. */
    private final class Bound<T> implements Current<T> {

        private final T atStart;

        Bound(T atStart) {
            this.atStart = atStart;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T now() {
            Looked known = ofThisRun();
            return (T) known.bound().computeIfAbsent(this, one -> bound(known.settings()));
        }

        private T bound(LayeredSettings settings) {
            try {
                return bind(settings);
            } catch (BindException e) {
                log.error(
                        "Settings kept on pages do not fit {} any more; the files count: {}", prefix(), e.getMessage());
                return atStart;
            }
        }

        @SuppressWarnings("unchecked")
        T bind(LayeredSettings settings) {
            @Nullable
            T bound = (T) settings.binder()
                    .bind(prefix(), Bindable.of(atStart.getClass()))
                    .orElse(null);
            return bound == null ? atStart : bound;
        }

        boolean holds(String name) {
            return name.startsWith(prefix() + ".");
        }

        String prefix() {
            ConfigurationProperties properties = atStart.getClass().getAnnotation(ConfigurationProperties.class);
            return properties == null ? "" : properties.prefix();
        }
    }
}
