package dev.kopru.setting;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Works something out of settings whenever they are others than the last time. */
final class WorkedOut<T, R> implements Current<R> {

    private final Current<T> settings;
    private final Function<? super T, ? extends R> rule;
    private volatile @Nullable Known<T, R> last;

    WorkedOut(Current<T> settings, Function<? super T, ? extends R> rule) {
        this.settings = settings;
        this.rule = rule;
    }

    private record Known<T, R>(T settings, R result) {}

    @Override
    public R now() {
        T now = settings.now();
        Known<T, R> known = last;
        if (known == null || known.settings() != now) {
            known = new Known<>(now, rule.apply(now));
            last = known;
        }
        return known.result();
    }
}
