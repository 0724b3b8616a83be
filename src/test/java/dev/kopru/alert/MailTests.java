package dev.kopru.alert;

import static dev.kopru.alert.AlertNode.away;
import static dev.kopru.alert.AlertNode.many;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.alert.rule.AlertRule;
import dev.kopru.alert.rule.Trouble;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerts by mail, by a real mail server. */
class MailTests {

    private static final String CRITICAL = "patron@ornek.com.tr";

    private static final Schemas SCHEMAS = TestDatabase.fresh();
    private static final PostOffice POST = new PostOffice();
    private static final AlertNode NODE = AlertNode.start(SCHEMAS, POST.settings());

    private final PostOffice post = POST;
    private final AlertNode node = NODE;

    @BeforeEach
    void subscribed() {
        node.forgetAll();
        post.empty();
        node.subscribe(Channel.MAIL, CRITICAL, "tr");
    }

    @AfterAll
    static void end() {
        NODE.close();
        POST.close();
        SCHEMAS.close();
    }

    @Test
    void whatComesToHoldIsToldOnceAndThatItIsOverAfterwards() throws Exception {
        node.script().holds(many(150));
        node.go();
        node.script().holds(many(170));
        node.after(Duration.ofMinutes(1));
        assertThat(post.subjects()).containsExactly("[Köprü] Sipariş aktarımı: 150 reddedilmiş kayıt bekliyor");

        node.script().holds();
        node.after(Duration.ofMinutes(1));
        assertThat(post.letters()).hasSize(1);
        node.after(Duration.ofMinutes(6));
        node.after(Duration.ofMinutes(60));

        assertThat(post.subjects())
                .containsExactly(
                        "[Köprü] Sipariş aktarımı: 150 reddedilmiş kayıt bekliyor",
                        "[Köprü] Çözüldü: Sipariş aktarımı: 150 reddedilmiş kayıt bekliyor");
    }

    @Test
    void theLetterSaysInTurkishAndEnglishWhatIsWrongWhatToDoAndWhere() throws Exception {
        node.subscribe(Channel.MAIL, "boss@example.com", "en");
        node.script().holds(many(150));

        node.go();

        MimeMessage turkish = to(CRITICAL);
        MimeMessage english = to("boss@example.com");
        assertThat(PostOffice.part(turkish, "text/plain"))
                .isEqualTo(
                        """
                        Sipariş aktarımı: 150 reddedilmiş kayıt bekliyor; sınır 100.

                        Nedene göre gruplayıp bakın: çoğu kez bir eşleme düzeltilince bütün grup yeniden denenebilir.

                        https://kopru.ornek.com.tr/alerts""");
        assertThat(PostOffice.part(turkish, "text/html"))
                .contains("<html lang=\"tr\">", "çoğu kez bir eşleme düzeltilince")
                .contains("<a href=\"https://kopru.ornek.com.tr/alerts\">");
        assertThat(english.getSubject()).isEqualTo("[Köprü] Order import: 150 rejected records wait");
        assertThat(PostOffice.part(english, "text/plain")).startsWith("Order import: 150 rejected records wait; ");
        assertThat(english.getFrom()[0]).hasToString("kopru@ornek.com.tr");
        assertThat(english.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void markupFromElsewhereIsTextInTheLetter() throws Exception {
        node.script().holds(away("<script>alert(1)</script>\r\nBcc: someone@else.tr"));
        node.go();
        node.after(Duration.ofMinutes(11));

        MimeMessage letter = to(CRITICAL);
        assertThat(PostOffice.part(letter, "text/html"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
        assertThat(letter.getAllRecipients()).hasSize(1);
    }

    @Test
    void whileTheMailServerIsDownTheLettersWaitAndArriveInTheirOrderAfterwards() throws Exception {
        post.closes();
        node.script().holds(many(150));
        node.go();
        node.script().holds(many(150), Trouble.of(AlertRule.DRIFT_FOUND, "OrderImportJob", 3, Instant.EPOCH, 7));
        node.after(Duration.ofMinutes(1));
        node.script().holds();
        node.after(Duration.ofMinutes(1));
        node.after(Duration.ofMinutes(6));
        Outbox.Undelivered undelivered = node.node().bean(Outbox.class).undelivered();
        assertThat(undelivered.waiting()).isPositive();
        assertThat(undelivered.trouble()).contains("127.0.0.1");

        post.opens();
        node.after(Duration.ofHours(2));

        assertThat(post.subjects())
                .containsExactly(
                        "[Köprü] Sipariş aktarımı: 150 reddedilmiş kayıt bekliyor",
                        "[Köprü] Sipariş aktarımı: mağaza ile muhasebe arasında 3 fark",
                        "[Köprü] Çözüldü: Sipariş aktarımı: mağaza ile muhasebe arasında 3 fark",
                        "[Köprü] Çözüldü: Sipariş aktarımı: 150 reddedilmiş kayıt bekliyor");
        assertThat(node.node().bean(Outbox.class).undelivered()).isEqualTo(new Outbox.Undelivered(0, 0, ""));
    }

    @Test
    void whatWasRaisedBeforeAKillIsToldOnceAfterTheRestart() throws Exception {
        node.script().holds(many(150));
        node.look();

        try (AlertNode again = AlertNode.start(SCHEMAS, post.settings())) {
            again.script().holds(many(150));
            again.go();
            again.after(Duration.ofMinutes(1));
            assertThat(post.letters()).hasSize(1);
            again.script().holds();
            again.go();
        }
        node.script().holds();
        node.after(Duration.ofMinutes(7));

        assertThat(post.subjects()).hasSize(2).last().asString().startsWith("[Köprü] Çözüldü: ");
    }

    @Test
    void aLetterThatAProcessDiedOverIsSentAgainWithTheSameId() throws Exception {
        node.script().holds(many(150));
        node.look();
        Outbox outbox = node.node().bean(Outbox.class);
        Message message = outbox.due(Channel.MAIL, 10).get(0);
        assertThat(outbox.take(message, Duration.ofMinutes(2))).isTrue();
        assertThat(outbox.take(message, Duration.ofMinutes(2))).isFalse();
        node.send();
        assertThat(post.letters()).isEmpty();

        node.after(Duration.ofMinutes(3));

        assertThat(to(CRITICAL).getMessageID()).isEqualTo("<" + message.token() + "@kopru>");
    }

    @Test
    void whatCannotBeSentForADayIsGivenUpAndSaid() throws Exception {
        post.closes();
        node.script().holds(many(150));
        node.go();
        for (int hour = 0; hour < 26; hour++) {
            node.after(Duration.ofHours(1));
        }

        Message message = node.node().bean(Outbox.class).page(0, 10).get(0);
        assertThat(message.state()).isEqualTo(Message.State.GIVEN_UP);
        assertThat(message.attempts()).isBetween(20, 30);
        assertThat(node.node().bean(Outbox.class).undelivered().givenUp()).isEqualTo(1);
    }

    @Test
    void whomTheSettingsNameIsToldOfTheRulesTheyWant() throws Exception {
        List<String> settings = new ArrayList<>(List.of(post.settings()));
        settings.add("kopru.alerts.recipients[0].mail=ikinci@ornek.com.tr");
        settings.add("kopru.alerts.recipients[0].language=tr");
        settings.add("kopru.alerts.recipients[0].rules=RETRIES_MANY");
        settings.add("kopru.alerts.recipients[0].summary=false");
        try (AlertNode other = AlertNode.start(SCHEMAS, settings.toArray(String[]::new))) {
            other.script().holds(many(150), Trouble.of(AlertRule.NOTICES_MANY, "OrderImportJob", 2000, 1000));
            other.go();
        }

        assertThat(post.letters())
                .extracting(letter -> letter.getRecipients(RecipientType.TO)[0].toString())
                .containsExactlyInAnyOrder(CRITICAL, CRITICAL, "ikinci@ornek.com.tr");
    }

    @Test
    void withoutAMailServerNothingIsMadeAndATestSaysWhy() {
        try (AlertNode without = AlertNode.start(SCHEMAS)) {
            without.script().holds(many(150));
            without.go();

            assertThat(without.node().bean(Outbox.class).count(10_000)).isZero();
            Recipient subscribed = without.node().bean(Recipients.class).all().get(0);
            assertThat(without.node()
                            .bean(MessageDelivery.class)
                            .test(subscribed.id())
                            .trouble())
                    .contains("spring.mail.host");
        }
    }

    private MimeMessage to(String address) throws Exception {
        for (MimeMessage letter : post.letters()) {
            if (letter.getRecipients(RecipientType.TO)[0].toString().equals(address)) {
                return letter;
            }
        }
        throw new AssertionError("No letter to " + address);
    }
}
