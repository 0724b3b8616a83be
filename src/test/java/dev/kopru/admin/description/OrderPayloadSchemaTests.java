package dev.kopru.admin.description;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.order.link.OrderPayload;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An order is described as it is sent, value by value, whatever parts it has in Java. */
class OrderPayloadSchemaTests {

    @Test
    void anOrderIsDescribedAsBeforeToTheLastLetter() throws IOException {
        Components components = new Components();
        components.addSchemas("OrderImportJobOrder", new RecordSchemas(components).body(OrderPayload.Payload.class));

        assertThat(Json31.pretty(components)).isEqualToNormalizingNewlines(before());
    }

    /** What was said of an order before it had parts. */
    private static String before() throws IOException {
        try (InputStream in = OrderPayloadSchemaTests.class.getResourceAsStream("order-payload.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
