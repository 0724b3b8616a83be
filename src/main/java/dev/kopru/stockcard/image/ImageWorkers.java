package dev.kopru.stockcard.image;

import dev.kopru.record.Outcome;
import dev.kopru.record.Reason;
import dev.kopru.run.StopRequests;
import dev.kopru.stockcard.image.child.DecodingLeftException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.DisposableBean;

/** Has the images of a chunk made side by side; the writer waits for them. */
class ImageWorkers implements DisposableBean {

    private final ImageMaking making;
    private final ExecutorService pool;

    ImageWorkers(ImageMaking making, int threads) {
        this.making = making;
        this.pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "image");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** An image in the making. */
    record Work(ImageTask task, CompletableFuture<ImageResult> coming) {

        long id() {
            return task.row().id();
        }
    }

    /** Has it made; what that throws comes with the results. */
    Outcome<Work> process(ImageTask task) {
        MakeImage make = making.now();
        return new Outcome.Accepted<>(new Work(task, CompletableFuture.supplyAsync(() -> make.make(task), pool)));
    }

    /**
     * Waits for all of them; throws what making one of them threw. Once the run is to stop it waits no longer, and what is
     * not made by then is not among the results.
     */
    List<ImageResult> results(List<? extends Work> works, BooleanSupplier stopAsked) {
        while (!areDone(works)) {
            if (stopAsked.getAsBoolean()) {
                works.forEach(work -> work.coming().cancel(false));
                making.leave();
            }
        }
        List<ImageResult> results = new ArrayList<>();
        works.forEach(work -> add(work, results));
        return results;
    }

    /** The fingerprint of the settings by which images are made now. */
    byte[] settings() {
        return making.now().settings();
    }

    /** One that threw what nobody expected. */
    ImageResult failed(ImageRow row, Reason reason) {
        return making.now().failed(row, reason);
    }

    private static boolean areDone(List<? extends Work> works) {
        try {
            CompletableFuture.allOf(works.stream().map(Work::coming).toArray(CompletableFuture[]::new))
                    .get(StopRequests.LOOK.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | CancellationException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while images are made");
        }
    }

    private static void add(Work work, List<ImageResult> results) {
        try {
            results.add(work.coming().join());
        } catch (CancellationException e) {
            // Left for the next run.
        } catch (CompletionException e) {
            if (e.getCause() instanceof DecodingLeftException) {
                return;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void destroy() {
        pool.shutdown();
        making.leave();
    }
}
