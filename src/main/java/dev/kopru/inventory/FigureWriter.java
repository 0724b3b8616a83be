package dev.kopru.inventory;

import dev.kopru.job.LocalTransaction;
import dev.kopru.job.Outcome;
import dev.kopru.job.ReadAhead;
import dev.kopru.job.RunCounts;
import dev.kopru.job.Source;
import dev.kopru.notice.Notices;
import dev.kopru.retry.RetryTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Writes a chunk: first to the shop (idempotent by revision, in its own transaction), then what was shown, notices, retry
 * rows and counts in the chunk's transaction.
 */
class FigureWriter implements ItemWriter<Outcome<Figure>> {

    private final ToldUnits units;
    private final PublishFigures publishing;
    private final FigureRows rows;
    private final WatchedSkus watched;
    private final Notices notices;
    private final RetryTable retries;
    private final RunCounts counts;
    private final LocalTransaction localTransaction;
    private final InventoryMetrics metrics;
    private final StepExecution step;
    private final ComparisonResult comparison;

    FigureWriter(FigureCollaborators with, StepExecution step) {
        this.units = new ToldUnits(with.units());
        this.publishing = with.publishing();
        this.rows = with.rows();
        this.watched = with.watched();
        this.notices = with.notices();
        this.retries = with.retries();
        this.counts = with.counts();
        this.localTransaction = with.localTransaction();
        this.metrics = with.metrics();
        this.comparison = with.comparison();
        this.step = step;
    }

    @Override
    public void write(Chunk<? extends Outcome<Figure>> chunk) {
        List<FigureChunk> results = new ArrayList<>();
        FigureChunk notSent = new FigureChunk();
        results.add(notSent);
        List<Figure> figures = units.settled(accepted(chunk, notSent), notSent);
        try (ReadAhead<FigureChunk> shown = publishing.publish(figures, notSent)) {
            localTransaction.write(() -> remember(results, shown));
        }
        checkComplete(chunk, results);
        for (FigureChunk result : results) {
            metrics.shown(result.movements());
            comparison.add(result);
        }
    }

    private static List<Figure> accepted(Chunk<? extends Outcome<Figure>> chunk, FigureChunk result) {
        List<Figure> figures = new ArrayList<>();
        for (Outcome<Figure> outcome : lastOfEach(chunk, result)) {
            if (outcome instanceof Outcome.Rejected<Figure> rejected) {
                result.reject(rejected.rejection());
            } else if (outcome instanceof Outcome.Accepted<Figure> accepted) {
                figures.add(accepted.value());
            }
        }
        return figures;
    }

    /** A SKU that moves while it is read comes twice; the later one was read later. */
    private static Collection<Outcome<Figure>> lastOfEach(Chunk<? extends Outcome<Figure>> chunk, FigureChunk result) {
        Map<String, Outcome<Figure>> last = new LinkedHashMap<>(2 * chunk.size());
        for (Outcome<Figure> outcome : chunk) {
            if (last.put(source(outcome).key(), outcome) != null) {
                result.overtaken();
            }
        }
        return last.values();
    }

    private static Source source(Outcome<Figure> outcome) {
        return outcome instanceof Outcome.Accepted<Figure> accepted
                ? accepted.value().source()
                : ((Outcome.Rejected<Figure>) outcome).rejection().source();
    }

    /** A connector that leaves out an answer must not cost a figure. */
    private static void checkComplete(Chunk<?> chunk, List<FigureChunk> results) {
        long answered =
                results.stream().mapToLong(result -> result.counts().read()).sum();
        if (answered != chunk.size()) {
            throw new IllegalStateException(
                    "Of " + chunk.size() + " figures only " + answered + " were answered for by the store connector");
        }
    }

    /** Remembers what is there, and then each part as soon as the shop has taken it. */
    private void remember(List<FigureChunk> results, ReadAhead<FigureChunk> shown) {
        results.forEach(this::remember);
        for (FigureChunk part = shown.next(); part != null; part = shown.next()) {
            results.add(part);
            remember(part);
        }
    }

    private void remember(FigureChunk result) {
        long runId = step.getJobExecutionId();
        rows.save(result.rows());
        watched.add(result.toWatch());
        watched.remove(result.toLeave());
        notices.note(InventorySyncConfiguration.JOB, runId, step.getStepName(), result.notices());
        retries.reject(InventorySyncConfiguration.JOB, runId, result.rejections());
        retries.resolve(InventorySyncConfiguration.JOB, runId, result.settled());
        counts.add(runId, step.getStepName(), result.counts());
    }
}
