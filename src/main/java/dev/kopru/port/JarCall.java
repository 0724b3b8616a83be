package dev.kopru.port;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls what somebody else has built before anything runs: whatever it throws costs its own jar, and it is not waited for
 * for ever.
 *
 * @param patience how long a call may take
 */
record JarCall(Duration patience) {

    /** For what has to reach no other machine. */
    static final JarCall PATIENT = new JarCall(Duration.ofSeconds(20));

    /** @throws UnfitJarException with what was thrown, or where it does not end */
    <T> T make(Callable<T> foreign) throws UnfitJarException {
        FutureTask<T> call = new FutureTask<>(foreign);
        Thread thread = new Thread(call, "connector-jar");
        // One that never ends does not keep the process.
        thread.setDaemon(true);
        thread.start();
        try {
            return call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new UnfitJarException(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new UnfitJarException(e);
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnfitJarException(e);
        }
    }
}
