package dev.kopru.admin.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kopru.admin.request.DocumentsBusyException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How many documents are made at a time. */
class DocumentGateTests {

    private final DocumentGate gate = new DocumentGate(20_000);

    @Test
    void ofFortyLongDocumentsOneIsMadeAtATimeAndTheRestWaitOrAreToldToComeAgain() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger made = new AtomicInteger();
        ExecutorService many = Executors.newFixedThreadPool(40);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(many.submit(() -> {
                try (DocumentGate.Place place = gate.enter(19_500)) {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    made.incrementAndGet();
                    Thread.sleep(10);
                    now.decrementAndGet();
                } catch (DocumentsBusyException e) {
                    // Told to come again.
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        many.shutdownNow();

        assertThat(most.get()).isEqualTo(1);
        assertThat(made.get()).isBetween(21, 40);
    }

    @Test
    void shortDocumentsAreMadeBesideEachOther() {
        List<DocumentGate.Place> places = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            places.add(gate.enter(100));
        }

        assertThat(places).hasSize(50);
        places.forEach(DocumentGate.Place::close);
    }

    @Test
    void aDocumentThatIsLongerThanAllRoomIsMadeAlone() {
        try (DocumentGate.Place place = gate.enter(1_000_000)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> gate.enter(1)).isInstanceOf(DocumentsBusyException.class);
            assertThat(Thread.interrupted()).isTrue();
        }

        gate.enter(19_000).close();
    }

    @Test
    void ofAHundredShortDocumentsThatAreWholeInMemorySixteenAreMadeAtATimeIn256MegabytesAndTheRestWait()
            throws Exception {
        DocumentGate small = new DocumentGate(256 * 1024 * 1024 / 8_000);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger made = new AtomicInteger();
        ExecutorService many = Executors.newFixedThreadPool(100);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(many.submit(() -> {
                try (DocumentGate.Place place = small.enterInMemory(70)) {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.sleep(20);
                    now.decrementAndGet();
                    return made.incrementAndGet();
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        many.shutdownNow();

        assertThat(most.get()).isEqualTo(16);
        assertThat(made.get()).isEqualTo(100);
    }
}
