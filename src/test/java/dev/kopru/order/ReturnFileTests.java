package dev.kopru.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kopru.order.csv.CsvOrderFixture;
import dev.kopru.order.link.IncomingOrder;
import dev.kopru.order.link.OrderDraft;
import dev.kopru.order.link.OrderPayload;
import dev.kopru.order.posting.OrderChunk;
import dev.kopru.order.posting.PostOrders;
import dev.kopru.record.Counts;
import dev.kopru.record.Outcome;
import dev.kopru.record.Rejection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Returns that come from a file are measured like those of the shop. */
class ReturnFileTests extends OrderJobScenario {

    @Autowired
    private PostOrders posting;

    @Autowired
    private OrderProcessor processor;

    @Autowired
    private OrderPayload payload;

    private OrderChunk write(String profile, String content) throws IOException {
        OrderChunk result = new OrderChunk(payload);
        List<OrderDraft> drafts = new ArrayList<>();
        for (IncomingOrder order : CsvOrderFixture.read(profile, content)) {
            Outcome<OrderDraft> outcome = processor.process(order);
            if (outcome instanceof Outcome.Accepted<OrderDraft> accepted) {
                drafts.add(accepted.value());
            } else if (outcome instanceof Outcome.Rejected<OrderDraft> rejected) {
                result.reject(rejected.rejection());
            }
        }
        posting.post(drafts, result);
        return result;
    }

    private List<String> lines() {
        return books.jdbc()
                .queryForList(
                        "SELECT CONCAT_WS(' ', o.external_ref, l.name, ROUND(l.net_amount + l.vat_amount, 2))"
                                + " FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id"
                                + " WHERE o.kind = 'return' ORDER BY o.external_ref, l.line_no",
                        String.class);
    }

    @Test
    void goodsShippingAndAmountsComeBackByAFileAndNeverMoreThanWasSold() throws IOException {
        OrderChunk result = write(
                "kopru",
                """
                Sipariş Id;Tür;İlgili Sipariş Id;Durum;Para Birimi;KDV Dahil;Tarih;Ödeme Yöntemi;Müşteri Id;Ad;Kargo;Kargo KDV Oranı;Toplam;Stok Kodu;Ürün;Miktar;Fiyat;KDV
                1;sipariş;;Paid;TL;evet;02.03.2026;CreditCard;7;Ayşe;4,90;20;244,90;A;Tişört;2;120,00;20
                2;iade;1;Paid;TL;evet;03.03.2026;;;;;;-120,00;A;Tişört;-1;120,00;20
                3;iade;1;Paid;TL;evet;03.03.2026;;;;4,90;20;4,90;;;;;
                4;iade;1;Paid;TL;evet;03.03.2026;;;;;;20,00;;;;;
                5;iade;1;Paid;TL;evet;03.03.2026;;;;;;120,00;A;Tişört;1;120,00;20
                """);

        assertThat(result.rejections())
                .extracting(Rejection::reason)
                .extracting("code")
                .containsExactly("RETURN_EXCEEDS_TOTAL");
        assertThat(result.rejections().get(0).reason().arguments()).containsSequence("244.90", "144.90", "120.00");
        assertThat(lines()).containsExactly("web:2 Tişört 120.00", "web:3 Kargo 4.90", "web:4 İade tutarı %20 20.00");
        assertThat(books.jdbc().queryForList("SELECT DISTINCT account_code FROM sales_order", String.class))
                .hasSize(1);
    }

    @Test
    void aReturnOfARetailersListNamesNoSaleAndIsPostedWithANotice() throws IOException {
        OrderChunk result = write(
                "retail",
                """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                C800003,A1,BOWL,-1,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
                """);

        assertThat(result.counts()).isEqualTo(Counts.of(1, 0, 0));
        assertThat(lines()).containsExactly("retail:C800003 BOWL 2.55");
        assertThat(result.noticed())
                .extracting(notice -> notice.what().code() + notice.what().arguments())
                .containsExactly("UNMEASURED_RETURN[-, 2.55]");
    }
}
