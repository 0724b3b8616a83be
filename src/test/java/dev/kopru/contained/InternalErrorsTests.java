package dev.kopru.contained;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.record.Origin;
import dev.kopru.record.Source;
import org.junit.jupiter.api.Test;

/** Where what was thrown is said to come from. */
class InternalErrorsTests {

    private static final StackTraceElement OF_JAVA = step("app", "java.math.BigDecimal", "<init>", 1);
    private static final StackTraceElement OF_JAR = step("connectors/acme.jar", "com.example.AcmeBooks", "post", 7);
    private static final StackTraceElement OWN = step("app", "dev.kopru.order.posting.PostOrders", "post", 90);

    private static StackTraceElement step(String loader, String type, String method, int line) {
        return new StackTraceElement(loader, null, null, type, method, "A.java", line);
    }

    private static String place(StackTraceElement... steps) {
        RuntimeException thrown = new ArithmeticException("/ by zero");
        thrown.setStackTrace(steps);
        return InternalErrors.kind(InternalErrors.of(new Source("shop:1", "WEB-1", Origin.LIVE, null, 1), thrown));
    }

    @Test
    void whatACallIntoAConnectorsJarThrowsComesFromThatJar() {
        assertThat(place(OF_JAVA, OF_JAR, OWN))
                .isEqualTo("java.lang.ArithmeticException connectors/acme.jar AcmeBooks.post:7");
    }

    @Test
    void whatKoprusOwnCodeThrowsWhereAConnectorCalledItComesFromThere() {
        assertThat(place(OF_JAVA, OWN, OF_JAR)).isEqualTo("java.lang.ArithmeticException PostOrders.post:90");
    }
}
