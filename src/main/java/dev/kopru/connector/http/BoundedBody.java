package dev.kopru.connector.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Collects an answer as long as it is not too long; then it is read no further. */
final class BoundedBody implements BodySubscriber<byte[]> {

    private final long most;
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final List<ByteBuffer> parts = new ArrayList<>();
    private long length;
    private @Nullable Subscription subscription;

    BoundedBody(long most) {
        this.most = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription itsSubscription) {
        subscription = itsSubscription;
        itsSubscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (body.isDone()) {
            return;
        }
        parts.addAll(buffers);
        length += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (length > most) {
            parts.clear();
            if (subscription != null) {
                subscription.cancel();
            }
            body.completeExceptionally(UnusableAnswerException.because("too-long", most));
        }
    }

    @Override
    public void onError(Throwable broken) {
        body.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        ByteBuffer all = ByteBuffer.allocate((int) Math.min(length, most));
        if (!body.isDone()) {
            parts.forEach(all::put);
            body.complete(all.array());
        }
    }
}
