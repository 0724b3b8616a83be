package dev.kopru.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.Visitor.Page;
import dev.kopru.run.JobTimer;
import dev.kopru.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of timers, and the form that changes one. */
class TimerPageTests extends DeskTest {

    private static final String JOB = "OrderImportJob";
    private static final String FORM = "/timers/" + JOB;

    @Autowired
    private Schedules schedules;

    @AfterEach
    void backToFile() {
        schedules.backToFile(JOB);
    }

    private Page save(Visitor visitor, Map<String, String> typed) throws Exception {
        var form = visitor.get(FORM).form(FORM);
        Map<String, String> all = new java.util.HashMap<>(Map.of(
                "_csrf", form.select("[name=_csrf]").val(),
                "seen", form.select("[name=seen]").val(),
                "act", "save"));
        all.putAll(typed);
        return visitor.post(FORM, all);
    }

    private JobTimer timer() {
        return schedules.coming(JOB, 1).isEmpty()
                ? JobTimer.every(Duration.ofDays(999), false)
                : own.queryForObject(
                        "SELECT run_every, cron FROM job_timer WHERE job = ?",
                        (row, n) -> new JobTimer(
                                row.getString(1) == null ? null : Duration.parse(row.getString(1)),
                                row.getString(2),
                                null,
                                true,
                                false),
                        JOB);
    }

    @Test
    void everyJobsTimerIsSaidInWordsWithItsNextTimes() throws Exception {
        Page page = administrator().get("/timers");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select(".timer")).hasSize(4);
        assertThat(page.first(".timer").text())
                .contains("Sipariş aktarımı")
                .contains("her dakika")
                .contains("Değer, işin jobs/ klasöründeki dosyasından.");
        assertThat(page.first(".timer").select("ol.times li")).hasSize(10);
        Page english = administrator().speaking("en").get("/timers");
        assertThat(english.first(".timer").text()).contains("every minute");
    }

    @Test
    void aNewIntervalStartsNothingAtOnceAndSaysWhenItStartsNext() throws Exception {
        Visitor visitor = administrator();
        Instant before = Instant.now();

        Page saved = save(visitor, Map.of("rhythm", "EVERY", "count", "2", "unit", "HOURS", "enabled", "true"));

        assertThat(saved.location()).isEqualTo("/timers");
        assertThat(timer().every()).isEqualTo(Duration.ofHours(2));
        assertThat(schedules.coming(JOB, 1).get(0))
                .isBetween(
                        before.plus(Duration.ofHours(2)).minusSeconds(1),
                        Instant.now().plus(Duration.ofHours(2)));
        Page shown = visitor.get("/timers");
        assertThat(shown.document().select("[role=status]").text())
                .contains("hiçbir çalıştırma başlatılmadı")
                .contains("Sıradaki başlangıç");
        assertThat(shown.text()).contains("admin değiştirdi").contains("Dosyadaki değer: her dakika");
        assertThat(own.queryForList(
                        "SELECT CONCAT(person, ' ', value_before, ' ', value_after) FROM audit_entry"
                                + " WHERE action = 'change timer' ORDER BY id DESC LIMIT 1",
                        String.class))
                .singleElement()
                .asString()
                .startsWith("admin ")
                .contains("PT1M")
                .contains("PT2H");
    }

    @Test
    void aStartAtOnceIsAskedForAndSaid() throws Exception {
        Visitor visitor = administrator();

        save(visitor, Map.of("rhythm", "EVERY", "count", "3", "unit", "HOURS", "enabled", "true", "atOnce", "true"));

        assertThat(schedules.coming(JOB, 1).get(0)).isBeforeOrEqualTo(Instant.now());
        assertThat(visitor.get("/timers").document().select("[role=status]").text())
                .contains("istendiği gibi şimdi başlıyor");
    }

    @Test
    void aTimeOnWeekdaysIsSaidInWordsAndShownBeforeItIsSaved() throws Exception {
        Visitor visitor = administrator();
        var form = visitor.get(FORM).form(FORM);

        Page preview = visitor.post(
                FORM + "?days=MONDAY&days=TUESDAY&days=WEDNESDAY&days=THURSDAY&days=FRIDAY",
                Map.of(
                        "_csrf", form.select("[name=_csrf]").val(),
                        "seen", form.select("[name=seen]").val(),
                        "act", "preview",
                        "rhythm", "AT",
                        "time", "08:00",
                        "enabled", "true"));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.document().select("#preview").text()).contains("hafta içi her gün 08:00'de");
        assertThat(preview.document().select("#preview time"))
                .hasSize(10)
                .allSatisfy(time -> assertThat(time.attr("datetime")).endsWith("T05:00:00Z"));
        assertThat(timer().every()).as("nothing is saved").isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whatCannotBeATimerComesBackAsItWasTypedWithWhatIsWrong() throws Exception {
        Visitor visitor = administrator();

        Page refused =
                save(visitor, Map.of("rhythm", "CRON", "cron", "<b>0 0 3 31 2 ?</b>", "enabled", "true", "count", "5"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select("#preview [role=alert]").text()).contains("okunamadı");
        assertThat(refused.document().select("[name=cron]").val()).isEqualTo("<b>0 0 3 31 2 ?</b>");
        assertThat(refused.document().select("main b")).isEmpty();
        assertThat(save(visitor, Map.of("rhythm", "EVERY", "count", "beş", "unit", "DAYS"))
                        .text())
                .contains("okunamadı: \"beş\"");
        assertThat(save(visitor, Map.of("rhythm", "EVERY", "count", "9999999999999999", "unit", "DAYS"))
                        .status())
                .isEqualTo(400);
        assertThat(save(visitor, Map.of("rhythm", "EVERY", "count", "30", "unit", "SECONDS"))
                        .text())
                .contains("en az bir dakika");
        assertThat(save(visitor, Map.of("rhythm", "EVERY", "count", "5", "quietFrom", "22:00"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theSecondOfTwoPeopleIsToldAndLosesNothing() throws Exception {
        Visitor first = administrator();
        Visitor second = administrator();
        var form = second.get(FORM).form(FORM);
        save(first, Map.of("rhythm", "EVERY", "count", "20", "unit", "MINUTES", "enabled", "true"));

        Page told = second.post(
                FORM,
                Map.of(
                        "_csrf", form.select("[name=_csrf]").val(),
                        "seen", form.select("[name=seen]").val(),
                        "rhythm", "EVERY",
                        "count", "45",
                        "unit", "MINUTES",
                        "enabled", "true"));

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.document().select("[role=alert]").text())
                .contains("bu arada admin değiştirdi")
                .contains("her 20 dakikada bir");
        assertThat(told.document().select("[name=count]").val()).isEqualTo("45");
        assertThat(timer().every()).isEqualTo(Duration.ofMinutes(20));
        var stale = form.select("[name=seen]").val();
        Page pause = second.post(
                FORM + "/pause", Map.of("_csrf", form.select("[name=_csrf]").val(), "seen", stale));
        assertThat(pause.status()).isEqualTo(409);
    }

    @Test
    void aTimerIsPausedResumedAndGivenBackToItsFile() throws Exception {
        Visitor visitor = administrator();
        visitor.submit(visitor.get("/timers").form(FORM + "/pause"), Map.of());
        assertThat(schedules.coming(JOB, 1)).isEmpty();
        Page paused = visitor.get("/timers");
        assertThat(paused.first(".timer").text()).contains("duraklatıldı").contains("Kendiliğinden başlamaz.");

        visitor.submit(paused.form(FORM + "/resume"), Map.of());
        assertThat(schedules.coming(JOB, 1).get(0)).isAfter(Instant.now().plusSeconds(30));
        save(visitor, Map.of("rhythm", "EVERY", "count", "7", "unit", "DAYS", "enabled", "true"));

        visitor.submit(visitor.get("/timers").form(FORM + "/file"), Map.of());

        assertThat(timer().every()).isEqualTo(Duration.ofMinutes(1));
        assertThat(visitor.get("/timers").hasForm(FORM + "/file")).isFalse();
    }

    @Test
    void theFormTellsWhatItWouldComeToWhileItIsFilledIn() throws Exception {
        Page part = administrator()
                .get(FORM
                        + "/preview?rhythm=EVERY&count=90&unit=MINUTES&enabled=true&quietFrom=22:00&quietUntil=06:00");

        assertThat(part.status()).isEqualTo(200);
        assertThat(part.document().select("nav, h1")).isEmpty();
        assertThat(part.text()).contains("her 1 saat 30 dakikada bir");
        assertThat(part.document().select("time")).hasSize(10);
        assertThat(administrator().get("/timers/NoJob").status()).isEqualTo(404);
    }

    @Test
    void anIntervalThatIsLongerThanAnybodyWaitsIsToldInWordsAndShowsNoTimesThatAreNone() throws Exception {
        Page part = administrator().get(FORM + "/preview?rhythm=EVERY&count=109500&unit=DAYS&enabled=true");

        assertThat(part.text()).contains("yaklaşık 300 yılda bir").contains("100 yıldan uzun");
        assertThat(part.document().select("time")).isEmpty();
    }

    @Test
    void theHelpForACronExpressionIsInTheLanguageOfThePage() throws Exception {
        String preview = FORM + "/preview?rhythm=CRON&enabled=true&cron=yok";

        assertThat(administrator().get(preview).first("[role=alert]").text())
                .isEqualTo("cron okunamadı: \"yok\"; beklenen: saniye, dakika, saat, ayın günü, ay, haftanın günü;"
                        + " iki günden biri ? olur, örneğin 0 30 3 * * ? (her gün 03:30)");
        assertThat(administrator()
                        .speaking("en")
                        .get(preview)
                        .first("[role=alert]")
                        .text())
                .contains("expected second, minute, hour, day of the month");
    }
}
