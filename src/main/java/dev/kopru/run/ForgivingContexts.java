package dev.kopru.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.repository.ExecutionContextSerializer;
import org.springframework.batch.core.repository.dao.DefaultExecutionContextSerializer;
import org.springframework.stereotype.Component;

/**
 * Takes a context that cannot be read, from another version say, as empty: where a job goes on stands in Köprü's own
 * tables, and a run that cannot even be read could neither be restarted nor recovered.
 */
@Component
class ForgivingContexts implements ExecutionContextSerializer {

    private static final Logger log = LoggerFactory.getLogger(ForgivingContexts.class);
    private static final int SHOWN = 40;

    private final ExecutionContextSerializer contexts = new DefaultExecutionContextSerializer();

    @Override
    public void serialize(Map<String, Object> context, OutputStream out) throws IOException {
        contexts.serialize(context, out);
    }

    @Override
    public Map<String, Object> deserialize(InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        try {
            return contexts.deserialize(new ByteArrayInputStream(bytes));
        } catch (IllegalArgumentException e) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            log.warn(
                    "A run's context cannot be read and is taken as empty: {}",
                    text.substring(0, Math.min(SHOWN, text.length())));
            return Map.of();
        }
    }
}
