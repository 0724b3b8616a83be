package dev.kopru.order.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.connector.accounting.SalesOrders;
import dev.kopru.database.TestDatabase;
import dev.kopru.database.TestDatabase.Schemas;
import dev.kopru.order.link.OrderContents.Content;
import dev.kopru.story.RecordNames;
import dev.kopru.story.Typed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** A buyer's words stand once, and as long as one of the buyer's orders is there. */
class OrderNamesTests {

    private static final BuyerWords AYSE = new BuyerWords("a1", Set.of("ayse", "kaya", "5321112233"));
    private static final BuyerWords CAN = new BuyerWords("c1", Set.of("can", "kaya"));

    private Schemas schemas;
    private RecordNames records;
    private OrderNames names;

    @BeforeEach
    void setUp() throws Exception {
        schemas = TestDatabase.fresh();
        records = new RecordNames(new NamedParameterJdbcTemplate(schemas.own()));
        names = new OrderNames(records);
    }

    @AfterEach
    void tearDown() throws Exception {
        schemas.close();
    }

    @Test
    void allOrdersOfABuyerAreFoundByWordsThatStandOnce() {
        names.save(List.of(content("1", AYSE, false), content("2", AYSE, false)));
        names.save(List.of(content("3", AYSE, false), content("4", CAN, false)));

        assertThat(names.find(new Typed("ayşe kaya"), 10)).containsExactlyInAnyOrder("shop:1", "shop:2", "shop:3");
        assertThat(names.find(new Typed("kaya"), 10)).hasSize(4);
        assertThat(names.find(new Typed("kaya"), 2)).hasSize(2);
        assertThat(names.find(new Typed("#a1"), 10)).isEmpty();
        assertThat(rows("word = 'ayse'")).isEqualTo(1);
    }

    @Test
    void anOrderOfAnotherBuyerIsFoundByThatOneAlone() {
        names.save(List.of(content("1", AYSE, false), content("2", AYSE, false)));
        names.save(List.of(content("1", CAN, true)));

        assertThat(names.find(new Typed("can"), 10)).containsExactly("shop:1");
        assertThat(names.find(new Typed("ayse"), 10)).containsExactly("shop:2");
    }

    @Test
    void wordsThatAreNobodysAnyMoreAreForgotten() {
        names.save(List.of(content("1", AYSE, false), content("2", CAN, false)));
        names.save(List.of(content("1", CAN, true)));

        assertThat(rows("word IN ('ayse', '5321112233', '#a1')")).isZero();
        assertThat(names.find(new Typed("kaya"), 10)).containsExactlyInAnyOrder("shop:1", "shop:2");
    }

    @Test
    void anOrderThatHasItsWordsItselfIsFoundUntilItIsWrittenAgain() {
        records.save("order", Map.of("shop:1", Set.of("zeynep")), List.of());

        assertThat(names.find(new Typed("zeynep"), 10)).containsExactly("shop:1");
        names.save(List.of(content("1", AYSE, true)));
        assertThat(names.find(new Typed("zeynep"), 10)).isEmpty();
        assertThat(names.find(new Typed("ayse"), 10)).containsExactly("shop:1");
    }

    private long rows(String condition) {
        Long rows = new JdbcTemplate(schemas.own())
                .queryForObject("SELECT COUNT(*) FROM record_word WHERE " + condition, Long.class);
        return rows == null ? -1 : rows;
    }

    private static Content content(String id, BuyerWords buyer, boolean known) {
        OrderLink link = new OrderLink(
                "shop", id, "N-" + id, 1, new byte[32], OrderLink.State.POSTED, "D-" + id, null, false, null);
        return new Content(
                link, SalesOrders.order("shop:" + id, 1), new PackedContents.Packed(new byte[0], buyer), known);
    }
}
