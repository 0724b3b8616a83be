package dev.kopru.desk.overview;

import dev.kopru.port.Composition;
import dev.kopru.port.Port;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What a new installation is to do next, for as long as a side is not its owner's own. */
@Component
class FirstSteps {

    private static final String DEMO = "kopru.demo";

    private final Environment settings;
    private final Composition composition;

    FirstSteps(Environment settings) {
        this.settings = settings;
        this.composition = Composition.of(settings);
    }

    /** The sides that nobody has connected yet. */
    public enum Step {
        NONE,
        /** Köprü's own examples stand where shop or books are not connected. */
        LOOK_AT_DEMO,
        CONNECT_BOTH,
        CONNECT_SHOP,
        CONNECT_BOOKS,
        /** Another connector serves a part of a side, and nobody has said what becomes of the rest. */
        CONNECT_REST
    }

    Step next() {
        boolean shop = isConnected("store");
        boolean books = isConnected("accounting");
        if (shop && books) {
            return Step.NONE;
        }
        if (settings.getProperty(DEMO, Boolean.class, true)) {
            return Step.LOOK_AT_DEMO;
        }
        shop = shop || isInPart("store");
        books = books || isInPart("accounting");
        if (shop && books) {
            return Step.CONNECT_REST;
        }
        if (shop || books) {
            return shop ? Step.CONNECT_BOOKS : Step.CONNECT_SHOP;
        }
        return Step.CONNECT_BOTH;
    }

    private boolean isInPart(String side) {
        return Port.of(side).stream()
                .filter(port -> port != Port.MEDIA && composition.absence(port).isEmpty())
                .anyMatch(port -> !composition.isServed(port, Composition.DATABASE));
    }

    /** Nothing of the side is served by a database that nobody has named. */
    private boolean isConnected(String side) {
        return !composition.hasDatabase(side)
                || StringUtils.hasText(settings.getProperty("kopru." + side + ".datasource.url"));
    }
}
