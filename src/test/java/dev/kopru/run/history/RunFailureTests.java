package dev.kopru.run.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Reason;
import dev.kopru.run.DeadRuns;
import dev.kopru.run.LeftRuns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a run failed, in the words of people. */
class RunFailureTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ConnectException: Connection refused~  in UnavailableException: find accounts: Connection refused | RUN_OTHER_SIDE_AWAY | find accounts: Connection refused
                    UnavailableException: tell documents: asked to wait PT30S | RUN_OTHER_SIDE_AWAY | tell documents: asked to wait PT30S
                    UnavailableException: reading stock: connection was lost. | RUN_OTHER_SIDE_AWAY | reading stock: connection was lost
                    BadStatementException: The SQL file sales-order.sql is missing. | RUN_SQL_FILE | The SQL file sales-order.sql is missing
                    NoSuchMethodError: 'int x()', in the jar connectors/acme 1.jar~  in IllegalStateException: x | RUN_JAR_UNFIT | connectors/acme 1.jar
                    WrongConnectionException: shop does not take the login | RUN_CONNECTION_WRONG | shop does not take the login
                    SQLException: no table x~  in SystematicFaultException: 20 records in a row failed of the same (SQLException) | RUN_RECORDS_FAIL_ALIKE | 20 records in a row failed of the same (SQLException)
                    LeaseLostException: Run 7 no longer holds its job's lease | RUN_LEASE_LOST | Run 7 no longer holds its job's lease
                    OutOfMemoryError: Java heap space~  in IllegalStateException: x | RUN_OUT_OF_MEMORY | Java heap space
                    EOFException: Can not read response from server~  in CommunicationsException: Communications link failure | RUN_DATABASE_AWAY | Communications link failure
                    SQLException: Connection is closed~  in JobExecutionException: x | RUN_DATABASE_AWAY | Connection is closed
                    IllegalStateException: link 12~  in RuntimeException: x | RUN_UNEXPECTED | IllegalStateException: link 12
                    NullPointerException: null | RUN_UNEXPECTED | NullPointerException: null
                    """)
    void isToldByWhatWasThrown(String failure, String code, String detail) {
        assertThat(RunFailure.of(failure.replace('~', '\n'))).contains(new Reason(code, List.of(detail)));
    }

    @Test
    void aRunThatWasCutOffIsToldWithItsNode() {
        assertThat(RunFailure.of(
                        "No word any more from the process that ran it on vm:77: it ended (crash, kill or power"
                                + " failure), or lost its database"))
                .contains(new Reason("RUN_CUT_OFF", List.of("vm:77")));
        assertThat(RunFailure.of(
                        "No word any more from the process that ran it: it ended (crash, kill or power failure), or"
                                + " lost its database"))
                .contains(new Reason("RUN_CUT_OFF", List.of("")));
        assertThat(RunFailure.of(LeftRuns.LOST)).contains(new Reason("RUN_CONNECTION_LOST", List.of("")));
        assertThat(RunFailure.of(DeadRuns.NOT_SAVED + "CommunicationsException: gone\n  in X: y"))
                .contains(new Reason("RUN_END_NOT_SAVED", List.of("CommunicationsException: gone")));
    }

    @Test
    void whatAPersonSaidOfARunStandsAsItIs() {
        assertThat(RunFailure.of("Defterlere bakıldı: 3 fatura var")).isEmpty();
        assertThat(RunFailure.of("Hata: Exception değil")).isEmpty();
    }
}
