package dev.kopru.port;

import java.util.Arrays;
import java.util.List;

/** What a shop or an accounting program can do for Köprü; each is served, or not, by a connector of its own choice. */
public enum Port {
    ORDERS("store", "orders"),
    PRODUCTS("store", "products"),
    MEDIA("store", "media"),
    SHOP_STOCK("store", "stock"),
    STATEMENTS("store", "statements"),
    POSTING("accounting", "posting"),
    CATALOGUE("accounting", "catalogue"),
    STOCK_LEVELS("accounting", "stock"),
    LEDGER("accounting", "ledger");

    /** Of what the ports take and give. It grows when a connector of before could no longer be used. */
    public static final int VERSION = 2;

    private final String side;
    private final String word;

    Port(String side, String word) {
        this.side = side;
        this.word = word;
    }

    /** {@code store} or {@code accounting}. */
    public String side() {
        return side;
    }

    /** Its name among the ports of its side, as settings and folders spell it. */
    public String word() {
        return word;
    }

    /** The key under which its name in people's words is found. */
    public String key() {
        return "port." + side + "." + word;
    }

    public static List<Port> of(String side) {
        return Arrays.stream(values()).filter(port -> port.side.equals(side)).toList();
    }
}
