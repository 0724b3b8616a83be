package dev.kopru.pricelist;

import dev.kopru.connector.UnavailableException;
import dev.kopru.connector.accounting.StockCatalogue;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A line to the books that breaks after so many reads of cards. */
class BrokenLine {

    private volatile int reads = Integer.MAX_VALUE;

    void breaksAfter(int good) {
        reads = good;
    }

    void isWhole() {
        reads = Integer.MAX_VALUE;
    }

    /** Stands before the books. No stereotype, so that no other test's scan finds it. */
    static class Before {

        @Bean
        BrokenLine brokenLine() {
            return new BrokenLine();
        }

        @Bean
        @Primary
        StockCatalogue catalogueBehindTheLine(BrokenLine line, @Qualifier("stockCatalogue") StockCatalogue real) {
            return (StockCatalogue) Proxy.newProxyInstance(
                    StockCatalogue.class.getClassLoader(),
                    new Class<?>[] {StockCatalogue.class},
                    (proxy, call, with) -> {
                        if (call.getName().equals("cards") && line.reads-- <= 0) {
                            throw UnavailableException.during(
                                    "read stock cards", new IOException("the line is broken"));
                        }
                        try {
                            return call.invoke(real, with);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
