package dev.kopru.stockcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.accounting.CardImage;
import dev.kopru.connector.store.Media;
import dev.kopru.fixture.JobRunner;
import dev.kopru.partition.PartTerms;
import dev.kopru.partition.PartsElsewhere;
import dev.kopru.partition.StepsInParts;
import dev.kopru.record.Counts;
import dev.kopru.stockcard.image.MediaName;
import java.awt.Color;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The images of a run in three parts, side by side in one process. */
@TestPropertySource(
        properties = {
            "kopru.partitions=3",
            "kopru.home=${test.home:target}/card-parts-tests",
            "spring.quartz.properties.org.quartz.scheduler.instanceName=card-parts-tests"
        })
class ImagesInPartsTests extends CardJobScenario {

    private static final int CARDS = 12;
    private static final int BATCH = 4;

    /** Five images are worth a part. */
    @Test
    void imagesInThreePartsAreThoseOfOneAndSoAreTheCounts() {
        List<String> inOne = new ArrayList<>();
        for (int first = 0; first < CARDS; first += BATCH) {
            inOne.addAll(images(1, first, BATCH));
            memory.clear();
            shop.clear();
            books.clear();
            pictures.clear();
        }

        assertThat(images(3, 0, CARDS)).containsExactlyInAnyOrderElementsOf(inOne);
    }

    /** What the shop shows of some cards, of which the first has one picture too many that is bad. */
    private List<String> images(int parts, int first, int count) {
        putCards(first, count);
        if (first == 0) {
            pictures.put("bad.jpg", "<html>404</html>".getBytes(StandardCharsets.UTF_8));
            books.put(ACard.of("Z").file("p-0.jpg").file("bad.jpg"));
        }
        int bad = first == 0 ? 1 : 0;

        JobRunner.Ended run = runs(count + bad, 0, 0);

        assertThat(parts(run)).hasSize(parts);
        assertThat(run.steps().get("images")).isEqualTo(Counts.of(count, 0, bad));
        assertThat(run.steps()).doesNotContainKeys("images:1", "images:2", "images:3");
        assertThat(memory.waiting()).hasSize(bad);
        assertThat(pictures.media()).hasSize(3 * count);
        assertThat(runs(0, 0, 0).step("images")).isEqualTo(Counts.of(0, 0, 0));
        return shop.jdbc()
                .queryForList(
                        "SELECT CONCAT_WS(' ', product_code, position, size_px, path, sha256) FROM shop_image",
                        String.class);
    }

    @Test
    void howMuchEachPartHasBeforeItIsKnownWhenItIsCut() {
        putCards(0, CARDS);

        JobRunner.Ended run = runs(CARDS, 0, 0);

        assertThat(memory.jdbc()
                        .queryForList(
                                "SELECT CONCAT(z.name, ' ', z.records - s.READ_COUNT) FROM part_size z"
                                        + " JOIN BATCH_STEP_EXECUTION s ON s.JOB_EXECUTION_ID = z.run_id AND s.STEP_NAME = z.name"
                                        + " WHERE z.run_id = ? ORDER BY z.name",
                                String.class,
                                run.runId()))
                .containsExactly("images:1 0", "images:2 0", "images:3 0");
        assertThat(memory.jdbc()
                        .queryForObject(
                                "SELECT SUM(records) FROM part_size WHERE run_id = ?", Integer.class, run.runId()))
                .isEqualTo(CARDS);
    }

    /** One would make other pictures, the other none. */
    @Test
    void aNodeWithOtherSizesOrAnotherFolderOfPicturesIsKeptOffAPart(
            @Autowired StepsInParts steps, @Autowired JobRepository repository) {
        pictures.put(".DS_Store", new byte[] {1});
        pictures.put("Thumbs.db", new byte[] {1});
        pictures.put("lost+found/1", new byte[] {1});
        putCards(0, CARDS);
        JobRunner.Ended run = runs(CARDS, 0, 0);
        StepExecution images = images(run, repository);

        PartTerms terms = steps.terms(images);

        assertThat(terms.landmark())
                .as("one of the pictures, the only ones that say anything")
                .matches("p-\\d+\\.jpg");
        assertThat(steps.keepOff(images, terms)).isEmpty();
        assertThat(steps.keepOff(images, new PartTerms(terms.settings(), "başka.jpg", null)))
                .hasValueSatisfying(why -> assertThat(why).contains("başka.jpg"));
        assertThat(steps.keepOff(images, new PartTerms("of other sizes", terms.landmark(), null)))
                .hasValueSatisfying(why -> assertThat(why).contains("settings"));
    }

    @Test
    void aNodeThatSeesNoPictureLeavesPartsToThoseThatDo(
            @Autowired StepsInParts steps, @Autowired JobRepository repository) {
        putCards(0, CARDS);
        StepExecution images = images(runs(CARDS, 0, 0), repository);

        pictures.unmount();
        PartTerms terms = steps.terms(images);

        assertThat(steps.keepOff(images, terms))
                .hasValueSatisfying(why -> assertThat(why).contains("does not see p-"));
        pictures.mount();
        assertThat(steps.keepOff(images, terms)).isEmpty();
    }

    /** What it makes would stand in a folder that no page shows. */
    @Test
    void aNodeThatWouldPutPicturesElsewhereIsKeptOffAPart(
            @Autowired StepsInParts steps, @Autowired JobRepository repository, @Autowired Media media) {
        putCards(0, CARDS);
        StepExecution images = images(runs(CARDS, 0, 0), repository);
        PartTerms terms = steps.terms(images);
        assertThat(steps.keepOff(images, terms)).isEmpty();

        pictures.unmountMedia();

        assertThat(steps.keepOff(images, terms))
                .hasValueSatisfying(why -> assertThat(why).contains("would not come to where"));
        pictures.mountMedia();
        assertThat(steps.keepOff(images, terms)).isEmpty();
        media.tidy();
        assertThat(pictures.media()).hasSize(3 * CARDS);
    }

    private static StepExecution images(JobRunner.Ended run, JobRepository repository) {
        return Objects.requireNonNull(repository.getJobExecution(run.runId())).getStepExecutions().stream()
                .filter(step -> step.getStepName().equals("images"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingOfABrokerIsThereUnlessItIsAskedFor(@Autowired ListableBeanFactory beans) {
        assertThat(beans.getBeanNamesForType(ConnectionFactory.class)).isEmpty();
        assertThat(beans.getBeanProvider(PartsElsewhere.class).stream()).isEmpty();
    }

    @Test
    void aPartThatFailedIsGoneOnWithAloneAndTheOthersStand() {
        putCards(0, CARDS);
        media.beforeFile(name -> {
            if (name.contains(MediaName.of(CardImage.Kind.FILE, "p-5.jpg"))) {
                throw UnavailableException.during("put an image", new ConnectException("Connection refused"));
            }
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).startsWith("ConnectException: Connection refused");
        assertThat(parts(failed))
                .containsEntry("images:1", "COMPLETED")
                .containsEntry("images:2", "FAILED")
                .containsEntry("images:3", "COMPLETED");
        media.reset();

        JobRunner.Ended resumed = job.restart(failed);

        assertThat(resumed.status()).isEqualTo("COMPLETED");
        assertThat(parts(resumed)).isEqualTo(Map.of("images:2", "COMPLETED"));
        assertThat(failed.step("images").written() + resumed.step("images").written())
                .isEqualTo(CARDS);
        assertThat(shop.allImages()).hasSize(3 * CARDS);
        anotherRunChangesNothing();
    }

    /** Whoever resumes it finds what its last node had saved, and that one is gone without a word. */
    @Test
    void aRunThatIsCutOffAgainAfterItWasResumedIsCutWhereItWas() {
        putCards(0, CARDS);
        String context = " BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID = (SELECT MAX(STEP_EXECUTION_ID)"
                + " FROM BATCH_STEP_EXECUTION WHERE STEP_NAME = 'images')";
        AtomicReference<String> inTheMiddle = new AtomicReference<>("");
        media.beforeFile(name -> {
            if (name.contains(MediaName.of(CardImage.Kind.FILE, "p-5.jpg"))) {
                inTheMiddle.set(Objects.requireNonNull(
                        memory.jdbc().queryForObject("SELECT SHORT_CONTEXT FROM" + context, String.class)));
                throw UnavailableException.during("put an image", new ConnectException("Connection refused"));
            }
        });
        JobRunner.Ended first = job.run();
        JobRunner.Ended second = job.restart(first);
        assertThat(parts(second)).isEqualTo(Map.of("images:2", "FAILED"));
        memory.jdbc()
                .update("UPDATE" + context.replaceFirst("WHERE", "SET SHORT_CONTEXT = ? WHERE"), inTheMiddle.get());
        media.reset();

        JobRunner.Ended third = job.restart(second);

        assertThat(parts(third)).isEqualTo(Map.of("images:2", "COMPLETED"));
        assertThat(sizes(first)).containsExactly("images:1 4", "images:2 4", "images:3 4");
        assertThat(sizes(third)).containsExactly("images:1 0", "images:2 4", "images:3 0");
        assertThat(shop.allImages()).hasSize(3 * CARDS);
    }

    private List<String> sizes(JobRunner.Ended run) {
        return memory.jdbc()
                .queryForList(
                        "SELECT CONCAT(name, ' ', records) FROM part_size WHERE run_id = ? ORDER BY name",
                        String.class,
                        run.runId());
    }

    @Test
    void partsAreCutByWhatIsToBeMadeAndNotByWhatIsThere() {
        putCards(0, CARDS);
        runs(CARDS, 0, 0);
        clock.advance(Duration.ofHours(1));
        for (int n = 0; n < 3; n++) {
            pictures.put("new-" + n + ".jpg", Pictures.jpeg(200, 100 + n, Color.BLACK));
            books.put(ACard.of("N-" + n).changed(clock.instant()).file("new-" + n + ".jpg"));
        }

        JobRunner.Ended run = runs(3, 0, 0);

        assertThat(memory.jdbc()
                        .queryForList(
                                "SELECT s.READ_COUNT FROM BATCH_STEP_EXECUTION s WHERE s.JOB_EXECUTION_ID = ?"
                                        + " AND s.STEP_NAME LIKE 'images:%'",
                                Integer.class, run.runId()))
                .containsExactly(1, 1, 1);
    }

    private void putCards(int first, int count) {
        for (int n = first; n < first + count; n++) {
            pictures.put("p-" + n + ".jpg", Pictures.jpeg(200, 100 + n, Color.RED));
            books.put(ACard.of("C-" + n).file("p-" + n + ".jpg"));
        }
    }

    /** How the parts of the images ended, by name. */
    private Map<String, String> parts(JobRunner.Ended run) {
        return memory.partsOf("images", run.runId());
    }
}
