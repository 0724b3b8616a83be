package dev.kopru.desk;

import dev.kopru.partition.progress.PartProgress;
import dev.kopru.partition.progress.PartState;
import dev.kopru.partition.progress.PartsProgress;
import dev.kopru.run.history.PastRun;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts of a run as its page shows them: first those that somebody should look at. */
@Component
class RunParts {

    private static final int SIZE = 50;
    private static final List<PartState> BY_INTEREST =
            List.of(PartState.FAILED, PartState.STARTED, PartState.WAITING, PartState.STOPPED, PartState.COMPLETED);
    private static final Comparator<PartProgress> ORDER = Comparator.comparing((PartProgress one) -> one.lag() == null)
            .thenComparing(one -> BY_INTEREST.indexOf(one.part().state()))
            .thenComparing(one -> one.part().step())
            .thenComparing(one -> one.part().number());

    private final PartsProgress parts;

    RunParts(PartsProgress parts) {
        this.parts = parts;
    }

    /**
     * A page of a run's parts.
     *
     * @param own the name of the node that carries the run; null where nobody knows
     * @param page counted from 0
     * @param counts how many there are in each state that occurs
     * @param lagging how many of them lag behind
     */
    record Sheet(
            @Nullable String own,
            List<PartProgress> shown,
            int page,
            int all,
            Map<PartState, Integer> counts,
            int lagging) {

        public boolean isFirst() {
            return page == 0;
        }

        public boolean isLast() {
            return (page + 1) * SIZE >= all;
        }
    }

    /** Null for a run of which no step was cut. */
    @Nullable
    Sheet of(PastRun run, int page) {
        List<PartProgress> all = parts.of(run).stream().sorted(ORDER).toList();
        if (all.isEmpty()) {
            return null;
        }
        Map<PartState, Integer> counts = new EnumMap<>(PartState.class);
        all.forEach(one -> counts.merge(one.part().state(), 1, Integer::sum));
        int lagging = (int) all.stream().filter(one -> one.lag() != null).count();
        int last = (all.size() - 1) / SIZE;
        int shown = Math.max(0, Math.min(page, last));
        return new Sheet(
                run.node(),
                all.subList(shown * SIZE, Math.min(all.size(), (shown + 1) * SIZE)),
                shown,
                all.size(),
                counts,
                lagging);
    }
}
