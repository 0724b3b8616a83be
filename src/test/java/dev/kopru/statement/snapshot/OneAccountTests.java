package dev.kopru.statement.snapshot;

import static dev.kopru.statement.AMovement.debit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.Answer;
import dev.kopru.fixture.JobRunner;
import dev.kopru.fixture.Steps;
import dev.kopru.record.Counts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One account that throws something nobody expected costs itself, wherever it does. */
class OneAccountTests extends MovementScenario {

    private static final String BAD = "120.01.000007";

    @Test
    void anAccountWhoseReadingThrowsIsRejectedAndTheOthersArePublished() {
        many(12);
        books.reading(code -> {
            if (code.equals(BAD)) {
                throw new StackOverflowError();
            }
        });

        runs(11, 0, 1);

        assertRejected("java.lang.StackOverflowError");
        memory.replayAll();
        assertThat(runs().step("dueRetries")).isEqualTo(Counts.of(0, 0, 1));
        assertRejected("java.lang.StackOverflowError");
        books.reading(code -> {});
        healed();
    }

    @Test
    void anAccountWhosePublishingThrowsIsRejectedInEveryKindOfStepAndTheOthersArePublished() {
        many(12);
        poisonPublishing();

        runs(11, 0, 1);

        assertRejected("java.lang.ArithmeticException");
        assertThat(shop.content()).hasSize(11);
        assertThat(memory.count("TRUE")).isEqualTo(11);
        memory.replayAll();
        assertThat(runs().step("dueRetries")).isEqualTo(Counts.of(0, 0, 1));
        assertRejected("java.lang.ArithmeticException");
        shop.before(accounts -> {});
        healed();
    }

    @Test
    void answersOfTheShopInAnotherOrderGoToTheirOwnAccounts() {
        many(4);
        shop.refuse("120.01.000001");
        shop.answer(answers -> {
            List<Answer> turned = new ArrayList<>(answers);
            Collections.reverse(turned);
            return turned;
        });

        runs(3, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("120.01.000001", "STATEMENT_REFUSED"));
    }

    @Test
    void anAnswerThatTheShopLeavesOutCostsNoAccount() {
        many(4);
        shop.refuse("120.01.000001");
        shop.answer(answers -> answers.size() == 1 ? answers : answers.subList(1, answers.size()));

        runs(3, 0, 1);

        assertThat(memory.waiting()).isEqualTo(Map.of("120.01.000001", "STATEMENT_REFUSED"));
    }

    @Test
    void anAccountOfAFileThatThrowsIsRejectedWithItsRowsAndTriedAgainFromThem() {
        poisonPublishing();
        String rows = "120.01.000006;A;TRY;05.01.2026;;Fatura;F1;100;\n" + BAD + ";B;TRY;05.01.2026;;Fatura;F1;70;\n"
                + "120.01.000008;C;TRY;05.01.2026;;Fatura;F1;100;\n";

        imports(2, 0, 1, HEADER + rows);

        assertThat(memory.waiting()).isEqualTo(Map.of(BAD, "INTERNAL_ERROR"));
        assertThat(payload()).contains("\"type\":\"csv\"", "F1");
        memory.replayAll();
        assertThat(runs().step("dueFileRetries")).isEqualTo(Counts.of(0, 0, 1));
        shop.before(accounts -> {});
        memory.replayAll();
        assertThat(runs().step("dueFileRetries")).isEqualTo(Counts.of(1, 0, 0));
        assertThat(shop.statement(BAD).closing()).isEqualTo("70.00");
    }

    @Test
    void aLongAccountThatThrowsIsRejectedBesideOthersThatAreKeptInTransactionsOfTheirOwn() {
        many(6);
        books.room(3);
        books.account("120.01.000000", "Uzun");
        for (int i = 1; i <= 5; i++) {
            books.moves("120.01.000000", "TRY", debit(i, "2024-01-05", "10"));
        }
        shop.before(accounts -> {
            if (accounts.stream().anyMatch(account -> account.accountCode().equals("120.01.000004"))) {
                throw new ArithmeticException("Overflow");
            }
        });

        assertThat(runs().counts().rejected()).isEqualTo(1);

        assertThat(memory.waiting()).isEqualTo(Map.of("120.01.000004", "INTERNAL_ERROR"));
        assertThat(shop.statement("120.01.000000").closing()).isEqualTo("50.00");
        assertThat(shop.content()).hasSize(6);
        assertThat(memory.count("TRUE")).isEqualTo(6);
    }

    @Test
    void aFailureOfAllAccountsFailsTheRunWithItsCause() {
        many(21);
        shop.before(accounts -> {
            throw new IllegalStateException("The shop speaks another language now");
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("The shop speaks another language now");
        // Seven are a chunk here, too few to tell.
        assertThat(failed.counts()).isEqualTo(Counts.of(0, 0, 7));
        shop.before(accounts -> {});
        JobRunner.Ended restarted = well(job.restart(failed));
        assertThat(restarted.counts().written()).isEqualTo(14);
        memory.replayAll();
        runs();
        assertThat(memory.waiting()).isEmpty();
        assertThat(shop.content()).hasSize(21);
    }

    @Test
    void memoryThatIsUsedUpIsNoAccountsFault() {
        many(3);
        shop.before(accounts -> {
            throw new OutOfMemoryError("Java heap space");
        });

        JobRunner.Ended failed = job.run();

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("OutOfMemoryError");
        assertThat(memory.waiting()).isEmpty();
    }

    @Test
    void aComparisonThatFailsKeepsNothingThatFollowsFromRunning() {
        many(3);
        runs(3, 0, 0);
        clock.advance(Duration.ofHours(24));
        books.before(operation -> {
            if (operation.equals("accounts")) {
                throw new IllegalStateException("The list cannot be read");
            }
        });

        JobRunner.Ended failed = job.run(Map.of("full", "true"));

        assertThat(failed.status()).isEqualTo("FAILED");
        assertThat(failed.failure()).contains("The list cannot be read");
        assertThat(Steps.of(memory.jdbc(), failed))
                .containsEntry("fullComparison", "FAILED")
                .containsEntry("dueFileRetries", "COMPLETED")
                .containsEntry("dueRetries", "COMPLETED");
        books.before(operation -> {});
        assertThat(well(job.restart(failed)).status()).isEqualTo("COMPLETED");
    }

    private void healed() {
        memory.replayAll();
        assertThat(runs().step("dueRetries")).isEqualTo(Counts.of(1, 0, 0));
        assertThat(shop.statement(BAD).closing()).isEqualTo("7.00");
        assertThat(memory.waiting()).isEmpty();
        runs(0, 0, 0);
    }

    private void assertRejected(String thrown) {
        assertThat(memory.waiting()).isEqualTo(Map.of(BAD, "INTERNAL_ERROR"));
        assertThat(memory.message(BAD)).contains(BAD, thrown, ":");
        assertThat(payload()).isEqualTo("{\"type\":\"account\",\"account\":\"120.01.000007\"}");
    }

    private String payload() {
        return String.valueOf(memory.jdbc()
                .queryForObject("SELECT payload FROM retry_record WHERE record_key = ?", String.class, BAD));
    }

    private void poisonPublishing() {
        shop.before(accounts -> {
            if (accounts.stream().anyMatch(account -> account.accountCode().equals(BAD))) {
                throw new ArithmeticException("Overflow");
            }
        });
    }

    private void many(int count) {
        for (int i = 1; i <= count; i++) {
            String code = String.format(Locale.ROOT, "120.01.%06d", i);
            books.account(code, "Cari " + i);
            books.moves(code, "TRY", debit(1, "2024-01-05", Integer.toString(i)));
        }
    }
}
