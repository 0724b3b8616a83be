package dev.kopru.stockcard;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.beans.factory.DisposableBean;

/** Has the images of a chunk made side by side; the writer waits for them. */
class ImageWorkers implements ItemProcessor<ImageTask, ImageWorkers.Work>, DisposableBean {

    private final MakeImage make;
    private final ExecutorService pool;

    ImageWorkers(MakeImage make, int threads) {
        this.make = make;
        this.pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "image");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** An image in the making. */
    record Work(CompletableFuture<ImageResult> coming) {

        /** Waits for it; throws what making it threw. */
        ImageResult result() {
            try {
                return coming.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }

    @Override
    public Work process(ImageTask task) {
        return new Work(CompletableFuture.supplyAsync(() -> make.make(task), pool));
    }

    @Override
    public void destroy() {
        pool.shutdown();
    }
}
