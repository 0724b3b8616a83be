package dev.kopru.retry.payload;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An object too many, or too few, is said once and not field by field. */
class PayloadWrappingTests {

    private static final String KEPT = "{\"type\": \"order\", \"order\": {\"id\": \"1\", \"number\": \"A-1\"}}";

    record Order(@Nullable String id, @Nullable String number) {}

    record Payload(@Nullable String type, @Nullable Order order) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'order': {'type': 'order', 'order': {'id': '1', 'number': 'A-1'}}} | PAYLOAD_WRAPPED order",
                "{'payload': {'type': 'order', 'order': {'id': '1', 'number': 'A-1'}}} | PAYLOAD_WRAPPED payload",
                "{'type': 'order', 'order': {'type': 'order', 'order': {'id': '1', 'number': 'A-1'}}} | PAYLOAD_WRAPPED order",
                "{'type': 'order', 'order': {'order': {'id': '1', 'number': 'A-1'}}} | PAYLOAD_WRAPPED order.order",
                "{'type': 'order', 'data': {'type': 'order', 'order': {'id': '1'}}} | PAYLOAD_WRAPPED data",
                "{'type': 'order', 'id': '1', 'number': 'A-1'} | PAYLOAD_UNWRAPPED id, number, order",
                "{'type': 'order', 'order': {'id': '1'}, 'number': 'A-1'} | PAYLOAD_UNKNOWN_FIELD number, type, order"
            })
    void fieldsAtAnotherLevelAreToldTogether(String sent, String reason) {
        assertThatThrownBy(() -> read(sent.replace('\'', '"')))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessage(reason);
    }

    @Test
    void whatStandsWhereItBelongsPasses() {
        read(KEPT);
    }

    private static void read(String sent) {
        PayloadJson payload = PayloadJson.of(sent);
        payload.keepsType(KEPT, List.of("order"));
        payload.as(Payload.class, true);
    }
}
