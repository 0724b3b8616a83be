package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.fixture.JobRunner;
import dev.kopru.record.Counts;
import dev.kopru.run.JobRuns;
import dev.kopru.run.StartedBy;
import dev.kopru.stockcard.image.child.Bombs;
import dev.kopru.stockcard.link.StockCardExportJob;
import java.awt.Color;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** One picture costs at most itself, whatever it does to those who open it. */
@Timeout(240)
class BadPictureTests extends CardJobScenario {

    @Autowired
    private JobRuns runs;

    @Autowired
    private DataSource own;

    private int begun(String location) {
        Integer begun = new JdbcTemplate(own)
                .queryForObject("SELECT begun FROM image WHERE location = ?", Integer.class, location);
        return begun == null ? -1 : begun;
    }

    private void leftBehind(String location, int begun) {
        new JdbcTemplate(own).update("UPDATE image SET begun = ? WHERE location = ?", begun, location);
    }

    /** Cards with one picture each, of which the shop has all but the pictures. */
    private void cardsAreOutAndPicturesAreNot() {
        books.put(ACard.of("A").file("a.jpg"), ACard.of("B").file("b.jpg"));
        runs(2, 0, 0);
        assertThat(memory.waiting()).containsOnlyKeys("a.jpg", "b.jpg");
        pictures.put("a.jpg", Pictures.jpeg(300, 200, Color.RED));
        pictures.put("b.jpg", Pictures.jpeg(300, 200, Color.BLUE));
    }

    /** Two processes that were killed are no sign of a bad picture: workers are killed, and machines lose their power. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aPictureThatOneOrTwoProcessesLeftInTheMiddleIsTriedOnceMore(int processes) {
        cardsAreOutAndPicturesAreNot();
        leftBehind("a.jpg", processes);

        assertThat(runs().step("images")).isEqualTo(Counts.of(2, 0, 0));

        assertThat(shop.images("A")).hasSize(3);
        assertThat(begun("a.jpg")).isZero();
        anotherRunChangesNothing();
    }

    @Test
    void aPictureThatThreeProcessesLeftInTheMiddleIsRejectedByNameAndTheOthersAreMade() {
        cardsAreOutAndPicturesAreNot();
        leftBehind("a.jpg", 3);

        assertThat(runs().step("images")).isEqualTo(Counts.of(1, 0, 1));

        assertThat(memory.waiting()).containsExactly(Map.entry("a.jpg", "IMAGE_ENDS_SERVICE"));
        assertThat(memory.kept("a.jpg").message()).contains("a.jpg", "3");
        assertThat(shop.images("B")).hasSize(3);
        memory.replayAll();
        assertThat(runs().step("images")).isEqualTo(Counts.of(1, 0, 0));
        assertThat(shop.images("A")).as("where something else was the cause").hasSize(3);
    }

    @Test
    void picturesThatNoCardShowsAreNotMade() {
        books.put(ACard.of("A").file("a.jpg"));
        runs(1, 0, 0);
        pictures.put("a.jpg", Pictures.jpeg(300, 200, Color.RED));
        new JdbcTemplate(own).update("UPDATE image SET state = 'PENDING'");
        int puts = media.puts();
        clock.advance(Duration.ofHours(1));
        books.change("DELETE FROM stock_image WHERE card_code = 'A'");

        assertThat(runs(1, 0, 0).step("images")).isEqualTo(Counts.NONE);

        assertThat(media.puts()).isEqualTo(puts);
        assertThat(memory.waiting()).isEmpty();
        assertThat(new JdbcTemplate(own).queryForList("SELECT id FROM image")).isEmpty();
    }

    @Test
    void aRunIsStoppedWithinSecondsWhileAPictureIsBeingOpened() throws Exception {
        pictures.put("slow.jpg", Bombs.manyScans(7000, 450));
        for (int n = 0; n < 4; n++) {
            pictures.put(n + ".jpg", Pictures.jpeg(300, 200, Color.RED));
        }
        books.put(ACard.of("A")
                .file("slow.jpg")
                .file("0.jpg")
                .file("1.jpg")
                .file("2.jpg")
                .file("3.jpg"));
        JobRuns.Started run = runs.start(StockCardExportJob.NAME, StartedBy.TIMER, Map.of());
        while (pictures.media().size() < 12) {
            Thread.sleep(50);
        }
        assertThat(begun("slow.jpg")).isEqualTo(1);

        runs.stop(run.runId(), "ayşe");

        assertThat(run.ended().get(15, TimeUnit.SECONDS)).isEqualTo("STOPPED");
        assertThat(memory.waiting()).isEmpty();
        assertThat(begun("slow.jpg")).isZero();
        assertThat(new JdbcTemplate(own)
                        .queryForObject("SELECT COUNT(*) FROM image WHERE state = 'READY'", Integer.class))
                .isEqualTo(4);
        pictures.put("slow.jpg", Pictures.jpeg(300, 200, Color.RED));
        JobRunner.Ended restarted = job.restart(new JobRunner.Ended(run.runId(), "STOPPED", Map.of(), ""));
        assertThat(restarted.status()).isEqualTo("COMPLETED");
        assertThat(shop.images("A")).hasSize(15);
    }
}
