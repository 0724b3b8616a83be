package dev.kopru.setting;

import dev.kopru.job.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.NestedExceptionUtils;
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
    private final SettingsOfRuns ofRuns = new SettingsOfRuns();
    private volatile Looked looked;

    LiveSettings(ConfigurableEnvironment environment, KeptSettings kept, Clock clock) {
        this.environment = environment;
        this.kept = kept;
        this.clock = clock;
        this.looked = new Looked(Instant.MIN, new SettingsEdition(-1, new LayeredSettings(environment, Map.of())));
    }

    private record Looked(Instant at, SettingsEdition edition) {}

    /**
     * These settings as they are now, or as they were when a run began, for whatever is asked by the run; {@code atStart}
     * counts where what is kept does not fit any more.
     */
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

    /**
     * Keeps a setting in the place of what the files say, from the next run on.
     *
     * @param value JSON
     * @throws SettingRefusedException when the settings could not be like this, or the environment rules
     */
    public void keep(String name, String value, String person) {
        if (where(name) == SettingSource.ENVIRONMENT) {
            throw SettingRefusedException.because(Reason.of(SettingReason.SETTING_OF_ENVIRONMENT, name));
        }
        Map<String, String> wanted = new TreeMap<>(kept.values());
        wanted.put(name, value);
        check(name, new LayeredSettings(environment, wanted));
        kept.keep(name, value, person);
        look();
    }

    /** The files rule again. */
    public void drop(String name, String person) {
        Map<String, String> wanted = new TreeMap<>(kept.values());
        wanted.remove(name);
        check(name, new LayeredSettings(environment, wanted));
        kept.drop(name, person);
        look();
    }

    private void check(String name, LayeredSettings wanted) {
        Bound<?> concerned = bound.stream()
                .filter(one -> name.startsWith(one.prefix() + "."))
                .findFirst()
                .orElseThrow(
                        () -> SettingRefusedException.because(Reason.of(SettingReason.SETTING_NOT_KEPT_HERE, name)));
        try {
            concerned.bind(wanted);
        } catch (BindException e) {
            throw SettingRefusedException.because(Reason.of(
                    SettingReason.SETTING_REFUSED,
                    name,
                    Objects.requireNonNullElse(
                            NestedExceptionUtils.getMostSpecificCause(e).getMessage(), "")));
        }
    }

    private SettingsEdition latest() {
        Looked last = looked;
        boolean known = last.edition().generation() >= 0;
        return known && clock.instant().isBefore(last.at().plus(LOOK_AGAIN)) ? last.edition() : look();
    }

    private synchronized SettingsEdition look() {
        Instant now = clock.instant();
        long generation = kept.generation();
        SettingsEdition last = looked.edition();
        SettingsEdition edition = generation == last.generation()
                ? last
                : new SettingsEdition(generation, new LayeredSettings(environment, kept.values()));
        looked = new Looked(now, edition);
        return edition;
    }

    /** One record of settings, bound once to what was kept by then. */
    private final class Bound<T> implements Current<T> {

        private final T atStart;

        Bound(T atStart) {
            this.atStart = atStart;
        }

        @Override
        public T now() {
            SettingsEdition edition = ofRuns.edition(LiveSettings.this::latest);
            return edition.generation() == 0 ? atStart : edition.bound(this, this::bound);
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

        String prefix() {
            ConfigurationProperties properties = atStart.getClass().getAnnotation(ConfigurationProperties.class);
            return properties == null ? "" : properties.prefix();
        }
    }
}
