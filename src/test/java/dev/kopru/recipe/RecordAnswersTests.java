package dev.kopru.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every record gets its own answer, whatever the other side makes of the order and number of its answers. */
class RecordAnswersTests {

    private final List<String> given = new ArrayList<>();

    /** An answer about a record. */
    private record Answer(String about, String word) {}

    @Test
    void answersInAnotherOrderGoToTheirOwnRecords() {
        match(List.of("A", "B"), new Answer("B", "refused"), new Answer("A", "taken"));

        assertThat(given).containsExactly("A taken", "B refused");
    }

    @Test
    void anAnswerThatNobodyAskedForChangesNothing() {
        match(List.of("A"), new Answer("C", "taken"), new Answer("A", "refused"));

        assertThat(given).containsExactly("A refused");
    }

    @Test
    void aRecordWithoutAnAnswerIsNamedAndNoneIsTakenForSettled() {
        assertThatThrownBy(() -> match(List.of("A", "B", "C"), new Answer("A", "taken"), new Answer("C", "taken")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The other side did not answer for B");
        assertThat(given).isEmpty();
    }

    @Test
    void aSecondAnswerDoesNotStandForTheOneThatIsMissing() {
        assertThatThrownBy(() -> match(List.of("A", "B"), new Answer("A", "taken"), new Answer("A", "taken")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Record A was answered for twice");
        assertThat(given).isEmpty();
    }

    private void match(List<String> asked, Answer... answers) {
        RecordAnswers.by(Answer::about, List.of(answers))
                .to(asked, record -> record, (record, answer) -> given.add(record + " " + answer.word()));
    }
}
