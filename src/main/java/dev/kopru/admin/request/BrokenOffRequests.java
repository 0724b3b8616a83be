package dev.kopru.admin.request;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Requests whose senders stopped in the middle: one line a minute tells of all of them, because hundreds may come at once. */
@Component
class BrokenOffRequests {

    private static final Logger log = LoggerFactory.getLogger(BrokenOffRequests.class);

    private final Executor inAMinute;
    private final AtomicInteger untold = new AtomicInteger();

    @Autowired
    BrokenOffRequests() {
        this(CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES));
    }

    BrokenOffRequests(Executor inAMinute) {
        this.inAMinute = inAMinute;
    }

    void count() {
        if (untold.getAndIncrement() == 0) {
            inAMinute.execute(this::tell);
        }
    }

    private void tell() {
        log.warn(
                "Within a minute {} requests were aborted or arrived too slowly; nothing was done for them",
                untold.getAndSet(0));
    }
}
