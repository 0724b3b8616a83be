package dev.kopru.connector.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a database's errors mean, where its SQL states alone do not tell.
 *
 * @param unavailable numbers of: busy, stopping, full, read-only or gone; cut off; timed out, or chosen as a victim
 * @param badData numbers of: values that it refuses, and errors that triggers raise
 * @param unavailableStates the same by how a state begins
 */
record ErrorNumbers(
        Set<Integer> unavailable, Set<Integer> badData, List<String> unavailableStates, List<String> badDataStates) {

    /** What the pool says, without a SQL state, of a connection that it gave up after its first failure. */
    private static final String GIVEN_UP = "Connection is closed";

    /** SQL Server's own numbers end here; from here on they are those of THROW and RAISERROR. */
    private static final int RAISED_BY_PEOPLE = 50_000;

    static final ErrorNumbers MYSQL = new ErrorNumbers(
            Set.of(
                    1021, 1040, 1053, 1114, 1129, 1158, 1159, 1160, 1161, 1203, 1205, 1213, 1226, 1290, 1317, 1836,
                    1927, 1969, 2006, 2013, 3024, 3169, 4031),
            Set.of(1048, 1153, 1264, 1265, 1292, 1300, 1364, 1366, 1406, 1411, 1644, 1690, 3819, 4025),
            List.of("08"),
            List.of());

    /** Numbers nothing. */
    static final ErrorNumbers POSTGRESQL = new ErrorNumbers(
            Set.of(),
            Set.of(),
            List.of("08", "25006", "40001", "40P01", "53", "55P03", "57014", "57P", "58"),
            List.of("22", "23", "P0001"));

    /** 3960: somebody else changed what a SNAPSHOT has read; the whole chunk is tried again, as after a deadlock. */
    static final ErrorNumbers SQLSERVER = new ErrorNumbers(
            Set.of(
                    -2, 64, 121, 233, 601, 615, 701, 802, 845, 921, 922, 923, 924, 926, 927, 941, 945, 952, 976, 978,
                    983, 988, 1105, 1204, 1205, 1222, 3906, 3960, 3961, 3966, 4060, 6005, 8628, 8645, 8651, 9001, 9002,
                    10053, 10054, 10060, 10928, 10929, 17142, 18451, 40197, 40501, 40613, 49918, 49919, 49920),
            Set.of(
                    220, 232, 241, 242, 245, 248, 295, 296, 515, 547, 550, 2601, 2627, 2628, 3609, 3616, 8114, 8115,
                    8134, 8152, 8169, 9420),
            List.of("08", "40001"),
            List.of("22", "23"));

    boolean isUnavailable(SQLException e) {
        String state = e.getSQLState();
        return unavailable.contains(e.getErrorCode())
                || (state == null ? GIVEN_UP.equals(e.getMessage()) : begins(state, unavailableStates));
    }

    boolean isBadData(SQLException e) {
        return badData.contains(e.getErrorCode())
                || (this == SQLSERVER && e.getErrorCode() >= RAISED_BY_PEOPLE)
                || begins(Objects.requireNonNullElse(e.getSQLState(), ""), badDataStates);
    }

    private static boolean begins(String state, List<String> with) {
        return with.stream().anyMatch(state::startsWith);
    }
}
