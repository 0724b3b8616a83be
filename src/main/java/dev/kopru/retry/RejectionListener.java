package dev.kopru.retry;

import dev.kopru.record.Rejection;
import java.util.List;

/** Is told of every rejection as it came, in the chunk's transaction, before the retry table makes one row a key of them. */
@FunctionalInterface
public interface RejectionListener {

    void rejected(String job, long runId, List<Rejection> rejections);
}
