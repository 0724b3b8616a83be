package dev.kopru.retry;

import dev.kopru.record.Source;
import dev.kopru.retry.payload.InvalidPayloadException;
import dev.kopru.retry.payload.KeyPayload;
import java.util.Map;

/** What a job's payloads may be, so that a correction is looked at when it is made and not in the next run. */
public interface PayloadForm {

    String job();

    /** What a correction may be: the shape of each type, by the word in its field {@code type}. */
    Map<String, Class<? extends Record>> types();

    /**
     * Reads a correction as the job would; throws {@link InvalidPayloadException} when it could not.
     *
     * @param record as it is kept, with its payload so far
     */
    void check(String payload, RetryRecord record);

    /** JSON in place of a payload that is too long: the record is read again by it from its side, or by a file loaded again. */
    default String keysOnly(Source source) {
        return KeyPayload.of(source);
    }
}
