package dev.kopru.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.run.JobDefinition;
import dev.kopru.run.JobTimer;
import dev.kopru.run.history.RunFailure;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reasons in words. */
class ReasonMessagesTests {

    private final Locale machine = Locale.getDefault();
    private final ReasonMessages messages = new ReasonMessages(List.of(
            new JobDefinition("TestJob", "retry-test", JobTimer.every(Duration.ofMinutes(1), true)),
            new JobDefinition("OtherJob", "without-messages", JobTimer.every(Duration.ofMinutes(1), true))));

    @AfterEach
    void restore() {
        Locale.setDefault(machine);
    }

    @Test
    void speaksTurkishUnlessEnglishIsAskedFor() {
        Reason reason = new Reason("TEST_TOTAL", List.of("10.00", "10.05"));
        Locale.setDefault(Locale.US);
        String turkish = "Siparişin toplamı 10.05, satırların toplamı 10.00; WEB-1'in farkı çok büyük.";

        assertThat(messages.render(reason, ReasonMessages.DEFAULT)).isEqualTo(turkish);
        assertThat(messages.render(reason, Locale.forLanguageTag("tr-TR"))).isEqualTo(turkish);
        assertThat(messages.render(reason, Locale.GERMANY)).isEqualTo(turkish);
        assertThat(messages.render(reason, Locale.UK)).isEqualTo("The order's total is 10.05, the lines' is 10.00.");
    }

    /** A rate that is wrong in an order is corrected where the order comes from, one of a card in the accounting program. */
    @Test
    void whatTwoJobsRejectUnderOneCodeIsSaidInTheWordsOfTheOneThatRejected() {
        ReasonMessages all = new ReasonMessages(List.of(
                new JobDefinition("OrderImportJob", "order", JobTimer.every(Duration.ofMinutes(1), true)),
                new JobDefinition("StockCardExportJob", "stockcard", JobTimer.every(Duration.ofMinutes(1), true))));
        Reason rate = new Reason("INVALID_VAT_RATE", List.of("K-1", "-5"));

        assertThat(all.render("StockCardExportJob", rate, Locale.ENGLISH))
                .isEqualTo("The VAT rate of card K-1 is not valid: -5. It must be 0 or lie between 1 and 100 (20 for 20"
                        + " percent, not 0.2); correct it in the accounting program, or in the file if the card came from"
                        + " one.");
        assertThat(all.render("OrderImportJob", rate, Locale.ENGLISH))
                .isEqualTo(
                        "The VAT rate for K-1 is not valid: -5. It must lie between 0 and 100; correct it in the shop"
                                + " or the file.");
        assertThat(all.render("StockCardExportJob", new Reason("CSV_UNKNOWN", List.of("x")), Locale.ENGLISH))
                .isEqualTo("CSV_UNKNOWN: x");
        assertThat(all.render("StockCardExportJob", rate, ReasonMessages.DEFAULT))
                .contains("muhasebe programında");
    }

    @Test
    void putsArgumentsInAsTheyAre() {
        assertThat(messages.render(new Reason("TEST_DOUBLED", List.of("O'Neil {1} $2 \\")), ReasonMessages.DEFAULT))
                .isEqualTo("Müşteri'nin adı \"O'Neil {1} $2 \\\"");
        assertThat(messages.render(new Reason("TEST_TOTAL", List.of("10.00")), Locale.ENGLISH))
                .isEqualTo("The order's total is {1}, the lines' is 10.00.");
    }

    @Test
    void saysNothingOfOtherProblemsWhereThereAreNone() {
        List<String> alone = List.of("a.csv", "7", "Fiyat", "x", "1.234,56", "0");
        List<String> oneOfThree = List.of("a.csv", "7", "Fiyat", "x", "1.234,56", "2");

        assertThat(messages.render(new Reason("CSV_BAD_NUMBER", alone), ReasonMessages.DEFAULT))
                .endsWith("(örnek: 1.234,56). Sayıyı bu biçimde yazın.");
        assertThat(messages.render(new Reason("CSV_BAD_NUMBER", alone), Locale.ENGLISH))
                .endsWith("(example: 1.234,56). Write it in that form.");
        assertThat(messages.render(new Reason("CSV_BAD_NUMBER", oneOfThree), ReasonMessages.DEFAULT))
                .endsWith(" Bu kayıttaki diğer sorunlar: 2.");
        assertThat(messages.render(new Reason("CSV_BAD_NUMBER", oneOfThree), Locale.ENGLISH))
                .endsWith(" Other problems in this record: 2.");
    }

    @Test
    void aNoticeMayTellAfterItsValuesHowOftenItWasNoticed() {
        Reason notice = new Reason("TEST_RATE", List.of("10", "20"));

        assertThat(messages.renderNotice(notice, 7, ReasonMessages.DEFAULT))
                .isEqualTo("Satırdaki oran %10, kartta %20; 7 kez görüldü.");
        assertThat(messages.renderNotice(notice, 7, Locale.ENGLISH))
                .isEqualTo("The line's rate is 10%, the card's 20%; noticed 7 times.");
        assertThat(messages.renderNotice(new Reason("BRAND_NEW", List.of("a")), 7, Locale.ENGLISH))
                .isEqualTo("BRAND_NEW: a");
        assertThat(messages.knowsNotice("TEST_RATE")).isTrue();
        assertThat(messages.knowsNotice("TEST_TOTAL")).isFalse();
    }

    @Test
    void showsCodeAndArgumentsWhereThereIsNoText() {
        assertThat(messages.render(new Reason("BRAND_NEW", List.of("a", "b")), Locale.ENGLISH))
                .isEqualTo("BRAND_NEW: a, b");
    }

    @Test
    void whyARunFailedIsSaidInBothLanguagesAndWithoutANodeWhereNoneIsKnown() {
        Reason unknown = new Reason("RUN_CUT_OFF", List.of(""));
        Reason away = new Reason("RUN_OTHER_SIDE_AWAY", List.of("find accounts: Connection refused"));

        assertThat(messages.render(unknown, ReasonMessages.DEFAULT))
                .startsWith("Çalıştırmayı yürüten süreçten artık haber yok: süreç sona erdi");
        assertThat(messages.render(new Reason("RUN_CUT_OFF", List.of("vm:77")), Locale.ENGLISH))
                .startsWith("There is no word any more from the process (vm:77) that ran it: it ended");
        assertThat(messages.render(away, ReasonMessages.DEFAULT))
                .isEqualTo(
                        "Karşı taraf yanıt vermedi: find accounts: Connection refused. Kayıtların hiçbiri reddedilmedi;"
                                + " kaldığı yerden kendiliğinden sürdürülür. Sürerse mağazaya ya da muhasebe programına bağlantıyı"
                                + " denetleyin.");
        for (RunFailure kind : RunFailure.values()) {
            Reason reason = new Reason(kind.name(), List.of("x"));
            assertThat(messages.render(reason, ReasonMessages.DEFAULT))
                    .isNotEqualTo(messages.render(reason, Locale.ENGLISH))
                    .doesNotStartWith("RUN_");
        }
    }
}
