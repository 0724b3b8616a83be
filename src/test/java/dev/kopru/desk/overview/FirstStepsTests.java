package dev.kopru.desk.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.desk.overview.FirstSteps.Step;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class FirstStepsTests {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void aFreshInstallationLooksAtTheDemoAndThenConnects() {
        assertThat(next()).isEqualTo(Step.LOOK_AT_DEMO);
        settings.setProperty("kopru.demo", "false");
        assertThat(next()).isEqualTo(Step.CONNECT_BOTH);
        settings.setProperty("kopru.store.datasource.url", "jdbc:mysql://server/shop");
        assertThat(next()).isEqualTo(Step.CONNECT_BOOKS);
        settings.setProperty("kopru.accounting.connector", "rest");
        assertThat(next()).isEqualTo(Step.NONE);
    }

    @Test
    void theDemoIsToldOfUntilBothSidesAreConnected() {
        settings.setProperty("kopru.accounting.datasource.url", "jdbc:mysql://server/books");
        assertThat(next()).isEqualTo(Step.LOOK_AT_DEMO);
        settings.setProperty("kopru.store.datasource.url", " ");
        assertThat(next()).isEqualTo(Step.LOOK_AT_DEMO);
        settings.setProperty("kopru.demo", "false");
        assertThat(next()).isEqualTo(Step.CONNECT_SHOP);
    }

    @Test
    void aSideIsConnectedWhereNothingOfItIsTheDemosOwn() {
        settings.setProperty("kopru.accounting.datasource.url", "jdbc:mysql://server/books");
        settings.setProperty("kopru.store.ports.orders", "vendure");
        assertThat(next()).as("products and stock are the demo's").isEqualTo(Step.LOOK_AT_DEMO);
        settings.setProperty("kopru.store.connector", "none");
        assertThat(next()).as("nobody wants more of the shop").isEqualTo(Step.NONE);
    }

    @Test
    void aSideOfWhichAnotherConnectorServesAPartIsNotCalledUnconnected() {
        settings.setProperty("kopru.demo", "false");
        settings.setProperty("kopru.store.ports.orders", "vendure");
        assertThat(next()).isEqualTo(Step.CONNECT_BOOKS);
        settings.setProperty("kopru.accounting.datasource.url", "jdbc:mysql://server/books");
        assertThat(next()).isEqualTo(Step.CONNECT_REST);
        settings.setProperty("kopru.store.datasource.url", "jdbc:mysql://server/shop");
        assertThat(next()).isEqualTo(Step.NONE);
    }

    private Step next() {
        return new FirstSteps(settings).next();
    }
}
