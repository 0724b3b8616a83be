package dev.kopru.partition.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.fixture.PartsOfARun;
import dev.kopru.record.Counts;
import dev.kopru.record.Reason;
import dev.kopru.run.history.PastRun;
import dev.kopru.run.history.PastRun.PastStep;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far parts are is told from what is in the tables. */
class PartsProgressTests {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final long RUN = 77;

    @SuppressWarnings("NullAway.Init")
    private static Schemas schemas;

    @SuppressWarnings("NullAway.Init")
    private PartsOfARun run;

    @BeforeAll
    static void create() {
        schemas = TestDatabase.fresh();
    }

    @AfterAll
    static void drop() {
        schemas.close();
    }

    @BeforeEach
    void freshRun() {
        run = PartsOfARun.begun(new JdbcTemplate(schemas.own()), RUN, NOW);
    }

    @AfterEach
    void remove() {
        run.remove();
    }

    @Test
    void aPartSaysWhoWorksOnItHowFarItIsHowFastAndHowLongItStillTakes() {
        run.part(1, "STARTED", 100L, null, 500, 2_000L);

        PartProgress part = parts().get(0);

        assertThat(part.part().node()).isEqualTo(PartsOfARun.NODE);
        assertThat(part.part().state()).isEqualTo(PartState.STARTED);
        assertThat(part.percent()).isEqualTo(25);
        assertThat(part.perSecond()).isEqualTo(5);
        assertThat(part.left()).isEqualTo(Duration.ofSeconds(300));
        assertThat(part.lag()).isNull();
    }

    @Test
    void partsThatNobodyHasWaitAndThoseOfARunThatEndedWereStopped() {
        run.part(1, "STARTING", null, null, 0, 10L).shared(1, null, 0, 0);
        run.part(2, "STARTED", 100L, null, 5, 10L).shared(2, null, 1, 0);
        run.part(3, "STARTING", null, null, 0, null);

        assertThat(parts()).extracting(one -> one.part().state()).containsOnly(PartState.WAITING);
        assertThat(parts()).extracting(PartProgress::left).containsOnlyNulls();
        assertThat(of(pastRun(NOW))).extracting(one -> one.part().state()).containsOnly(PartState.STOPPED);
    }

    @Test
    void aPartThatTakesFarLongerThanTheOthersIsNamedAndOneThatIsOnlyNotDoneIsNot() {
        run.part(1, "COMPLETED", 590L, 410L, 1_000, 1_000L);
        run.part(2, "COMPLETED", 590L, 390L, 1_000, 1_000L);
        run.part(3, "STARTED", 400L, null, 200, 1_000L);
        run.part(4, "STARTED", 100L, null, 500, 1_000L);

        assertThat(parts()).extracting(PartProgress::lag).containsExactly(null, null, slow("PT26M", "PT3M"), null);
    }

    @Test
    void aFewSecondsMakeNoLaggard() {
        run.part(1, "COMPLETED", 590L, 588L, 100, 100L);
        run.part(2, "STARTED", 20L, null, 80, 100L);

        assertThat(parts()).extracting(PartProgress::lag).containsOnlyNulls();
    }

    @Test
    void ofAPartThatAnotherNodeBeganNobodyKnowsThePace() {
        run.part(1, "STARTED", 2L, null, 900, 1_000L).shared(1, "isci:12", 2, 1);

        PartProgress part = parts().get(0);

        assertThat(part.part().node()).isEqualTo("isci:12");
        assertThat(part.perSecond()).isNull();
        assertThat(part.left()).isNull();
        assertThat(part.percent()).isEqualTo(90);
    }

    @Test
    void aNodeThatSaysNothingIsNamed() {
        run.part(1, "STARTED", 100L, null, 500, 2_000L).shared(1, "isci:12", 1, 20);
        run.part(2, "STARTED", 100L, null, 500, 2_000L).shared(2, "isci:13", 1, 0);

        List<PartProgress> parts = parts();

        assertThat(parts.get(0).lag())
                .extracting(Reason::code, why -> why.arguments().get(0))
                .containsExactly("PART_SILENT", "isci:12");
        assertThat(parts.get(0).left()).isNotNull();
        assertThat(parts.get(1).lag()).isNull();
    }

    @Test
    void aPartWhoseNodeIsSilentForTooLongWaitsAgainAndNobodySaysHowLongItWillTake() {
        run.part(1, "STARTED", 100L, null, 500, 2_000L).shared(1, "isci:12", 1, 3_600);

        PartProgress part = parts().get(0);

        assertThat(part.part().state()).isEqualTo(PartState.WAITING);
        assertThat(part.part().node()).isEqualTo("isci:12");
        assertThat(part.lag()).isEqualTo(new Reason("PART_LOST", List.of("isci:12", "PT1H")));
        assertThat(part.perSecond()).isNull();
        assertThat(part.left()).isNull();
        assertThat(part.percent()).isEqualTo(25);
        assertThat(of(pastRun(NOW)).get(0).lag()).isNull();
    }

    @Test
    void aPartThatDoesNotMoveIsNamedThoughItsNodeSpeaks() {
        run.part(1, "STARTED", 900L, null, 500, 2_000L)
                .shared(1, "isci:12", 1, 0)
                .stands(1, 720);

        assertThat(parts().get(0).lag()).isEqualTo(new Reason("PART_STANDS", List.of("PT12M")));
    }

    @Test
    void partsAreListedByNumberHoweverManyThereAre() {
        for (int part = 1; part <= 12; part++) {
            run.part(part, "STARTED", 10L, null, part, null);
        }

        assertThat(parts())
                .extracting(one -> one.part().number())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(parts()).extracting(PartProgress::percent).containsOnlyNulls();
    }

    @Test
    void partsOfRunsThatAreGoingOnAreSummedUpForWhoWatches() {
        run.part(1, "COMPLETED", 500L, 400L, 10, null).shared(1, "isci:12", 1, 7_200);
        run.part(2, "STARTED", 100L, null, 5, null).shared(2, "isci:12", 1, 3_600);
        run.part(3, "STARTED", 100L, null, 5, null).shared(3, "isci:13", 2, 0);
        run.part(4, "STARTED", 100L, null, 5, null).shared(4, null, 1, 0);
        run.part(5, "STARTING", null, null, 0, null).shared(5, null, 0, 0);
        run.part(6, "FAILED", 500L, 400L, 0, null).shared(6, "isci:13", 1, 400);

        PartFigures figures = sums();

        assertThat(figures).isEqualTo(new PartFigures(3, 1, 1, 1, 1, figures.silent()));
        assertThat(figures.silent()).isBetween(3_600L, 3_700L);
        new JdbcTemplate(schemas.own()).update("UPDATE BATCH_JOB_EXECUTION SET STATUS = 'FAILED'");
        assertThat(sums()).isEqualTo(PartFigures.NONE);
    }

    @Test
    void partsOfOneProcessAreWorkedOnByItsNodeWhichIsNeverSilent() {
        run.part(1, "STARTED", 100L, null, 5, null);
        run.part(2, "STARTED", 100L, null, 5, null);

        assertThat(sums()).isEqualTo(new PartFigures(0, 2, 0, 0, 1, 0));
    }

    private static PartFigures sums() {
        return new PartSums(JdbcClient.create(schemas.own()))
                .byJob()
                .getOrDefault("StockCardExportJob", PartFigures.NONE);
    }

    private static Reason slow(String left, String others) {
        return new Reason("PART_SLOW", List.of(left, others));
    }

    private List<PartProgress> parts() {
        return of(pastRun(null));
    }

    private static List<PartProgress> of(PastRun run) {
        return new PartsProgress(new PartRows(JdbcClient.create(schemas.own())), Clock.fixed(NOW, ZoneOffset.UTC))
                .of(run);
    }

    private static PastRun pastRun(@Nullable Instant ended) {
        return new PastRun(
                RUN,
                "StockCardExportJob",
                "STARTED",
                null,
                null,
                NOW.minusSeconds(600),
                ended,
                null,
                null,
                PartsOfARun.NODE,
                "test",
                Map.of(),
                List.of(new PastStep("images", "STARTED", Counts.NONE, NOW, null, 1)));
    }
}
