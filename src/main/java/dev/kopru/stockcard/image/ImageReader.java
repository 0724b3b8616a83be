package dev.kopru.stockcard.image;

import dev.kopru.contained.Containing;
import dev.kopru.partition.Span;
import dev.kopru.retry.DueRecord;
import dev.kopru.retry.DueRecords;
import dev.kopru.stockcard.link.ImageKey;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the images that are to be made: first the new and changed ones, then those that are due for another try, last
 * those that changed where they are kept without the accounting program knowing. Each comes once.
 */
class ImageReader implements ItemStreamReader<ImageTask> {

    private final ImageRows rows;
    private final ImageMarks marks;
    private final DueRecords due;
    private final MakeImage make;
    private final ImagePreparation preparation;
    private final Bounds bounds;
    private final Deque<ImageTask> buffer = new ArrayDeque<>();
    private final Set<Long> given = new HashSet<>();
    private Phase phase = Phase.PENDING;
    private ImageRows.Among among = new ImageRows.Among(0, 0);
    private long afterId;
    private long lastId;

    ImageReader(
            ImageRows rows,
            ImageMarks marks,
            DueRecords due,
            MakeImage make,
            ImagePreparation preparation,
            Bounds bounds) {
        this.rows = rows;
        this.marks = marks;
        this.due = due;
        this.make = make;
        this.preparation = preparation;
        this.bounds = bounds;
    }

    /**
     * What one run reads.
     *
     * @param run its number
     * @param sent whether images are Köprü's business at all
     * @param replay whether only images are meant that a person asked for
     * @param pageSize rows fetched at once
     * @param addressesCheckedBefore images from addresses are looked at again unless they were after this
     */
    record Bounds(long run, boolean sent, boolean replay, int pageSize, Instant addressesCheckedBefore) {}

    private enum Phase {
        PENDING,
        DUE,
        SETTLED,
        END
    }

    @Override
    public void open(ExecutionContext context) {
        Span span = Span.of(context);
        among = new ImageRows.Among(bounds.run(), ImageCut.last(span));
        afterId = ImageCut.before(span);
        if (bounds.sent()) {
            if (!Span.isPart(context)) {
                preparation.prepare();
            }
            begin(bounds.replay() ? Phase.DUE : Phase.PENDING);
        } else {
            begin(Phase.END);
        }
    }

    @Override
    public @Nullable ImageTask read() {
        while (buffer.isEmpty() && phase != Phase.END) {
            fill();
        }
        return buffer.poll();
    }

    /** What was read and not made has not been begun after all. */
    @Override
    public void close() {
        marks.end(ids(buffer));
        buffer.clear();
    }

    private void fill() {
        page();
        marks.begin(ids(buffer));
    }

    private static List<Long> ids(Collection<ImageTask> tasks) {
        return tasks.stream().map(task -> task.row().id()).toList();
    }

    private void page() {
        switch (phase) {
            case PENDING -> {
                List<ImageRow> page = rows.pending(among, lastId, bounds.pageSize());
                give(page);
                advance(page, Phase.DUE);
            }
            case DUE -> due();
            default -> {
                List<ImageRow> page =
                        rows.settled(among, lastId, bounds.addressesCheckedBefore(), bounds.pageSize() * 10);
                give(page.stream().filter(this::isWorthALook).toList());
                advance(page, Phase.END);
            }
        }
    }

    /** One that cannot even be looked at is what only its retries look at again. */
    private boolean isWorthALook(ImageRow row) {
        return Containing.of(() -> make.isWorthALook(row), thrown -> row.state() == ImageRow.State.READY);
    }

    private void due() {
        Map<String, DueRecord> images = due.next().stream()
                .collect(Collectors.toMap(record -> ImageKey.name(record.source()), Function.identity()));
        rows.named(images.keySet(), among, afterId).forEach(row -> give(ImageTask.again(row, images.get(row.name()))));
        if (images.isEmpty()) {
            begin(bounds.replay() ? Phase.END : Phase.SETTLED);
        }
    }

    private void give(List<ImageRow> some) {
        some.forEach(row -> give(ImageTask.of(row)));
    }

    private void give(ImageTask task) {
        if (given.add(task.row().id())) {
            buffer.add(task);
        }
    }

    private void advance(List<ImageRow> page, Phase following) {
        if (page.isEmpty()) {
            begin(following);
        } else {
            lastId = page.get(page.size() - 1).id();
        }
    }

    private void begin(Phase following) {
        phase = following;
        lastId = afterId;
    }
}
