package dev.kopru.contained;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Origin;
import dev.kopru.record.Outcome;
import dev.kopru.record.Reason;
import dev.kopru.record.Rejection;
import dev.kopru.record.Source;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rejected records of a chunk are not held with all that would be kept of each, were it alone. */
class RejectedRoomTests {

    private static final Reason REASON = new Reason("TOTAL_MISMATCH", List.of("1", "2"));
    private static final String LONG = "x".repeat(2_000_000);

    private final Records<Integer, Integer> records = new Numbers();

    @Test
    void ofAThousandOrdersOfTwoMegabytesAFewAreKeptWholeAndTheOthersByTheirKeys() {
        RejectedRoom room = new RejectedRoom(records, 16_000_000);
        ContainedProcessor<Integer, Integer> processor = new ContainedProcessor<>(
                n -> new Outcome.Rejected<>(rejection(n, Origin.LIVE, LONG)), records, new StepFaults<>(records), room);

        List<Rejection> rejections = IntStream.range(0, 1000)
                .mapToObj(n -> ((Outcome.Rejected<Integer>) processor.process(n)).rejection())
                .toList();

        assertThat(rejections)
                .extracting(Rejection::payload)
                .filteredOn(LONG::equals)
                .hasSize(8);
        assertThat(rejections.stream()
                        .mapToLong(each -> each.payload().length())
                        .sum())
                .isLessThan(16_100_000);
        assertThat(rejections.get(999)).isEqualTo(rejection(999, Origin.LIVE, "keys of 999"));
        assertThat(rejections).extracting(each -> each.source().key()).doesNotHaveDuplicates();
    }

    @Test
    void whatIsThrownByARecordIsKeptInTheSameRoom() {
        RejectedRoom room = new RejectedRoom(records, 20);
        ContainedProcessor<Integer, Integer> processor = new ContainedProcessor<>(
                n -> {
                    throw new IllegalStateException("no");
                },
                records,
                new StepFaults<>(records),
                room);

        assertThat(List.of(payload(processor.process(1)), payload(processor.process(2))))
                .containsExactly("all there is of 1", "keys of 2");
    }

    @Test
    void aShortOneStillFitsBesideALongOneThatDoesNot() {
        RejectedRoom room = new RejectedRoom(records, 10);

        assertThat(room.kept(rejection(1, Origin.LIVE, "123456")).payload()).isEqualTo("123456");
        assertThat(room.kept(rejection(2, Origin.LIVE, "12345")).payload()).isEqualTo("keys of 2");
        assertThat(room.kept(rejection(3, Origin.LIVE, "1234")).payload()).isEqualTo("1234");
    }

    @Test
    void rowsOfAFileAreKeptSinceNobodyCanReadThemAgain() {
        RejectedRoom room = new RejectedRoom(records, 10);

        assertThat(room.kept(rejection(1, Origin.CSV, LONG)).payload()).isEqualTo(LONG);
        assertThat(room.kept(rejection(2, Origin.CSV, LONG)).payload()).isEqualTo(LONG);
        assertThat(room.kept(rejection(3, Origin.LIVE, "1")).payload()).isEqualTo("keys of 3");
    }

    @Test
    void theNextChunkHasAllTheRoomAgain() {
        RejectedRoom room = new RejectedRoom(records, 10);
        room.kept(rejection(1, Origin.LIVE, "1234567890"));
        assertThat(room.kept(rejection(2, Origin.LIVE, "1")).payload()).isEqualTo("keys of 2");

        room.empty();

        assertThat(room.kept(rejection(3, Origin.LIVE, "1234567890")).payload()).isEqualTo("1234567890");
    }

    private static String payload(Outcome<Integer> outcome) {
        return ((Outcome.Rejected<Integer>) outcome).rejection().payload();
    }

    private static Rejection rejection(int number, Origin origin, String payload) {
        return new Rejection(source(number, origin), payload, REASON);
    }

    private static Source source(int number, Origin origin) {
        return new Source(Integer.toString(number), "WEB-" + number, origin, null, 1);
    }

    private static final class Numbers implements Records<Integer, Integer> {

        @Override
        public Source source(Integer incoming) {
            return RejectedRoomTests.source(incoming, Origin.LIVE);
        }

        @Override
        public Source sourceOf(Integer accepted) {
            return source(accepted);
        }

        @Override
        public String payload(Integer incoming) {
            return "all there is of " + incoming;
        }

        @Override
        public String payloadOf(Integer accepted) {
            return payload(accepted);
        }

        @Override
        public String scantPayload(Source source) {
            return "keys of " + source.key();
        }
    }
}
