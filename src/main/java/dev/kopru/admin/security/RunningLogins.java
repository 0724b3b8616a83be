package dev.kopru.admin.security;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Logins that are being checked. The same login that comes meanwhile waits for what the first one turns out to be: many
 * right ones at once are not many attempts.
 */
final class RunningLogins {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, CompletableFuture<Boolean>> running = new ConcurrentHashMap<>();

    /** The check that begins now, unless one of the same login goes on. */
    @Nullable
    CompletableFuture<Boolean> begin(String login) {
        CompletableFuture<Boolean> check = new CompletableFuture<>();
        return running.putIfAbsent(login, check) == null ? check : null;
    }

    /** Whether the check that goes on finds the login right; false where there is none, and after a while. */
    boolean isFoundRight(String login) {
        CompletableFuture<Boolean> check = running.get(login);
        try {
            return check != null && check.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    void end(String login, CompletableFuture<Boolean> check) {
        running.remove(login, check);
        check.complete(false);
    }
}
