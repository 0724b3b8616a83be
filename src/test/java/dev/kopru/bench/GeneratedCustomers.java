package dev.kopru.bench;

import dev.kopru.database.TestDatabase.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Customers of the shop, one in five a company; nine of ten have an account card already. */
final class GeneratedCustomers {

    static final int COUNT = 4000;

    private static final String[] FIRST = {"Ayşe", "Mehmet", "Şule", "Çağrı", "İpek", "Oğuz", "Zeynep", "Ümit"};
    private static final String[] LAST = {"Yılmaz", "Öztürk", "Çelik", "Güneş", "Işık", "Şahin", "Kılıç"};
    private static final String[] CITY = {"İstanbul", "Ankara", "İzmir", "Bursa", "Muğla", "Şanlıurfa"};

    private GeneratedCustomers() {}

    static void fill(Schemas schemas) {
        List<@Nullable Object[]> customers = new ArrayList<>();
        List<@Nullable Object[]> cards = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            customers.add(customer(i));
            if (i % 10 != 9) {
                cards.add(card(i));
            }
        }
        new JdbcTemplate(schemas.store())
                .batchUpdate(
                        """
                        INSERT INTO shop_customer (id, kind, first_name, last_name, company, email, phone, tax_office,
                            tax_number, created_at, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '2025-01-01', '2025-01-01')
                        """,
                        customers);
        new JdbcTemplate(schemas.accounting())
                .batchUpdate(
                        """
                        INSERT INTO account_card (code, external_ref, kind, title, tax_number, email, phone, city, country,
                            created_at, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'TR', '2025-01-01', '2025-01-01')
                        """,
                        cards);
    }

    private static @Nullable Object[] customer(int i) {
        return new @Nullable Object[] {
            Integer.toString(i),
            isCompany(i) ? "B2B" : "B2C",
            FIRST[i % FIRST.length],
            LAST[i % LAST.length],
            isCompany(i) ? company(i) : null,
            email(i),
            phone(i),
            isCompany(i) ? "Kadıköy" : null,
            isCompany(i) ? vkn(i) : null
        };
    }

    /** Half of the cards know the shop's customer by their key, the others only by e-mail and phone. */
    private static @Nullable Object[] card(int i) {
        return new @Nullable Object[] {
            String.format(Locale.ROOT, "120.01.%06d", i + 1),
            i % 2 == 0 ? "shop:customer:" + i : null,
            isCompany(i) ? "B2B" : "B2C",
            isCompany(i) ? company(i) : FIRST[i % FIRST.length] + " " + LAST[i % LAST.length],
            isCompany(i) ? vkn(i) : null,
            email(i),
            phone(i),
            CITY[i % CITY.length]
        };
    }

    private static boolean isCompany(int i) {
        return i % 5 == 0;
    }

    private static String company(int i) {
        return LAST[i % LAST.length] + " Ticaret " + i + " Ltd. Şti.";
    }

    private static String email(int i) {
        return "musteri" + i + "@example.com";
    }

    private static String phone(int i) {
        return String.format(Locale.ROOT, "0532 %03d %02d %02d", 100 + i / 10_000, i / 100 % 100, i % 100);
    }

    /** A tax number of ten digits, the last one its check digit. */
    private static String vkn(int i) {
        String nine = Integer.toString(100_000_000 + i * 9_973);
        int sum = 0;
        for (int position = 1; position <= 9; position++) {
            int t = (nine.charAt(position - 1) - '0' + 10 - position) % 10;
            int v = t * (1 << (10 - position)) % 9;
            sum += t != 0 && v == 0 ? 9 : v;
        }
        return nine + (10 - sum % 10) % 10;
    }
}
